package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.tanxin.concerns.decisions.DecisionDraft;
import io.tanxin.concerns.decisions.DecisionOption;
import io.tanxin.concerns.decisions.Interest;
import io.tanxin.ui.MoneyField;
import java.util.Currency;

/** One option being written: what could be done, whose interest it serves, what it costs. Left empty, it is none. */
@StyleSheet("concerns.css") // its dialog opens on a dealer's page, too
final class OptionFields extends Div {
    private final TextArea words = new TextArea();
    private final RadioButtonGroup<Interest> serves = new RadioButtonGroup<>();
    private final MoneyField cost;

    OptionFields(int number, Currency usual) {
        addClassName("decision-option");
        words.setLabel(getTranslation("decisions.option", number));
        words.setMaxLength(DecisionDraft.OPTION);
        words.setWidthFull();
        serves.setLabel(getTranslation("decisions.serves"));
        serves.setItems(Interest.values());
        serves.setItemLabelGenerator(one -> getTranslation("words.interest." + one));
        cost = new MoneyField(getTranslation("decisions.costs"), usual);
        add(words, serves, cost);
    }

    OptionFields with(DecisionOption option) {
        words.setValue(option.words());
        serves.setValue(option.serves());
        if (option.cost() != null) cost.setValue(option.cost());
        return this;
    }

    boolean isEmpty() {
        return words.getValue().isBlank();
    }

    boolean isSound() {
        serves.setErrorMessage(getTranslation("ui.required"));
        serves.setInvalid(serves.isEmpty());
        return !serves.isInvalid() && !cost.isInvalid();
    }

    DecisionOption option() {
        return new DecisionOption(0, words.getValue(), serves.getValue(), cost.getValue());
    }
}

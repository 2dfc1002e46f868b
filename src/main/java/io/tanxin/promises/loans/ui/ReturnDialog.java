package io.tanxin.promises.loans.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.tanxin.promises.loans.LoanCondition;
import io.tanxin.promises.loans.LoanRow;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import java.io.Serializable;
import java.time.LocalDate;

/** A unit is back: since when, and how it looks. */
final class ReturnDialog extends Dialog {
    @FunctionalInterface
    interface Back extends Serializable {
        void said(LocalDate on, LoanCondition condition, String words);
    }

    ReturnDialog(LoanRow row, Back then) {
        var today = row.expectedBack().minusDays(row.daysLeft());
        setHeaderTitle(getTranslation("promises.loans.isBack"));
        var on = DateWords.in(new DatePicker(getTranslation("promises.loans.returnedOn"), today));
        on.setMin(row.sentOn());
        on.setMax(today);
        var condition = new RadioButtonGroup<LoanCondition>(getTranslation("promises.loans.condition"));
        condition.setItems(LoanCondition.values());
        condition.setItemLabelGenerator(one -> getTranslation("words.condition." + one));
        condition.setValue(LoanCondition.GOOD);
        var words = new TextArea(getTranslation("promises.loans.note"));
        words.setMaxLength(1000);
        words.setWidthFull();
        var body = new Div(on, condition, words);
        body.addClassName("promise-form");
        add(body);
        var ok = new Buttons.Accent(getTranslation("promises.form.save"), click -> {
            Needed.mark(on, getTranslation("promises.form.required"));
            if (on.isInvalid()) return;
            close();
            then.said(on.getValue(), condition.getValue(), words.getValue());
        });
        ok.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("promises.cancel"), click -> close()), ok);
        setWidth("min(28rem, 94vw)");
    }
}

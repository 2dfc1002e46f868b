package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.situation.Flaw;
import io.tanxin.dealers.situation.Question;
import io.tanxin.dealers.situation.Question.Choice;
import io.tanxin.dealers.situation.Typed;
import org.jspecify.annotations.Nullable;

/** One question as a thumb answers it: a large field, the keyboard that it needs, what was answered last beside it. */
class QuestionField extends Div {
    private static final int MOST_TEXT = 1000;

    private final Question question;
    private final SituationFace face;
    private final AbstractField<?, String> field;
    private final @Nullable Checkbox confide;

    /** @param confidant who alone will read it, if the dealer wishes; null: nobody is there, or the question is not of that kind */
    QuestionField(Question question, SituationFace face, @Nullable String confidant) {
        this.question = question;
        this.face = face;
        addClassName("situation-question");
        field = switch (question.kind()) {
            case NUMBER, MONEY -> figure();
            case CHOICE -> choice();
            case TEXT -> words();
        };
        add(field);
        confide = question.mayConfide() && confidant != null
                ? new Checkbox(face.say("situation.confide", confidant))
                : null;
        if (confide != null) {
            // one tap makes it open; unasked, nobody else reads a worry
            confide.setValue(true);
            confide.addClassName("situation-confide");
            add(confide);
        }
    }

    String name() {
        return question.name();
    }

    Typed typed() {
        var value = field.getValue();
        return new Typed(value == null ? "" : value, confide != null && confide.getValue());
    }

    void fill(Typed typed) {
        if (typed.isEmpty()) field.clear();
        else field.setValue(typed.text());
        if (confide != null) confide.setValue(typed.confided());
    }

    /** A quiet line below: what was answered last, or that somebody's confided answer stays. */
    void note(String words) {
        var line = new Span(words);
        line.addClassNames("quiet", "situation-last");
        addComponentAtIndex(1, line);
    }

    void whenChanged(SerializableRunnable changed) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) changed.run();
        });
        if (confide != null) {
            confide.addValueChangeListener(change -> {
                if (change.isFromClient()) changed.run();
            });
        }
    }

    void show(@Nullable Flaw flaw) {
        var state = (HasValidationProperties) field;
        state.setInvalid(flaw != null);
        state.setErrorMessage(flaw == null ? "" : face.say("situation.flaw." + flaw, question.decimals()));
    }

    void focus() {
        ((Focusable<?>) field).focus();
    }

    private TextField figure() {
        var text = new TextField(label());
        text.setRequiredIndicatorVisible(!question.mayLeaveOut());
        help(text);
        if (question.currency() != null) text.setPrefixComponent(new Span(question.currency()));
        var unit = question.unit().in(face.locale());
        if (!unit.isEmpty()) text.setSuffixComponent(new Span(unit));
        text.setMaxLength(24);
        // the phone shows its digits
        text.getElement()
                .executeJs("this.inputElement.inputMode = $0", question.decimals() == 0 ? "numeric" : "decimal");
        return text;
    }

    private TextArea words() {
        var text = new TextArea(label());
        text.setRequiredIndicatorVisible(!question.mayLeaveOut());
        help(text);
        text.setMaxLength(MOST_TEXT);
        text.setMinRows(2);
        return text;
    }

    private RadioButtonGroup<String> choice() {
        var group = new RadioButtonGroup<String>(label());
        group.setRequiredIndicatorVisible(!question.mayLeaveOut());
        help(group);
        group.setItems(question.choices().stream().map(Choice::name).toList());
        group.setItemLabelGenerator(name -> question.choices().stream()
                .filter(choice -> choice.name().equals(name))
                .map(choice -> choice.words().in(face.locale()))
                .findFirst()
                .orElse(name));
        return group;
    }

    private String label() {
        var words = question.words().in(face.locale());
        return question.mayLeaveOut() ? face.say("situation.optional", words) : words;
    }

    private void help(HasHelper helped) {
        var help = question.help().in(face.locale());
        if (!help.isEmpty()) helped.setHelperText(help);
    }
}

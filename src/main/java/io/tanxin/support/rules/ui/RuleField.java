package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.files.Attachment;
import io.tanxin.support.rules.CheckedRule;
import io.tanxin.support.rules.Result;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;

/** One rule on a visit: how it was found in one tap, a note that is kept as it is typed, photos. */
final class RuleField extends Section {
    private static final int PAUSE = 500;

    private final Div results = new Div();
    private final TextArea note = new TextArea();
    private final SerializableBiConsumer<Result, String> save;
    private Result result;

    RuleField(
            CheckedRule rule,
            RulesFace face,
            SerializableBiConsumer<Result, String> save,
            SerializableRunnable photo,
            SerializableConsumer<Attachment> away) {
        this.save = save;
        result = rule.result();
        addClassNames("card", "check-rule");
        var title = new H2(rule.words());
        add(title);
        if (rule.measure() != null) {
            var measure = new Span(rule.measure());
            measure.addClassName("quiet");
            add(measure);
        }
        results.addClassName("check-results");
        results.getElement().setAttribute("role", "group");
        results.getElement().setAttribute("aria-label", rule.words());
        for (var one : Result.values()) {
            var button = new Button(face.say("words.result." + one), click -> found(one));
            button.addClassNames("check-result", one.name().toLowerCase(java.util.Locale.ROOT));
            results.add(button);
        }
        note.setLabel(getTranslation("rules.check.note"));
        note.setMaxLength(1000);
        note.setMinRows(1);
        note.setWidthFull();
        note.setValue(rule.note());
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setValueChangeTimeout(PAUSE);
        note.addValueChangeListener(change -> {
            if (change.isFromClient()) save.accept(result, change.getValue());
        });
        var camera = new Buttons.Plain(getTranslation("rules.photo.add"), click -> photo.run());
        camera.setIcon(Glyph.UPLOAD.create());
        camera.setAriaLabel(getTranslation("rules.photo.addTo", rule.words()));
        add(results, note, new Photos(rule.photos(), rule.words(), away), camera);
        mark();
    }

    /** The same once more: it was a slip of the thumb. */
    private void found(Result one) {
        result = one == result ? Result.UNSEEN : one;
        save.accept(result, note.getValue());
        mark();
    }

    private void mark() {
        var number = 0;
        for (var child : results.getChildren().toList()) {
            var pressed = Result.values()[number++] == result;
            child.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
            child.getElement().getClassList().set("pressed", pressed);
        }
    }
}

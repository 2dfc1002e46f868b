package io.tanxin.concerns.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.concerns.ConcernDetail;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.concerns.ConcernSettings;
import io.tanxin.concerns.ConcernState;
import io.tanxin.concerns.ConcernSteps;
import io.tanxin.concerns.FirstAnswer;
import io.tanxin.concerns.Meant;
import io.tanxin.concerns.Template;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.Toast;
import java.util.Locale;

/** Where an answer is written: templates that listen to begin from, and a word of advice when it only explains. Never a block. */
final class AnswerEditor extends Div {
    private static final int PAUSE = 600;

    private final ConcernRow row;
    private final boolean first;
    private final transient ConcernSteps steps;
    private final FirstAnswer helper;
    private final SerializableRunnable changed;
    private final TextArea words = new TextArea();
    private final Select<Meant> meant = new Select<>();
    private final PhotoUpload photos = new PhotoUpload();
    private final Div advice = new Div();

    AnswerEditor(
            ConcernDetail detail,
            ConcernSettings settings,
            ConcernSteps steps,
            ConcernFace face,
            SerializableRunnable changed) {
        row = detail.row();
        first = detail.isFirstAnswer();
        this.steps = steps;
        this.changed = changed;
        helper = settings.firstAnswer();
        addClassName("concern-answer");
        if (first) add(templates(settings, face.locale()));
        words.setLabel(getTranslation("concerns.answer"));
        words.setHelperText(
                getTranslation(row.heated() ? "concerns.answerHeated" : "concerns.answerHelp", detail.raisedByName()));
        words.setMaxLength(4000);
        words.setMinRows(4);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE);
        words.addValueChangeListener(change -> advise());
        advice.addClassName("concern-advice");
        advice.getElement().setAttribute("role", "status");
        var offers = row.state() == ConcernState.UNDERSTOOD || row.state() == ConcernState.ACTING;
        meant.setAriaLabel(getTranslation("concerns.meant"));
        meant.setItems(offers ? java.util.List.of(Meant.values()) : java.util.List.of(Meant.SAY, Meant.ASK));
        meant.setItemLabelGenerator(one -> getTranslation("words.meant." + one));
        meant.setValue(Meant.SAY);
        var send = new Buttons.Accent(
                getTranslation(row.heated() ? "concerns.do.sendToReader" : "concerns.do.send"), click -> send());
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        var below = new Div(meant, send);
        below.addClassName("row");
        add(words, advice, photos, below);
    }

    private Div templates(ConcernSettings settings, Locale locale) {
        var begins = new Div();
        begins.addClassNames("row", "concern-templates");
        begins.add(new Span(getTranslation("concerns.beginWith")));
        for (Template one : settings.templates()) {
            begins.add(new Buttons.Soft(one.name(locale), click -> {
                words.setValue(one.words(locale));
                words.focus();
            }));
        }
        return begins;
    }

    /** Only of the first answer, and of one to somebody who is angry. */
    private void advise() {
        advice.removeAll();
        var counts = first || row.heated();
        if (!counts || !helper.onlyExplains(words.getValue())) return;
        advice.add(Glyph.HEART.create(), new Paragraph(getTranslation("concerns.advice")));
    }

    private void send() {
        if (words.getValue().isBlank()) {
            words.setErrorMessage(getTranslation("ui.required"));
            words.setInvalid(true);
            return;
        }
        Attempt.at(this, () -> {
            var answered = steps.answer(row.id(), row.version(), meant.getValue(), words.getValue(), photos.photos());
            photos.forgetAll();
            answered.leftOut().forEach(file -> Toast.failure(this, file.why(), file.name()));
            Toast.success(this, answered.held() ? "concerns.said.held" : "concerns.said.sent");
            changed.run();
        });
    }
}

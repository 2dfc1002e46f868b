package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.Answer;
import io.tanxin.communication.AnswerDraft;
import io.tanxin.communication.InvitationService.Said;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.ScreenParts;
import io.tanxin.ui.TimeWords;
import io.tanxin.ui.Toast;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Coming, not that day, another time: the three buttons, what they ask, and the undo. Knows no service. */
final class Answering {
    private final Component by;
    private final ZoneId zone;
    private final SerializableFunction<AnswerDraft, Said> give;
    private final SerializableRunnable after;

    /** @param after shows anew what was answered */
    Answering(Component by, ZoneId zone, SerializableFunction<AnswerDraft, Said> give, SerializableRunnable after) {
        this.by = by;
        this.zone = zone;
        this.give = give;
        this.after = after;
    }

    /** @param given what was answered so far: that button is left out, and nothing is filled once there is an answer */
    Div buttons(Answer given, Instant now) {
        var row = new Div();
        row.addClassName("card-buttons");
        if (given != Answer.COMING) {
            var coming = button("mail.communication.coming", () -> keep(AnswerDraft.of(Answer.COMING)));
            if (given == Answer.NONE) coming.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(coming);
        }
        if (given != Answer.NOT_COMING) row.add(button("mail.communication.notThatDay", this::askWhy));
        if (given != Answer.ANOTHER_TIME) row.add(button("mail.communication.anotherTime", () -> askWhen(now)));
        return row;
    }

    private Button button(String key, SerializableRunnable press) {
        return new Button(by.getTranslation(key), click -> press.run());
    }

    private void askWhy() {
        var words = words("communication.rsvp.reason");
        dialog("mail.communication.notThatDay", "communication.rsvp.keep.no", words, () -> {
            keep(new AnswerDraft(Answer.NOT_COMING, words.getValue(), null));
            return true;
        });
    }

    private void askWhen(Instant now) {
        var day = DateWords.in(new DatePicker(by.getTranslation("communication.rsvp.day")));
        day.setMin(LocalDate.ofInstant(now, zone));
        var time = TimeWords.in(new TimePicker(by.getTranslation("communication.rsvp.time")));
        var words = words("communication.rsvp.wish");
        var form = new Div(day, time, words);
        form.addClassName("day-form");
        dialog("mail.communication.anotherTime", "communication.rsvp.keep.other", form, () -> {
            if (day.isInvalid() || time.isInvalid() || day.isEmpty() != time.isEmpty()) {
                Toast.failure(by, "communication.rsvp.problem");
                return false;
            }
            var proposed = proposed(day.getValue(), time);
            if (proposed != null && proposed.isBefore(now)) {
                Toast.failure(by, "communication.rsvp.problem");
                return false;
            }
            keep(new AnswerDraft(Answer.ANOTHER_TIME, words.getValue(), proposed));
            return true;
        });
    }

    private @Nullable Instant proposed(@Nullable LocalDate day, TimePicker time) {
        var at = time.getValue();
        return day == null || at == null ? null : day.atTime(at).atZone(zone).toInstant();
    }

    private TextArea words(String label) {
        var words = new TextArea(by.getTranslation(label));
        words.setMaxLength(AnswerDraft.LONGEST_WORDS);
        words.setWidthFull();
        return words;
    }

    private interface Ok extends Serializable {
        boolean press();
    }

    private void dialog(String title, String keep, Component body, Ok ok) {
        ScreenParts.of(MyDaysView.class);
        var dialog = new Dialog(by.getTranslation(title), body);
        dialog.setWidth("min(28rem, 94vw)");
        dialog.getFooter()
                .add(
                        new Buttons.Plain(
                                by.getTranslation("communication.days.cancelDialog"), click -> dialog.close()),
                        new Buttons.Accent(by.getTranslation(keep), click -> {
                            if (ok.press()) dialog.close();
                        }));
        dialog.open();
    }

    private void keep(AnswerDraft said) {
        switch (give.apply(said)) {
            case Said.Kept kept ->
                Toast.undo(by, "communication.days.answerKept", () -> {
                    give.apply(kept.before());
                    after.run();
                });
            case Said.Moved moved -> Toast.ask(by, "communication.rsvp.moved");
            case Said.Cancelled cancelled -> Toast.ask(by, "communication.days.isCancelled");
            case Said.Over over -> Toast.ask(by, "communication.days.isOver");
        }
        after.run();
    }
}

package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayService.Changed;
import io.tanxin.communication.DayState;
import io.tanxin.communication.Finding;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.SlotAgain;
import io.tanxin.communication.Undo;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Toast;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be done with a day: sent, moved, cancelled, reopened; each with its undo or what speaks against it. */
final class DayActions {
    private final Component by;
    private final DayService days;
    private final DayFace face;
    private final SerializableRunnable after;
    private final @Nullable SeriesActions series;

    /** @param series null: a day by itself */
    DayActions(
            Component by, DayService days, DayFace face, @Nullable SeriesActions series, SerializableRunnable after) {
        this.by = by;
        this.days = days;
        this.face = face;
        this.series = series;
        this.after = after;
    }

    List<Component> buttons(DayRow day, Instant now) {
        return switch (day.state()) {
            case DRAFT ->
                List.of(
                        new Buttons.Accent(face.say("communication.days.send"), click -> send(day)),
                        new Buttons.Plain(face.say("communication.days.move"), click -> move(day)),
                        new Buttons.Plain(face.say("communication.days.discard"), click -> cancelled(day, null)));
            case PLANNED ->
                List.of(
                        new Buttons.Accent(face.say("communication.series.inviteNow"), click -> send(day)),
                        new Buttons.Plain(face.say("communication.days.move"), click -> move(day)),
                        new Buttons.Plain(face.say("communication.series.skip"), click -> cancelled(day, null)),
                        new Buttons.Plain(face.say("communication.series.cancel"), click -> cancel(day)));
            case SCHEDULED ->
                now.isBefore(day.startsAt())
                        ? List.of(
                                new Buttons.Plain(face.say("communication.days.move"), click -> move(day)),
                                new Buttons.Plain(face.say("communication.days.cancel"), click -> cancel(day)))
                        : List.of(new Buttons.Plain(face.say("communication.days.didNotHappen"), click -> cancel(day)));
            case CLOSED, CANCELLED ->
                List.of(new Buttons.Plain(face.say("communication.days.reopen"), click -> reopen(day)));
        };
    }

    /** The time that a dealer proposed is taken. */
    void take(DayRow day, Instant proposed) {
        var to = new Schedule(proposed, day.minutes(), day.zone(), day.way(), day.place());
        done(days.move(day.id(), day.version(), to, true), "communication.days.said.moved");
    }

    private void send(DayRow day) {
        done(days.send(day.id(), day.version()), "communication.days.said.sent");
    }

    void move(DayRow day) {
        time(
                day,
                "communication.days.move",
                series,
                knowingly -> to -> days.move(day.id(), day.version(), to, knowingly));
    }

    private void reopen(DayRow day) {
        time(
                day,
                "communication.days.reopen",
                null,
                knowingly -> to -> days.reopen(day.id(), day.version(), to, knowingly));
    }

    private void time(
            DayRow day,
            String title,
            @Nullable SeriesActions of,
            Function<Boolean, Function<Schedule, Changed>> change) {
        var fields = new DayFields();
        fields.kind.setVisible(false);
        fields.title.setVisible(false);
        fields.showsGuests.setVisible(false);
        fields.way.setValue(day.way());
        if (!fields.minutes.getListDataView().contains(day.minutes())) fields.minutes.setItems(day.minutes());
        fields.minutes.setValue(day.minutes());
        fields.place.setValue(day.place() == null ? "" : day.place());
        fields.fill(LocalDateTime.ofInstant(day.startsAt(), face.zone()));
        var findings = new FindingsBox(face, nearest -> fields.day.setValue(nearest));
        var scope = of == null ? null : new ScopePart(of, face);
        var form = new Div(fields, findings);
        if (scope != null) form.add(scope);
        form.addClassName("day-form");
        var dialog = new Dialog(face.say(title), form);
        dialog.setWidth("min(36rem, 96vw)");
        var knowingly = new boolean[1];
        var ok = new Buttons.Accent(face.say(title), click -> {
            var at = fields.at();
            if (at == null) {
                fields.markMissing();
                return;
            }
            var to = schedule(day, fields, at);
            if (scope != null && of != null && !scope.isOne()) {
                dialog.close();
                of.move(scope);
                return;
            }
            var answer = change.apply(knowingly[0]).apply(to);
            if (answer instanceof Changed.Against(var found)) {
                findings.show(found);
                knowingly[0] = found.stream().noneMatch(f -> f.problem() instanceof Finding.InThePast);
                if (knowingly[0]) click.getSource().setText(face.say("communication.days.anyway"));
                return;
            }
            dialog.close();
            done(
                    answer,
                    day.state() == DayState.SCHEDULED
                            ? "communication.days.said.moved"
                            : "communication.days.said.changed");
        });
        SerializableRunnable changed = () -> {
            knowingly[0] = false;
            ok.setText(face.say(title));
            var at = fields.at();
            if (scope != null) scope.show(at == null ? null : schedule(day, fields, at));
        };
        fields.onChange(changed);
        fields.onDetails(changed);
        if (scope != null) scope.onChange(changed);
        dialog.getFooter()
                .add(new Buttons.Plain(face.say("communication.days.cancelDialog"), click -> dialog.close()), ok);
        dialog.open();
    }

    private Schedule schedule(DayRow day, DayFields fields, LocalDateTime at) {
        return new Schedule(
                at.atZone(face.zone()).toInstant(),
                fields.minutes.getValue(),
                day.zone(),
                fields.way.getValue(),
                fields.place.getValue());
    }

    private void cancel(DayRow day) {
        var reason = new TextArea(face.say("communication.days.reason"));
        reason.setHelperText(face.say("communication.days.reasonHelp"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        var of = series;
        var scope = of == null ? null : new ScopePart(of, face);
        var form = new Div(reason);
        form.addClassName("day-form");
        if (scope != null) form.addComponentAsFirst(scope);
        var dialog = new Dialog(face.say("communication.days.cancel"), form);
        dialog.setWidth("min(28rem, 94vw)");
        dialog.getFooter()
                .add(
                        new Buttons.Plain(face.say("communication.days.cancelDialog"), click -> dialog.close()),
                        new Buttons.Accent(face.say("communication.days.cancelIt"), click -> {
                            dialog.close();
                            if (scope != null && of != null && !scope.isOne()) of.end(scope.value(), reason.getValue());
                            else cancelled(day, reason.getValue());
                        }));
        dialog.open();
    }

    private void cancelled(DayRow day, @Nullable String reason) {
        done(days.cancel(day.id(), day.version(), reason), "communication.days.said.cancelled");
    }

    /** Says what came of it, with the way back if there is one. */
    void done(Changed answer, String said) {
        switch (answer) {
            case Changed.Done(var id, var undo) -> {
                Toast.past(matter(id));
                if (undo == null) Toast.success(by, said);
                else Toast.undoOf(by, matter(id), said, () -> undo(undo));
            }
            case Changed.Reopened(var id, var slot) -> {
                Toast.past(matter(id));
                reopened(slot);
            }
            case Changed.Against(var found) ->
                Toast.failure(
                        by,
                        "communication.days.found.toast",
                        face.problem(found.getFirst().problem()));
            case Changed.ChangedMeanwhile() -> Toast.ask(by, "communication.days.changedMeanwhile");
        }
        after.run();
    }

    /** What was done to the day before can't be undone behind what is done now. */
    private static String matter(DayId day) {
        return "day " + day;
    }

    /** A talk of a communication week may have lost its place there for good. */
    private void reopened(SlotAgain slot) {
        switch (slot) {
            case NONE -> Toast.success(by, "communication.days.said.reopened");
            case BACK -> Toast.success(by, "communication.days.said.reopened.BACK");
            case ANOTHERS, ELSEWHERE, OUTSIDE, OVER -> Toast.ask(by, "communication.days.said.reopened." + slot);
        }
    }

    private void undo(Undo undo) {
        if (days.undo(undo)) Toast.success(by, "communication.days.said.undone");
        else Toast.ask(by, "communication.days.tooLateToUndo");
        after.run();
    }
}

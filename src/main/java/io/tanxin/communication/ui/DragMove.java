package io.tanxin.communication.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayService.Changed;
import io.tanxin.communication.DayState;
import io.tanxin.communication.Finding;
import io.tanxin.communication.Schedule;
import io.tanxin.ui.Buttons;
import java.util.List;

/** A day that is dragged: moved at once by the service that every move goes through, or asked about what speaks against it. */
final class DragMove {
    private final DayService days;
    private final DayFace face;
    private final DayActions actions;
    private final SerializableRunnable back;

    /** @param back puts it where it was */
    DragMove(DayService days, DayFace face, DayActions actions, SerializableRunnable back) {
        this.days = days;
        this.face = face;
        this.actions = actions;
        this.back = back;
    }

    void move(DayRow day, Schedule to) {
        var answer = days.move(day.id(), day.version(), to, false);
        if (answer instanceof Changed.Against(var found) && found.stream().noneMatch(DragMove::isPast)) {
            ask(day, to, found);
        } else actions.done(answer, said(day));
    }

    private void ask(DayRow day, Schedule to, List<Finding> found) {
        var dialog = new Dialog(face.say("communication.days.move"));
        var findings = new FindingsBox(face, nearest -> {
            dialog.close();
            var at = nearest.atTime(to.local().toLocalTime());
            move(day, Schedule.at(at, to.zone(), to.minutes(), to.way(), to.place()));
        });
        findings.show(found);
        dialog.add(new Div(face.dayAndTime(to.startsAt())), findings);
        dialog.setWidth("min(32rem, 94vw)");
        dialog.setCloseOnOutsideClick(false);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && change.isFromClient()) back.run();
        });
        dialog.getFooter()
                .add(
                        new Buttons.Plain(face.say("communication.days.cancelDialog"), click -> {
                            dialog.close();
                            back.run();
                        }),
                        new Buttons.Accent(face.say("communication.days.anyway"), click -> {
                            dialog.close();
                            actions.done(days.move(day.id(), day.version(), to, true), said(day));
                        }));
        dialog.open();
    }

    private static boolean isPast(Finding finding) {
        return finding.problem() instanceof Finding.InThePast;
    }

    private static String said(DayRow day) {
        return day.state() == DayState.SCHEDULED ? "communication.days.said.moved" : "communication.days.said.changed";
    }
}

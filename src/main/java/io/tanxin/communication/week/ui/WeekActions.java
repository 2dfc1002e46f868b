package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.week.Standing;
import io.tanxin.communication.week.WeekDetails;
import io.tanxin.communication.week.WeekDetails.Use;
import io.tanxin.communication.week.WeekService;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Confirm;
import io.tanxin.ui.Toast;
import java.util.ArrayList;
import java.util.List;

/** What can be done with a week as a whole: opened, closed, called off; each with its undo, or what speaks against it. */
record WeekActions(Component by, WeekService weeks, SerializableRunnable after) {
    private static final int MANY_LETTERS = 50;

    List<Button> buttons(WeekDetails week) {
        var buttons = new ArrayList<Button>();
        if (!week.whole()) return buttons;
        switch (week.state()) {
            case DRAFT -> {
                buttons.add(new Buttons.Plain(say("communication.week.discard"), click -> discard(week)));
                buttons.add(new Buttons.Accent(say("communication.week.open"), click -> open(week)));
            }
            case OPEN -> {
                buttons.add(new Buttons.Plain(say("communication.week.cancel"), click -> cancel(week)));
                buttons.add(new Buttons.Soft(say("communication.week.close"), click -> close(week)));
            }
            case CLOSED -> {
                buttons.add(new Buttons.Plain(say("communication.week.cancel"), click -> cancel(week)));
                buttons.add(new Buttons.Soft(say("communication.week.reopen"), click -> {
                    weeks.reopen(week.id());
                    after.run();
                }));
            }
            case CANCELLED -> {}
        }
        return buttons;
    }

    private void open(WeekDetails week) {
        if (week.asked().size() > MANY_LETTERS) {
            Confirm.ask(
                    by,
                    "communication.days.manyLetters",
                    () -> opened(week),
                    week.asked().size());
        } else opened(week);
    }

    private void opened(WeekDetails week) {
        if (!weeks.open(week.id())) {
            Toast.ask(by, "communication.week.refused.DEADLINE_PAST");
            after.run();
            return;
        }
        after.run();
        Toast.undo(
                by,
                "communication.week.opened",
                () -> {
                    if (!weeks.undoOpen(week.id())) Toast.ask(by, "communication.week.tooLate");
                    after.run();
                },
                week.asked().size());
    }

    private void close(WeekDetails week) {
        weeks.close(week.id());
        after.run();
        Toast.undo(by, "communication.week.closed", () -> {
            weeks.reopen(week.id());
            after.run();
        });
    }

    private void cancel(WeekDetails week) {
        new ReasonDialog(
                        say("communication.week.cancel"),
                        say(
                                "communication.week.cancelAbout",
                                week.standing(Standing.TAKEN),
                                week.asked().size()),
                        say("communication.week.cancelYes"),
                        reason -> {
                            weeks.cancel(week.id(), reason);
                            Toast.success(by, "communication.week.cancelled");
                            after.run();
                        })
                .open();
    }

    private void discard(WeekDetails week) {
        Confirm.ask(
                by,
                "communication.week.discardAsk",
                () -> {
                    weeks.discard(week.id());
                    UI.getCurrentOrThrow().navigate("weeks");
                },
                week.use(Use.FREE));
    }

    private String say(String key, Object... arguments) {
        return by.getTranslation(key, arguments);
    }
}

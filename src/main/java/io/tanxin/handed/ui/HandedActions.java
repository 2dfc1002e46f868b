package io.tanxin.handed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.handed.HandedRow;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Confirm;
import io.tanxin.ui.Toast;
import java.util.ArrayList;
import java.util.List;

/** What can be done with something handed on, as buttons; each asks the service and tells what came of it. */
final class HandedActions {
    private final Component by;
    private final HandedWork work;
    private final SerializableRunnable changed;

    /** @param changed the screen shows it anew */
    HandedActions(Component by, HandedWork work, SerializableRunnable changed) {
        this.by = by;
        this.work = work;
        this.changed = changed;
    }

    /** What this reader may do, the likeliest first. */
    List<Component> buttons(HandedRow row) {
        var buttons = new ArrayList<Component>();
        if (row.isOpen() && row.mine()) {
            var done = new Buttons.Soft(say("handed.do.done"), click -> done(row));
            done.setAriaLabel(say("handed.do.doneWith", row.wanted()));
            done.addClassName("todo-action");
            var longer = new Buttons.Plain(
                    say("handed.do.longer"), click -> work.dialogs().longer(by, row, changed));
            longer.setAriaLabel(say("handed.do.longerFor", row.wanted()));
            var cannot = new Buttons.Plain(
                    say("handed.do.cannot"), click -> work.dialogs().cannot(by, row, changed));
            cannot.setAriaLabel(say("handed.do.cannotOf", row.wanted()));
            buttons.addAll(List.of(done, longer, cannot));
        }
        if (work.answers().mayUndo(row))
            buttons.add(new Buttons.Plain(say("handed.do.undo"), click -> undo(row, row.version())));
        if (row.isOpen() && row.from())
            buttons.add(new Buttons.Plain(
                    say("handed.do.takeBack"), click -> Confirm.ask(by, "handed.takeBack", () -> takeBack(row))));
        return buttons;
    }

    private void done(HandedRow row) {
        if (HandedAttempt.at(by, () -> work.answers().done(row.id(), row.version(), null)))
            Toast.undo(by, "handed.said.done", () -> undo(row, row.version() + 1));
        changed.run();
    }

    private void undo(HandedRow row, int version) {
        if (HandedAttempt.at(by, () -> work.answers().undo(row.id(), version))) Toast.success(by, "handed.said.undone");
        changed.run();
    }

    private void takeBack(HandedRow row) {
        if (HandedAttempt.at(by, () -> work.handing().takeBack(row.id(), row.version())))
            Toast.success(by, "handed.said.takenBack");
        changed.run();
    }

    private String say(String key, Object... arguments) {
        return by.getTranslation(key, arguments);
    }
}

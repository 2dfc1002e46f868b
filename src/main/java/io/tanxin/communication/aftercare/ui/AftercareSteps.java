package io.tanxin.communication.aftercare.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.aftercare.AftercareId;
import io.tanxin.communication.aftercare.AftercareTalks;
import io.tanxin.communication.aftercare.AftercareTalks.Planned;
import io.tanxin.identity.CurrentActor;
import io.tanxin.ui.Toast;

/** What can be done about a proposed talk: planned with one click, or dropped with a word why; both can be undone. */
@SpringComponent
public class AftercareSteps {
    private final AftercareTalks talks;
    private final CurrentActor actor;

    AftercareSteps(AftercareTalks talks, CurrentActor actor) {
        this.talks = talks;
        this.actor = actor;
    }

    public void plan(AftercareId id, SerializableRunnable changed) {
        var ui = UI.getCurrentOrThrow();
        switch (talks.plan(id)) {
            case Planned.NoRoom none -> Toast.failure(ui, "communication.aftercare.noRoom");
            case Planned.Done done -> {
                changed.run();
                var at = new Dates(ui.getLocale(), actor.get().zone()).dayAndTime(done.at());
                Toast.undo(
                        ui,
                        done.made() ? "communication.aftercare.planned" : "communication.aftercare.served",
                        () -> {
                            if (!talks.undo(id, done)) Toast.failure(ui, "communication.aftercare.tooLate");
                            changed.run();
                        },
                        at);
            }
        }
    }

    public void drop(AftercareId id, SerializableRunnable changed) {
        var ui = UI.getCurrentOrThrow();
        new DropDialog(reason -> {
                    talks.drop(id, reason);
                    changed.run();
                    Toast.undo(ui, "communication.aftercare.dropped", () -> {
                        talks.takeUpAgain(id);
                        changed.run();
                    });
                })
                .open();
    }
}

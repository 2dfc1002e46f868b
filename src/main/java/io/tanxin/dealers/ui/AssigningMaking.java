package io.tanxin.dealers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.calendar.Dates;
import io.tanxin.dealers.Assignments;
import io.tanxin.dealers.ComingManagers;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.ui.AssignDialog.Choice;
import io.tanxin.dealers.ui.DealerFilters.Manager;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Toast;
import java.util.List;

/** The dialog, asking the services; what it did, at once or for a later day, can be undone. */
@SpringComponent
class AssigningMaking implements Assigning {
    private final Assignments assignments;
    private final ComingManagers coming;
    private final DealerAccess access;
    private final CurrentActor actor;

    AssigningMaking(Assignments assignments, ComingManagers coming, DealerAccess access, CurrentActor actor) {
        this.assignments = assignments;
        this.coming = coming;
        this.access = access;
        this.actor = actor;
    }

    @Override
    public void open(Component screen, List<DealerId> chosen, SerializableRunnable changed) {
        var managers = assignments.managers().stream().map(Manager::of).toList();
        var today = access.today();
        new AssignDialog(chosen.size(), managers, today, choice -> {
                    if (choice.day().isAfter(today)) plan(screen, chosen, choice, changed);
                    else assign(screen, chosen, choice, changed);
                })
                .open();
    }

    private void assign(Component screen, List<DealerId> chosen, Choice choice, SerializableRunnable changed) {
        var changes = assignments.assign(chosen, choice.to().id());
        changed.run();
        Toast.undo(
                screen,
                "dealers.assigned",
                () -> {
                    assignments.undo(changes);
                    changed.run();
                },
                changes.size(),
                choice.to().name());
    }

    private void plan(Component screen, List<DealerId> chosen, Choice choice, SerializableRunnable changed) {
        var planned = coming.plan(chosen, choice.to().id(), choice.day());
        changed.run();
        Toast.undo(
                screen,
                "dealers.assignedFrom",
                () -> {
                    coming.callBack(planned);
                    changed.run();
                },
                planned.size(),
                choice.to().name(),
                new Dates(UI.getCurrentOrThrow().getLocale(), actor.get().zone()).dayYear(choice.day()));
    }
}

package io.tanxin.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.Assignments;
import io.tanxin.dealers.ComingManagers;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.handover.Portfolio;
import io.tanxin.handover.ui.PortfolioDialog.Choice;
import io.tanxin.handover.ui.PortfolioDialog.Manager;
import io.tanxin.identity.CurrentActor;
import io.tanxin.ui.Toast;

/** The dialog, asking the services. All of the dealers go over in one transaction or none does: nobody has half of them. */
@SpringComponent
class PortfolioHanding implements PortfolioDialogs {
    private final Portfolio portfolio;
    private final Assignments assignments;

    private final ComingManagers coming;
    private final DealerAccess access;
    private final CurrentActor actor;

    PortfolioHanding(
            Portfolio portfolio,
            Assignments assignments,
            ComingManagers coming,
            DealerAccess access,
            CurrentActor actor) {
        this.portfolio = portfolio;
        this.assignments = assignments;
        this.coming = coming;
        this.access = access;
        this.actor = actor;
    }

    @Override
    public void open(Component screen, SerializableRunnable done) {
        var managers = assignments.managers().stream()
                .map(person -> new Manager(person.id(), person.name()))
                .toList();
        var today = access.today();
        new PortfolioDialog(managers, portfolio::of, today, chosen -> {
                    if (chosen.day().isAfter(today)) plan(screen, chosen, done);
                    else assign(screen, chosen, done);
                })
                .open();
    }

    private void assign(Component screen, Choice chosen, SerializableRunnable done) {
        var changes = assignments.assign(chosen.dealers(), chosen.to().id());
        done.run();
        Toast.undo(
                screen,
                "handover.portfolio.done",
                () -> {
                    assignments.undo(changes);
                    done.run();
                },
                changes.size(),
                chosen.to().name());
    }

    private void plan(Component screen, Choice chosen, SerializableRunnable done) {
        var planned = coming.plan(chosen.dealers(), chosen.to().id(), chosen.day());
        done.run();
        Toast.undo(
                screen,
                "handover.coming.planned",
                () -> {
                    coming.callBack(planned);
                    done.run();
                },
                planned.size(),
                chosen.to().name(),
                HandOverFace.of(screen, actor.get().zone()).day(chosen.day()));
    }
}

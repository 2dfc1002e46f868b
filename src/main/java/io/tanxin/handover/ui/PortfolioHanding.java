package io.tanxin.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.Assignments;
import io.tanxin.handover.Portfolio;
import io.tanxin.handover.ui.PortfolioDialog.Manager;
import io.tanxin.ui.Toast;

/** The dialog, asking the services. All of the dealers go over in one transaction or none does: nobody has half of them. */
@SpringComponent
class PortfolioHanding implements PortfolioDialogs {
    private final Portfolio portfolio;
    private final Assignments assignments;

    PortfolioHanding(Portfolio portfolio, Assignments assignments) {
        this.portfolio = portfolio;
        this.assignments = assignments;
    }

    @Override
    public void open(Component screen, SerializableRunnable done) {
        var managers = assignments.managers().stream()
                .map(person -> new Manager(person.id(), person.name()))
                .toList();
        new PortfolioDialog(managers, portfolio::of, (manager, dealers) -> {
                    var changes = assignments.assign(dealers, manager.id());
                    done.run();
                    Toast.undo(
                            screen,
                            "handover.portfolio.done",
                            () -> {
                                assignments.undo(changes);
                                done.run();
                            },
                            changes.size(),
                            manager.name());
                })
                .open();
    }
}

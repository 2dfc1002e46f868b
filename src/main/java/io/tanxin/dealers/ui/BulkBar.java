package io.tanxin.dealers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.Assignments;
import io.tanxin.dealers.panel.DealerBulkAction;
import io.tanxin.dealers.ui.DealerFilters.Manager;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Toast;
import java.util.List;

/** What can be done with the chosen dealers; comes with the first choice. */
final class BulkBar extends Div {
    private final Component screen;
    private final transient List<DealerBulkAction> actions;
    private final transient Assignments assignments;
    private final List<Manager> managers;
    private final SerializableRunnable chooseAll;
    private final SerializableRunnable chooseNone;
    private final SerializableRunnable changed;

    /**
     * @param actions those that this person is offered
     * @param managers to whom dealers may be given; empty where the person assigns none
     * @param changed the list shows the dealers anew
     */
    BulkBar(
            Component screen,
            List<DealerBulkAction> actions,
            Assignments assignments,
            List<Manager> managers,
            SerializableRunnable chooseAll,
            SerializableRunnable chooseNone,
            SerializableRunnable changed) {
        this.screen = screen;
        this.actions = actions;
        this.assignments = assignments;
        this.managers = managers;
        this.chooseAll = chooseAll;
        this.chooseNone = chooseNone;
        this.changed = changed;
        addClassName("bulk-bar");
        setVisible(false);
    }

    void show(List<DealerId> chosen) {
        removeAll();
        setVisible(!chosen.isEmpty());
        if (chosen.isEmpty()) return;
        var words = new Span(getTranslation("dealers.chosen", chosen.size()));
        words.getElement().setAttribute("aria-live", "polite");
        add(words);
        if (!managers.isEmpty()) add(new Buttons.Soft(getTranslation("dealers.assign"), click -> assign(chosen)));
        for (var action : actions) {
            add(new Buttons.Soft(getTranslation(action.title()), click -> action.run(screen, chosen, changed)));
        }
        add(
                new Buttons.Plain(getTranslation("dealers.chooseAll", DealersView.AT_ONCE), click -> chooseAll.run()),
                new Buttons.Plain(getTranslation("dealers.chooseNone"), click -> chooseNone.run()));
    }

    private void assign(List<DealerId> chosen) {
        new AssignDialog(chosen.size(), managers, manager -> {
                    var changes = assignments.assign(chosen, manager.id());
                    changed.run();
                    Toast.undo(
                            screen,
                            "dealers.assigned",
                            () -> {
                                assignments.undo(changes);
                                changed.run();
                            },
                            changes.size(),
                            manager.name());
                })
                .open();
    }
}

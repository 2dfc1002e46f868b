package io.tanxin.dealers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import io.tanxin.dealers.DealerList;
import io.tanxin.dealers.panel.DealerBulkAction;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import java.util.List;

/** What can be done with the chosen dealers; comes with the first choice. */
final class BulkBar extends Div {
    private final Component screen;
    private final transient List<DealerBulkAction> actions;
    private final transient Assigning assigning;
    private final boolean assigns;
    private final SerializableRunnable chooseAll;
    private final SerializableRunnable chooseNone;
    private final SerializableRunnable changed;

    /**
     * @param actions those that this person is offered
     * @param assigns whether the person gives dealers to managers
     * @param changed the list shows the dealers anew
     */
    BulkBar(
            Component screen,
            List<DealerBulkAction> actions,
            Assigning assigning,
            boolean assigns,
            SerializableRunnable chooseAll,
            SerializableRunnable chooseNone,
            SerializableRunnable changed) {
        this.screen = screen;
        this.actions = actions;
        this.assigning = assigning;
        this.assigns = assigns;
        this.chooseAll = chooseAll;
        this.chooseNone = chooseNone;
        this.changed = changed;
        addClassName("bulk-bar");
        setVisible(false);
    }

    /** @param all how many the filter has; counted when the first is chosen, up to {@link DealerList#COUNTED} and one more */
    void show(List<DealerId> chosen, SerializableSupplier<Integer> all) {
        removeAll();
        setVisible(!chosen.isEmpty());
        if (chosen.isEmpty()) return;
        var there = all.get();
        var words = new Span(
                chosen.size() == DealersView.AT_ONCE && there > DealersView.AT_ONCE
                        ? getTranslation("dealers.chosenMost", chosen.size(), counted(there))
                        : getTranslation("dealers.chosen", chosen.size()));
        words.getElement().setAttribute("aria-live", "polite");
        add(words);
        if (assigns)
            add(new Buttons.Soft(getTranslation("dealers.assign"), click -> assigning.open(screen, chosen, changed)));
        for (var action : actions) {
            add(new Buttons.Soft(getTranslation(action.title()), click -> action.run(screen, chosen, changed)));
        }
        if (chosen.size() < Math.min(there, DealersView.AT_ONCE)) {
            var choose = there <= DealersView.AT_ONCE
                    ? getTranslation("dealers.chooseAll", there)
                    : getTranslation("dealers.chooseMost", DealersView.AT_ONCE, counted(there));
            add(new Buttons.Plain(choose, click -> chooseAll.run()));
        }
        add(new Buttons.Plain(getTranslation("dealers.chooseNone"), click -> chooseNone.run()));
    }

    private static String counted(int many) {
        return many > DealerList.COUNTED ? DealerList.COUNTED + "+" : String.valueOf(many);
    }
}

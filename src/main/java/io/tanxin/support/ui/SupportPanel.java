package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.panel.DealerPanel;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.SupportFilter;
import io.tanxin.support.SupportKey;
import io.tanxin.support.SupportLists;
import io.tanxin.support.SupportRow;
import io.tanxin.support.balance.Balances;
import io.tanxin.support.balance.DealerMoments;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.KeysetRows;
import java.time.Clock;
import java.time.LocalDate;

/** What was given to a dealer, on its page. */
@SpringComponent
class SupportPanel implements DealerPanel {
    private final SupportLists lists;
    private final Balances balances;
    private final DealerMoments moments;
    private final LogSupport log;
    private final CurrentActor actor;
    private final Clock clock;

    SupportPanel(
            SupportLists lists,
            Balances balances,
            DealerMoments moments,
            LogSupport log,
            CurrentActor actor,
            Clock clock) {
        this.lists = lists;
        this.balances = balances;
        this.moments = moments;
        this.clock = clock;
        this.log = log;
        this.actor = actor;
    }

    @Override
    public String title() {
        return "support.panel.support";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Component build(DealerId dealer) {
        var panel = new Div();
        panel.addClassNames("promise-panel", "support-panel");
        var face = SupportFace.of(panel, actor.get().zone());
        var grid = SupportGrid.of(face, false, "support.noneWithDealer");
        var rows = KeysetRows.<SupportRow, SupportKey>into(
                grid,
                SupportRow::key,
                (after, skip, limit) -> lists.rows(SupportFilter.of(dealer), after, skip, limit));
        grid.setSelectionMode(com.vaadin.flow.component.grid.Grid.SelectionMode.NONE);
        grid.addItemClickListener(click -> UI.getCurrentOrThrow()
                .navigate("support/" + click.getItem().id(), QueryParameters.of("dealer", dealer.toString())));
        var line = new Span(panel.getTranslation("support.panel.line"));
        line.addClassName("quiet");
        var head =
                new Div(line, new Buttons.Soft(panel.getTranslation("support.log"), click -> log.open(panel, dealer)));
        head.addClassNames("row", "promise-panel-head");
        var balance = new BalancePart(
                balances,
                moments,
                dealer,
                LocalDate.ofInstant(clock.instant(), actor.get().zone()),
                face);
        panel.add(head, balance, grid);
        SupportChanged.hear(panel, () -> {
            balance.show();
            rows.fromTheTop();
        });
        return panel;
    }
}

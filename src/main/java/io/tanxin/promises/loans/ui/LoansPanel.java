package io.tanxin.promises.loans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.panel.DealerPanel;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.promises.loans.LoanFilter;
import io.tanxin.promises.loans.LoanKey;
import io.tanxin.promises.loans.LoanRow;
import io.tanxin.promises.loans.LoanService;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.KeysetRows;

/** Units that are with a dealer, on its page. */
@SpringComponent
class LoansPanel implements DealerPanel {
    private final LoanService loans;
    private final LoanDialogs dialogs;
    private final Dealers dealers;
    private final CurrentActor actor;

    LoansPanel(LoanService loans, LoanDialogs dialogs, Dealers dealers, CurrentActor actor) {
        this.loans = loans;
        this.dialogs = dialogs;
        this.dealers = dealers;
        this.actor = actor;
    }

    @Override
    public String title() {
        return "promises.panel.loans";
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public Component build(DealerId dealer) {
        var panel = new Div();
        panel.addClassName("promise-panel");
        var grid = LoanGrid.of(LoanFace.of(panel, actor.get().zone()), false, "promises.loans.noneWithDealer");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        var rows = KeysetRows.<LoanRow, LoanKey>into(
                grid, LoanRow::key, (after, skip, limit) -> loans.rows(LoanFilter.of(dealer), after, skip, limit));
        grid.addItemClickListener(click ->
                UI.getCurrentOrThrow().navigate("loans/" + click.getItem().id()));
        var line = new Span(panel.getTranslation("promises.loans.line"));
        line.addClassName("quiet");
        var head = new Div(
                line,
                new Buttons.Soft(
                        panel.getTranslation("promises.loans.lend"),
                        click -> dialogs.lend(panel, dealers.brief(dealer), rows::fromTheTop)));
        head.addClassNames("row", "promise-panel-head");
        panel.add(head, grid);
        return panel;
    }
}

package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.grid.Grid;
import io.tanxin.concerns.decisions.TrustRow;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.StatusBadge;

/** What was taken on trust, as a list. */
final class TrustGrid {
    private TrustGrid() {}

    /** @param dealers whether rows are of several dealers */
    static Grid<TrustRow> of(DecisionFace face, boolean dealers) {
        var grid = new Grid<TrustRow>();
        grid.addColumn(TrustRow::words)
                .setHeader(face.say("decisions.trust.for"))
                .setWidth("12rem")
                .setFlexGrow(3);
        if (dealers) grid.addColumn(TrustRow::dealerName).setHeader(face.say("decisions.dealer"));
        grid.addColumn(row -> face.money(row.amount()))
                .setHeader(face.say("decisions.trust.amount"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(TrustRow::takenBy).setHeader(face.say("decisions.trust.takenBy"));
        grid.addColumn(row -> face.moment(row.takenAt()))
                .setHeader(face.say("decisions.trust.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StatusBadge.<TrustRow>column(row -> face.look(row.state())))
                .setHeader(face.say("decisions.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        row.words(),
                        (dealers ? row.dealerName() + " · " : "") + face.money(row.amount()),
                        face.look(row.state())));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(Glyph.HEART, face.say("decisions.trust.none")));
        grid.getElement().setAttribute("aria-label", face.say("decisions.trust.title"));
        return grid;
    }
}

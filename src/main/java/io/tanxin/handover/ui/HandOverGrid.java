package io.tanxin.handover.ui;

import com.vaadin.flow.component.grid.Grid;
import io.tanxin.handover.HandOverRow;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.StatusBadge;

/** Hand-overs as a list. */
final class HandOverGrid {
    private HandOverGrid() {}

    /** @param dealers whether rows are of several dealers */
    static Grid<HandOverRow> of(HandOverFace face, boolean dealers) {
        var grid = new Grid<HandOverRow>();
        if (dealers) grid.addColumn(HandOverRow::dealerName).setHeader(face.say("handover.dealer"));
        grid.addColumn(HandOverRow::fromName).setHeader(face.say("handover.from"));
        grid.addColumn(HandOverRow::toName).setHeader(face.say("handover.to"));
        grid.addColumn(row -> face.day(row.madeAt()))
                .setHeader(face.say("handover.since"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StatusBadge.column(face::badge))
                .setHeader(face.say("handover.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StatusBadge.column(face::clockLook))
                .setHeader(face.say("handover.clock"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        dealers ? row.dealerName() : face.day(row.madeAt()),
                        face.say("handover.card", row.fromName(), row.toName(), face.clock(row)),
                        face.badge(row)));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(Glyph.HANDSHAKE, face.say("handover.none")));
        grid.getElement().setAttribute("aria-label", face.say("handover.title"));
        return grid;
    }
}

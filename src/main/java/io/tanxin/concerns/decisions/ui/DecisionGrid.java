package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.grid.Grid;
import io.tanxin.concerns.decisions.DecisionRow;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.StatusBadge;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decisions as a list. */
final class DecisionGrid {
    private DecisionGrid() {}

    /** @param dealers whether rows are of several dealers */
    static Grid<DecisionRow> of(DecisionFace face, boolean dealers, String none) {
        var grid = new Grid<DecisionRow>();
        grid.addColumn(DecisionRow::heading)
                .setHeader(face.say("decisions.heading"))
                .setWidth("12rem")
                .setFlexGrow(3);
        if (dealers) grid.addColumn(DecisionRow::dealerName).setHeader(face.say("decisions.dealer"));
        grid.addColumn(row -> face.interest(row.protects()))
                .setHeader(face.say("decisions.protects"))
                .setFlexGrow(2);
        grid.addColumn(row -> face.money(row.cost()))
                .setHeader(face.say("decisions.cost"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.decidedBy() == null ? "" : row.decidedBy())
                .setHeader(face.say("decisions.decidedBy"));
        grid.addColumn(StatusBadge.<DecisionRow>column(row -> face.look(row.state())))
                .setHeader(face.say("decisions.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(face::marks).setHeader(face.say("decisions.marks")).setFlexGrow(2);
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        row.heading(),
                        Stream.of(dealers ? row.dealerName() : "", face.interest(row.protects()), face.marks(row))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        face.look(row.state())));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(Glyph.HANDSHAKE, face.say(none)));
        grid.getElement().setAttribute("aria-label", face.say("decisions.title"));
        return grid;
    }
}

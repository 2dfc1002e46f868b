package io.tanxin.concerns.ui;

import com.vaadin.flow.component.grid.Grid;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.StatusBadge;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Concerns as a list. */
final class ConcernGrid {
    private ConcernGrid() {}

    /** @param dealers whether rows are of several dealers */
    static Grid<ConcernRow> of(ConcernFace face, boolean dealers, String none) {
        var grid = new Grid<ConcernRow>();
        grid.addColumn(ConcernRow::heading)
                .setHeader(face.say("concerns.heading"))
                .setWidth("12rem")
                .setFlexGrow(3);
        if (dealers) grid.addColumn(ConcernRow::dealerName).setHeader(face.say("concerns.dealer"));
        grid.addColumn(face::kind)
                .setHeader(face.say("concerns.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.ownerName() == null ? face.say("concerns.nobody") : row.ownerName())
                .setHeader(face.say("concerns.owner"));
        grid.addColumn(row -> due(face, row))
                .setHeader(face.say("concerns.due"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StatusBadge.column(face::badge))
                .setHeader(face.say("concerns.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> marks(face, row))
                .setHeader(face.say("concerns.marks"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        row.heading(),
                        Stream.of(dealers ? row.dealerName() : "", face.kind(row), marks(face, row))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        face.badge(row)));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(Glyph.CHAT, face.say(none)));
        grid.getElement().setAttribute("aria-label", face.say("concerns.title"));
        return grid;
    }

    static String due(ConcernFace face, ConcernRow row) {
        return row.due() == null ? "" : face.moment(row.due());
    }

    /** What stands out: in words. */
    static String marks(ConcernFace face, ConcernRow row) {
        return Stream.of(
                        row.inConfidence() ? face.say("concerns.inConfidence") : "",
                        row.urgency() == io.tanxin.concerns.Urgency.CUSTOMER_WAITING
                                ? face.say("concerns.customerWaits")
                                : "",
                        row.relapseOf() == null ? "" : face.say("concerns.cameBack"),
                        row.heated() ? face.say("concerns.heated") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}

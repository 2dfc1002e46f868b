package io.tanxin.support.ui;

import com.vaadin.flow.component.grid.Grid;
import io.tanxin.support.SupportRow;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.StatusBadge;

/** Records as a list. */
final class SupportGrid {

    private SupportGrid() {}

    /** @param dealers whether rows are of several dealers */
    static Grid<SupportRow> of(SupportFace face, boolean dealers, String none) {
        var grid = new Grid<SupportRow>();
        grid.addColumn(row -> face.day(row.day()))
                .setHeader(face.say("support.day"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (dealers)
            grid.addColumn(SupportRow::dealerName)
                    .setHeader(face.say("support.dealer"))
                    .setFlexGrow(2);
        grid.addColumn(SupportRow::words)
                .setHeader(face.say("support.words"))
                .setWidth("12rem")
                .setFlexGrow(3);
        grid.addColumn(face::form).setHeader(face.say("support.form"));
        grid.addColumn(StatusBadge.column(face::badge))
                .setHeader(face.say("support.intent"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(face::cost)
                .setHeader(face.say("support.cost"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(SupportRow::giverName).setHeader(face.say("support.giver"));
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        row.words(),
                        String.join(
                                " · ",
                                face.day(row.day()),
                                dealers ? row.dealerName() : row.giverName(),
                                face.form(row)),
                        face.badge(row)));
        grid.setEmptyStateComponent(new EmptyState(Glyph.HEART, face.say(none)));
        grid.getElement().setAttribute("aria-label", face.say("support.title"));
        return grid;
    }
}

package io.tanxin.promises.loans.ui;

import com.vaadin.flow.component.grid.Grid;
import io.tanxin.promises.loans.LoanRow;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.StatusBadge;

/** Loans as a list, on their own screen and on a dealer's page. */
final class LoanGrid {
    private LoanGrid() {}

    static Grid<LoanRow> of(LoanFace face, boolean ofMany, String none) {
        var grid = new Grid<LoanRow>();
        grid.addColumn(face::item).setHeader(face.say("promises.loans.item")).setFlexGrow(3);
        if (ofMany) grid.addColumn(LoanRow::dealerName).setHeader(face.say("promises.dealer"));
        grid.addColumn(row -> face.say("words.loan." + row.kind()))
                .setHeader(face.say("promises.loans.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> face.day(row.sentOn()))
                .setHeader(face.say("promises.loans.sentOn"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> face.day(row.expectedBack()))
                .setHeader(face.say("promises.loans.expected"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StatusBadge.<LoanRow>column(face::badge))
                .setHeader(face.say("promises.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                grid,
                row -> new NarrowCards.Face(
                        face.item(row),
                        ofMany ? row.dealerName() : face.say("words.loan." + row.kind()),
                        face.badge(row)));
        grid.setEmptyStateComponent(new EmptyState(Glyph.REPEAT, face.say(none)));
        grid.getElement().setAttribute("aria-label", face.say("promises.loans.title"));
        return grid;
    }
}

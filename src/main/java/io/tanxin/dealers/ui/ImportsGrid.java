package io.tanxin.dealers.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.dealers.imports.ImportRow;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.StatusBadge;

/** The imports there were: when, who, what they did. */
final class ImportsGrid extends Grid<ImportRow> {

    ImportsGrid(ImportWords words, SerializableConsumer<ImportRow> open) {
        addColumn(row -> words.dates().dayTimeYear(row.at()))
                .setHeader(words.say("when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(ImportRow::fileName).setHeader(words.say("file")).setFlexGrow(2);
        addColumn(ImportRow::person).setHeader(words.say("who"));
        addColumn(words::did).setHeader(words.say("what")).setFlexGrow(2);
        addColumn(StatusBadge.column(words::badge))
                .setHeader(words.say("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowCards.in(
                this,
                row -> new NarrowCards.Face(
                        row.fileName(),
                        words.dates().dayAndTime(row.at()) + " · " + row.person() + " · " + words.did(row),
                        words.badge(row)));
        getElement().setAttribute("aria-label", words.say("past"));
        setSelectionMode(SelectionMode.SINGLE);
        addSelectionListener(chosen -> {
            if (chosen.isFromClient()) chosen.getFirstSelectedItem().ifPresent(open::accept);
        });
    }
}

package io.tanxin.dealers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.RouterLink;
import io.tanxin.dealers.imports.DealerImport;
import io.tanxin.dealers.imports.DealerImport.Mode;
import io.tanxin.dealers.imports.Finding;
import io.tanxin.dealers.imports.ImportRow;
import io.tanxin.tables.Downloads;
import io.tanxin.tables.TableFormat;
import io.tanxin.tables.TableWriter;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Confirm;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.StatusBadge;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** What a file would do, or has done: the sums, what next, what was noticed (the first on the screen, all of it as a file). */
class ImportReport extends Div {
    private static final int SHOWN = 200;

    /** What can be done with an import. */
    interface Deeds extends Serializable {
        void write(Mode mode);

        void again();

        void undo();
    }

    private final transient DealerImport imports;
    private final ImportWords words;
    private final ImportRow row;
    private final Deeds deeds;

    ImportReport(DealerImport imports, ImportWords words, ImportRow row, Deeds deeds) {
        this.imports = imports;
        this.words = words;
        this.row = row;
        this.deeds = deeds;
        addClassName("import-report");
        var findings = row.hasFile() ? imports.findings(row.id()) : List.<Finding>of();
        add(sums());
        if (!findings.isEmpty()) add(findings(findings));
    }

    private Card sums() {
        var card = new Card(row.fileName(), new Paragraph(sentence()))
                .note(words.say("by", row.person(), words.dates().dayAndTime(row.at())));
        card.addClassName("as-written");
        if (row.refusal() != null) card.add(refusal());
        if (row.rows() > 0) {
            var sums = new Div(
                    sum("added", row.added()),
                    sum("changed", row.changed()),
                    sum("unchanged", row.unchanged()),
                    sum("leftOut", row.leftOut()));
            sums.addClassName("import-sums");
            card.add(sums);
        }
        if (row.hasFile() && row.leftOut() > 0) {
            card.add(new Downloads(words.say("badRows"), "rows", this::badRows));
        }
        if (row.kept() > 0 && row.hasFile()) card.add(new Downloads(words.say("stayed"), "kept", this::stayed));
        next(card);
        return card;
    }

    private void next(Card card) {
        switch (row.state()) {
            case CHECKED -> {
                if (!row.changesNothing()) card.add(decision());
            }
            case DONE -> {
                card.add(new Paragraph(new RouterLink(words.say("toList"), DealersView.class)));
                if (row.canBeUndone()) card.buttons(new Buttons.Plain(words.say("undoIt"), click -> undo()));
            }
            case CANCELLED, FAILED -> {
                if (row.hasFile()) card.buttons(new Buttons.Soft(words.say("again"), click -> deeds.again()));
            }
            case CHECKING, REFUSED, WRITING, UNDOING, UNDONE -> {}
        }
    }

    private void undo() {
        Confirm.ask(this, "dealers.import.undo", deeds::undo, row.added() + row.changed());
    }

    private String sentence() {
        return switch (row.state()) {
            case CHECKED ->
                !row.changesNothing()
                        ? words.say("trial")
                        : row.unchanged() > 0 ? words.say("nothingNew", row.unchanged()) : words.say("nothingGood");
            case DONE -> words.say("done");
            case UNDONE ->
                row.kept() == 0
                        ? words.say("undoneAll", row.takenBack())
                        : words.say("undone", row.takenBack(), row.kept());
            case CANCELLED -> words.say("cancelled");
            case CHECKING, REFUSED, WRITING, FAILED, UNDOING -> words.say("state." + row.state());
        };
    }

    private Component refusal() {
        var why = row.refusal();
        var sentence = new Paragraph(why == null ? "" : words.refusal(why, row.detail()));
        sentence.addClassName("import-refused");
        sentence.getElement().setAttribute("role", "alert");
        return sentence;
    }

    private Component decision() {
        var mode = new RadioButtonGroup<Mode>(words.say("mode"));
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(one -> words.say("mode." + one));
        mode.setValue(Mode.GOOD_ROWS);
        mode.setVisible(row.leftOut() > 0);
        var write = new Buttons.Accent(
                words.say("write", row.added() + row.changed()), click -> deeds.write(mode.getValue()));
        mode.addValueChangeListener(
                change -> write.setEnabled(change.getValue() == Mode.GOOD_ROWS || row.leftOut() == 0));
        var decision = new Div(mode, write);
        decision.addClassName("import-decision");
        return decision;
    }

    private Div sum(String key, int count) {
        var number = new Span(String.format(words.dates().locale(), "%,d", count));
        number.addClassName("import-number");
        return new Div(number, new Span(words.say(key)));
    }

    private Card findings(List<Finding> found) {
        var grid = new Grid<Finding>();
        grid.addColumn(Finding::row)
                .setHeader(words.say("row"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(words::column)
                .setHeader(words.say("column"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StatusBadge.column(words::badge))
                .setHeader(words.say("kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(words::finding).setHeader(words.say("found")).setFlexGrow(1);
        NarrowCards.in(
                grid,
                finding -> new NarrowCards.Face(
                        words.finding(finding),
                        words.say("at", finding.row(), words.column(finding)),
                        words.badge(finding)));
        // problems first: they decide
        grid.setItems(Stream.concat(
                        found.stream().filter(one -> one.kind().isProblem()),
                        found.stream().filter(one -> !one.kind().isProblem()))
                .limit(SHOWN)
                .toList());
        grid.setAllRowsVisible(found.size() <= 12);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", words.say("findings"));
        var problems = found.stream().filter(one -> one.kind().isProblem()).count();
        var card = new Card(words.say("findings"), grid)
                .note(words.say("counts", problems, found.size() - problems))
                .action(new Downloads(words.say("download"), "findings", this::findings));
        if (found.size() > SHOWN) card.add(new Paragraph(words.say("more", SHOWN, found.size())));
        return card;
    }

    private void badRows(OutputStream out, TableFormat format) throws IOException {
        imports.badRows(row.id(), format, words.dates().locale(), words::finding, out);
    }

    private void stayed(OutputStream out, TableFormat format) throws IOException {
        imports.stayed(row.id(), format, words.dates().locale(), words::kept, out);
    }

    private void findings(OutputStream out, TableFormat format) throws IOException {
        try (var table = TableWriter.of(format, out, words.say("findings"))) {
            table.row(words.say("row"), words.say("column"), words.say("kind"), words.say("found"));
            for (var finding : imports.findings(row.id())) {
                var column = finding.column();
                table.row(
                        finding.row(),
                        column == null ? "" : column.head(words.dates().locale()),
                        words.kind(finding),
                        words.finding(finding));
            }
        }
    }
}

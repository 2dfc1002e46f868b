package io.tanxin.dealers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.tanxin.dealers.imports.DealerImport.Mode;
import io.tanxin.dealers.imports.Finding;
import io.tanxin.dealers.imports.Outcome;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.NarrowCards;
import io.tanxin.ui.StatusBadge;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.stream.Stream;

/** What a file would do, or has done: the sums, what next, and the first of the findings (all of them as a file). */
class ImportReport extends Div {
    private static final int SHOWN = 200;

    interface Download extends Serializable {
        void to(OutputStream out) throws IOException;
    }

    ImportReport(Outcome.Read read, String fileName, SerializableConsumer<Mode> run, Download findings) {
        addClassName("import-report");
        add(sums(read, fileName, run));
        if (!read.findings().isEmpty()) add(findings(read, findings));
    }

    private Card sums(Outcome.Read read, String fileName, SerializableConsumer<Mode> run) {
        var sums = new Div(
                sum("added", read.added()),
                sum("changed", read.changed()),
                sum("unchanged", read.unchanged()),
                sum("leftOut", read.leftOut()));
        sums.addClassName("import-sums");
        var card = new Card(fileName, new Paragraph(sentence(read)), sums)
                .note(getTranslation("dealers.import.rows", read.rows()));
        if (read.done()) {
            var without = new RouterLink(getTranslation("dealers.import.toList"), DealersView.class);
            card.add(without);
        } else if (!read.changesNothing()) {
            card.add(decision(read, run));
        }
        return card;
    }

    private String sentence(Outcome.Read read) {
        if (read.changesNothing()) {
            return getTranslation(
                    read.unchanged() > 0 ? "dealers.import.nothingNew" : "dealers.import.nothingGood",
                    read.unchanged());
        }
        return getTranslation(read.done() ? "dealers.import.done" : "dealers.import.trial");
    }

    private Component decision(Outcome.Read read, SerializableConsumer<Mode> run) {
        var mode = new RadioButtonGroup<Mode>(getTranslation("dealers.import.mode"));
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(one -> getTranslation("dealers.import.mode." + one));
        mode.setValue(Mode.GOOD_ROWS);
        mode.setVisible(read.leftOut() > 0);
        var write = new Buttons.Accent(
                getTranslation("dealers.import.write", read.added() + read.changed()),
                click -> run.accept(mode.getValue()));
        mode.addValueChangeListener(
                change -> write.setEnabled(change.getValue() == Mode.GOOD_ROWS || read.leftOut() == 0));
        var decision = new Div(mode, write);
        decision.addClassName("import-decision");
        return decision;
    }

    private Div sum(String key, int count) {
        var number = new Span(String.valueOf(count));
        number.addClassName("import-number");
        return new Div(number, new Span(getTranslation("dealers.import." + key)));
    }

    private Card findings(Outcome.Read read, Download findings) {
        var grid = new Grid<Finding>();
        grid.addColumn(Finding::row)
                .setHeader(getTranslation("dealers.import.row"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::column)
                .setHeader(getTranslation("dealers.import.column"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(StatusBadge.column(this::badge))
                .setHeader(getTranslation("dealers.import.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::words)
                .setHeader(getTranslation("dealers.import.found"))
                .setFlexGrow(1);
        NarrowCards.in(
                grid,
                finding -> new NarrowCards.Face(
                        words(finding),
                        getTranslation("dealers.import.at", finding.row(), column(finding)),
                        badge(finding)));
        // problems first: they decide
        grid.setItems(Stream.concat(
                        read.findings().stream().filter(one -> one.kind().isProblem()),
                        read.findings().stream().filter(one -> !one.kind().isProblem()))
                .limit(SHOWN)
                .toList());
        grid.setAllRowsVisible(read.findings().size() <= 12);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("dealers.import.findings"));
        var download = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("findings.csv");
                    event.setContentType("text/csv; charset=UTF-8");
                    findings.to(event.getOutputStream());
                },
                getTranslation("dealers.import.download"));
        download.setRouterIgnore(true);
        var problems = read.findings().size() - (int) read.notices();
        var card = new Card(getTranslation("dealers.import.findings"), grid)
                .note(getTranslation("dealers.import.counts", problems, read.notices()))
                .action(download);
        if (read.findings().size() > SHOWN) {
            card.add(new Paragraph(
                    getTranslation("dealers.import.more", SHOWN, read.findings().size())));
        }
        return card;
    }

    private String column(Finding finding) {
        var column = finding.column();
        return column == null ? getTranslation("dealers.import.wholeRow") : column.head(getLocale());
    }

    private String words(Finding finding) {
        return getTranslation("dealers.import.finding." + finding.kind(), finding.given());
    }

    private StatusBadge.Look badge(Finding finding) {
        return finding.kind().isProblem()
                ? new StatusBadge.Look(StatusBadge.Tone.BAD, getTranslation("dealers.import.problem"))
                : new StatusBadge.Look(StatusBadge.Tone.INFO, Glyph.HELP, getTranslation("dealers.import.notice"));
    }
}

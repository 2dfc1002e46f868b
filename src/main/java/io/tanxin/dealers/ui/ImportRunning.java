package io.tanxin.dealers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.calendar.Dates;
import io.tanxin.dealers.imports.ImportRow;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;

/** The import that works now: whose, how far, and the way to stop it. */
class ImportRunning extends Div {
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private final Button stop;

    ImportRunning(ImportRow row, Dates dates, SerializableRunnable stopped) {
        stop = new Buttons.Plain(getTranslation("dealers.import.stop"), click -> stopped.run());
        bar.getElement().setAttribute("aria-label", getTranslation("dealers.import.busy"));
        words.getElement().setAttribute("aria-live", "polite");
        words.addClassName("quiet");
        var card = new Card(
                        row.fileName(),
                        new Paragraph(getTranslation("dealers.import.working." + row.state())),
                        bar,
                        words)
                .note(getTranslation("dealers.import.by", row.person(), dates.dayAndTime(row.at())))
                .buttons(stop);
        card.addClassName("as-written");
        add(card);
        show(row);
    }

    void show(ImportRow row) {
        bar.setIndeterminate(row.steps() == 0);
        if (row.steps() > 0) bar.setValue(Math.min(1, (double) row.step() / row.steps()));
        stop.setEnabled(!row.stopping());
        words.setText(
                row.stopping()
                        ? getTranslation("dealers.import.stopping")
                        : row.steps() == 0 ? "" : getTranslation("dealers.import.step", row.step(), row.steps()));
    }
}

package io.tanxin.support.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.support.SupportRefused;
import io.tanxin.support.balance.Balances;
import io.tanxin.support.balance.Finding;
import io.tanxin.support.balance.FindingRow;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;
import io.tanxin.ui.Toast;
import java.time.LocalDate;

/** One thing that stands out: in words, with the records behind it, and the place to say that it is so on purpose. */
final class FindingCard extends Div {
    private final transient Balances balances;
    private final FindingRow row;
    private final SerializableRunnable changed;

    FindingCard(FindingRow row, LocalDate from, Balances balances, SerializableRunnable changed) {
        this.balances = balances;
        this.row = row;
        this.changed = changed;
        addClassNames("balance-finding", "todo-row");
        getElement().setAttribute("tabindex", "-1");
        var finding = row.finding();
        var said = new Paragraph(words(this, row));
        said.addClassName("finding-words");
        add(
                new StatusBadge(
                        row.resting() ? Tone.NEUTRAL : Tone.WARN,
                        getTranslation(row.resting() ? "support.finding.resting" : "support.finding.open")),
                said,
                new Span(getTranslation("support.finding.why." + finding.kind())));
        var answer = row.answer();
        if (answer != null) {
            var why = new Paragraph(answer);
            why.addClassName("promise-quote");
            var who = new Span(getTranslation("support.finding.answeredBy", String.valueOf(row.answeredBy())));
            who.addClassName("quiet");
            add(why, who);
        }
        var buttons = new Div();
        buttons.addClassName("row");
        var records = new Anchor(records(finding, from), getTranslation("support.finding.records"));
        records.addClassName("card-link");
        if (!row.resting()) {
            var button = new Buttons.Soft(getTranslation("support.finding.answer"), click -> ask());
            button.addClassName("todo-action");
            buttons.add(button);
        } else {
            buttons.add(new Buttons.Plain(getTranslation("support.finding.reopen"), click -> {
                balances.takeAnswerBack(row.dealer(), finding.kind());
                changed.run();
            }));
        }
        buttons.add(records);
        add(buttons);
    }

    /** "over-supported: 71 % material for a growing dealer, cap 40 %". */
    static String words(com.vaadin.flow.component.Component by, FindingRow row) {
        return by.getTranslation(
                "support.finding." + row.finding().kind(),
                row.finding().figure(),
                row.finding().bound(),
                by.getTranslation("words.stage." + row.stage()));
    }

    private String records(Finding finding, LocalDate from) {
        var narrowed = switch (finding.kind()) {
            case OVER_HELPED -> "&form=material";
            case MANAGED_NOT_TAUGHT -> "&intent=manage";
            case CARED_NOT_MANAGED -> "&intent=care";
            case NO_HELP_AT_MOMENT, UNDER_HELPED -> "";
        };
        return "support?dealer=" + row.dealer() + "&from=" + from + narrowed;
    }

    private void ask() {
        var words = new TextArea(getTranslation("support.finding.because"));
        words.setMaxLength(1000);
        words.setWidthFull();
        words.setMinRows(3);
        words.setRequiredIndicatorVisible(true);
        var dialog = new Dialog(getTranslation("support.finding.answer"));
        var body = new Div(new Paragraph(words(this, row)), words);
        body.addClassName("promise-form");
        dialog.add(body);
        dialog.getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> dialog.close()));
        dialog.getFooter().add(new Buttons.Accent(getTranslation("support.log.save"), click -> {
            words.setErrorMessage(getTranslation("ui.required"));
            words.setInvalid(words.getValue().isBlank());
            if (words.isInvalid()) return;
            try {
                balances.answer(row.dealer(), row.finding().kind(), words.getValue());
            } catch (SupportRefused refused) {
                Toast.failure(this, refused.key());
                return;
            }
            dialog.close();
            var page = UI.getCurrentOrThrow();
            changed.run();
            Toast.undo(page, "support.finding.said", () -> {
                balances.takeAnswerBack(row.dealer(), row.finding().kind());
                changed.run();
            });
        }));
        dialog.setWidth("min(30rem, 94vw)");
        dialog.open();
        words.focus();
    }
}

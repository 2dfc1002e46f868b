package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.tanxin.dealers.policy.NurturePolicy;
import io.tanxin.dealers.policy.Temptation;
import io.tanxin.dealers.policy.Temptations;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import java.time.LocalDate;

/** What a dealer was tempted by and what was decided, year by year: for a policy that builds breadth also when there is none yet. */
final class TemptationsCard extends Div {
    private final transient Temptations temptations;
    private final LocalDate today;
    private final DealerId dealer;
    private final NurturePolicy.Kind kind;
    private final PolicyWords words;

    TemptationsCard(
            Temptations temptations, LocalDate today, DealerId dealer, NurturePolicy.Kind kind, PolicyWords words) {
        this.temptations = temptations;
        this.today = today;
        this.dealer = dealer;
        this.kind = kind;
        this.words = words;
        show();
    }

    private void show() {
        removeAll();
        var all = temptations.of(dealer);
        var card = new Card(getTranslation("policies.temptations"))
                .action(new Buttons.Soft(getTranslation("policies.temptations.note"), click -> note()));
        if (all.isEmpty()) {
            var none = new Paragraph(getTranslation(
                    kind == NurturePolicy.Kind.ENRICH ? "policies.temptations.none" : "policies.temptations.noneLean"));
            none.addClassName("quiet");
            card.add(none);
        }
        var year = 0;
        var list = new UnorderedList();
        for (var one : all) {
            if (one.draft().day().getYear() != year) {
                year = one.draft().day().getYear();
                list = new UnorderedList();
                card.add(new H3(String.valueOf(year)), list);
            }
            list.add(line(one));
        }
        add(card);
    }

    private ListItem line(Temptation one) {
        var draft = one.draft();
        var day = new Span(words.dates().day(draft.day()) + " · " + one.notedBy());
        day.addClassName("quiet");
        var decision = new EvidenceWords(getTranslation("policies.temptations.decided", draft.decision()));
        var what = new Div(new EvidenceWords(draft.words()), decision, day);
        what.addClassName("day-what");
        var remove = new Buttons.Plain(getTranslation("policies.temptations.remove"), click -> remove(one));
        remove.setAriaLabel(getTranslation("policies.temptations.remove") + ": " + draft.words());
        return new ListItem(
                what,
                new StatusBadge(new StatusBadge.Look(
                        StatusBadge.Tone.WARN, Glyph.ALERT, getTranslation("policies.temptation." + draft.kind()))),
                remove);
    }

    private void note() {
        new TemptationDialog(today, draft -> {
                    var id = temptations.note(dealer, draft);
                    show();
                    Toast.undo(this, "policies.temptations.noted", () -> {
                        temptations.remove(dealer, id);
                        show();
                    });
                })
                .open();
    }

    private void remove(Temptation one) {
        temptations.remove(dealer, one.id());
        show();
        Toast.undo(this, "policies.temptations.removed", () -> {
            temptations.restore(dealer, one.id());
            show();
        });
    }
}

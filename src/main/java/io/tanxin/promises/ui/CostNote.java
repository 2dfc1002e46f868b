package io.tanxin.promises.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tanxin.promises.PromiseCost;
import io.tanxin.promises.PromiseRow;
import org.jspecify.annotations.Nullable;

/** What keeping a promise costs the company, and who said yes or no to it. */
final class CostNote extends Div {

    CostNote(PromiseRow row, PromiseCost cost, PromiseFace face) {
        addClassName("promise-cost");
        var amount = new Span(face.say(
                row.isKeptAtOurCost() ? "promises.cost.kept" : "promises.cost.state." + cost.state(),
                cost.money().in(face.locale())));
        amount.addClassName("promise-change");
        add(amount, quiet(face.say("promises.change.by", cost.askedBy(), face.moment(cost.askedAt()))));
        if (cost.decidedBy() != null && cost.decidedAt() != null) {
            add(quiet(face.say("promises.cost.decidedBy", cost.decidedBy(), face.moment(cost.decidedAt()))));
        }
        if (cost.decision() != null) {
            var words = new Paragraph(cost.decision());
            words.addClassName("promise-quote");
            add(words);
        }
    }

    private static Span quiet(@Nullable String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}

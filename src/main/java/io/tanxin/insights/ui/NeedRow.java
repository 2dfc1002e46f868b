package io.tanxin.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.insights.Need;
import io.tanxin.ui.Monogram;
import java.util.Locale;

/** One need: whose, why in the colour of its urgency, and the one thing to do. */
class NeedRow extends Div {

    NeedRow(Need need, NeedActions actions, SerializableRunnable changed) {
        addClassNames("todo-row", "need");
        getElement().setAttribute("tabindex", "-1");
        var name = new Span(need.name());
        name.addClassName("need-name");
        var reason = new Span(
                getTranslation("insights.need." + need.kind(), need.arguments().toArray()));
        reason.addClassName("text-" + need.kind().tone().name().toLowerCase(Locale.ROOT));
        var why = new Span(reason);
        why.addClassName("need-why");
        if (!need.detail().isBlank()) {
            var detail = new Span(need.detail());
            detail.addClassName("quiet");
            why.add(detail);
        }
        var words = new Div(name, why);
        words.addClassName("need-words");
        add(new Monogram(need.name()), words, actions.of(this, need, changed));
    }
}

package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.tanxin.concerns.decisions.DecisionStep;
import java.util.List;

/** What was done, by whom, in which words. */
final class StepList extends OrderedList {

    StepList(List<DecisionStep> steps, DecisionFace face) {
        addClassName("promise-history");
        for (var step : steps) {
            var what = new Span(face.say("words.decisionStep." + step.step()));
            what.addClassName("promise-change");
            var who = new Span(face.say("concerns.saidBy", step.byName(), face.moment(step.at())));
            who.addClassName("quiet");
            var item = new ListItem(what, who);
            if (step.words() != null && !step.words().isEmpty()) {
                var words = new Div(step.words());
                words.addClassName("message-words");
                item.add(words);
            }
            add(item);
        }
    }
}

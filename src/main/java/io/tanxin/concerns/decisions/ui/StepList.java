package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.tanxin.concerns.decisions.DecisionStep;
import java.util.List;

/** What was done, by whom, in which words. */
final class StepList extends OrderedList {

    /** @param words before each step's key: the dealer reads its own side's words */
    StepList(List<DecisionStep> steps, String words, DecisionFace face) {
        addClassName("promise-history");
        for (var step : steps) {
            var what = new Span(face.say(words + step.step()));
            what.addClassName("promise-change");
            var who = new Span(face.say("concerns.saidBy", step.byName(), face.moment(step.at())));
            who.addClassName("quiet");
            var item = new ListItem(what, who);
            if (step.words() != null && !step.words().isEmpty()) {
                var said = new Div(step.words());
                said.addClassName("message-words");
                item.add(said);
            }
            add(item);
        }
    }
}

package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.tanxin.support.rules.Result;
import io.tanxin.support.rules.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules in their order, each with how it went lately. */
final class RuleList extends OrderedList {

    /** @param courses by the rules' numbers; null: it is not told */
    RuleList(List<Rule> rules, RulesFace face, @Nullable Map<Integer, List<Result>> courses) {
        addClassName("rule-list");
        for (var rule : rules) {
            var item = new ListItem(new Span(rule.words()));
            if (rule.measure() != null) {
                var measure = new Span(rule.measure());
                measure.addClassNames("quiet", "rule-measure");
                item.add(measure);
            }
            if (courses != null) {
                var course = new Div(face.course(courses.getOrDefault(rule.number(), List.of())));
                course.addClassName("quiet");
                item.add(course);
            }
            add(item);
        }
    }
}

package io.tanxin.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tanxin.plans.PlanSheet;
import io.tanxin.ui.Card;
import io.tanxin.ui.StatusBadge;

/** Each version that there was, and what happened, the newest first. */
final class PlanHistoryList extends Div {

    /** @param page where a version is looked at: {@code plans/7} */
    PlanHistoryList(PlanSheet sheet, PlanFace face, String page) {
        addClassName("plan-history");
        var versions = new OrderedList();
        for (var version : sheet.versions()) {
            var link = new Anchor(page + "?v=" + version.number(), face.say("plans.version", version.number()));
            var item = new ListItem(link, new StatusBadge(face.standing(version.state())));
            if (version.agreedAt() != null && version.agreedBy() != null)
                item.add(quiet(face.say("plans.agreedBy", version.agreedBy(), face.date(version.agreedAt()))));
            if (version.why() != null && version.because() != null)
                item.add(quiet(face.say("plans.versionWhy", face.because(version.because()), version.why())));
            versions.add(item);
        }
        var events = new OrderedList();
        events.addClassName("plan-events");
        for (var event : sheet.events()) {
            var item = new ListItem(
                    new Span(face.say("plans.event", face.say("words.planEvent." + event.kind()), event.number())),
                    quiet(face.say("plans.eventBy", event.byName(), face.moment(event.at()))));
            if (event.words() != null) item.add(new Paragraph(event.words()));
            events.add(item);
        }
        add(new Card(face.say("plans.history"), versions, events));
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}

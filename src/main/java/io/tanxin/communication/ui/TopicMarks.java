package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tanxin.communication.talk.Topic;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;

/** Below a topic's words: who brought it, whose it is, why it stands there, who alone sees it. */
final class TopicMarks {
    private TopicMarks() {}

    static Div of(Component by, Topic topic, boolean several) {
        var marks = new Div(new Span(by.getTranslation("communication.topics.by", topic.byName())));
        marks.addClassNames("row", "quiet", "topic-marks");
        var dealer = topic.dealerName();
        if (several) marks.add(new Span(dealer == null ? by.getTranslation("communication.talk.forAll") : dealer));
        if (topic.owed()) marks.add(new StatusBadge(Tone.CLAY, by.getTranslation("communication.topics.owed")));
        if (topic.concern() != null)
            marks.add(new StatusBadge(Tone.CLAY, by.getTranslation("communication.topics.said")));
        if (topic.offRoad()) marks.add(new StatusBadge(Tone.WARN, by.getTranslation("communication.topics.offRoad")));
        if (topic.goesOn()) marks.add(new StatusBadge(Tone.INFO, by.getTranslation("communication.topics.goesOn")));
        var only = topic.onlyForName();
        if (only != null) {
            marks.add(new StatusBadge(
                    new Look(Tone.CLAY, Glyph.LOCK, by.getTranslation("communication.topics.onlyFor", only))));
        }
        return marks;
    }
}

package io.tanxin.concerns.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.tanxin.concerns.ConcernDetail;

/** Before one writes to somebody who is angry: what was there before, and to listen. */
final class BeforePart extends Div {
    BeforePart(ConcernDetail detail, ConcernFace face) {
        super(new Paragraph(face.say("concerns.listen")));
        addClassNames("only-staff", "concern-before");
        if (detail.earlier().isEmpty()) return;
        var list = new UnorderedList();
        for (var one : detail.earlier()) {
            var link = new Anchor("concerns/" + one.id(), one.heading());
            var line = new Span(face.say("concerns.saidBy", face.state(one.state()), face.moment(one.raisedAt())));
            line.addClassName("quiet");
            list.add(new ListItem(link, line));
        }
        add(new Span(face.say("concerns.before")), list);
    }
}

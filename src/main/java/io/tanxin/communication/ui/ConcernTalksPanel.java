package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.talk.ConcernTalks;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.concerns.panel.ConcernPanel;
import io.tanxin.identity.CurrentActor;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.StatusBadge;
import java.time.Clock;

/** On a concern's page: the days that talk about it, and how one is planned. */
@SpringComponent
class ConcernTalksPanel implements ConcernPanel {
    private final ConcernTalks talks;
    private final NewDay newDay;
    private final CurrentActor actor;
    private final Clock clock;

    ConcernTalksPanel(ConcernTalks talks, NewDay newDay, CurrentActor actor, Clock clock) {
        this.talks = talks;
        this.newDay = newDay;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Component build(ConcernRow concern) {
        var panel = new Div();
        fill(panel, concern);
        return panel;
    }

    private void fill(Div panel, ConcernRow concern) {
        panel.removeAll();
        var days = talks.daysAbout(concern.id());
        panel.setVisible(!days.isEmpty() || concern.state().isOpen());
        if (!panel.isVisible()) return;
        var face = DayFace.of(panel, actor.get().zone());
        var card = new Card(panel.getTranslation("communication.concerns.talks"));
        if (days.isEmpty()) card.add(new Paragraph(panel.getTranslation("communication.concerns.none")));
        if (concern.inConfidence()) {
            card.add(new Paragraph(panel.getTranslation("communication.concerns.inConfidence")));
        }
        var list = new UnorderedList();
        days.forEach(day -> list.add(item(face, day)));
        card.add(list);
        if (concern.state().isOpen() && actor.may("days:plan")) {
            card.buttons(new Buttons.Soft(
                    panel.getTranslation("communication.concerns.do"),
                    click -> newDay.open(panel, concern, made -> fill(panel, concern))));
        }
        panel.add(card);
    }

    private ListItem item(DayFace face, DayRow day) {
        var when = new RouterLink(
                face.time(day.startsAt()),
                DayView.class,
                new RouteParameters("day", day.id().toString()));
        var how = new Span(face.title(day) + " · " + face.how(day));
        how.addClassName("quiet");
        var words = new Div(when, how);
        words.addClassName("promise-what");
        return new ListItem(words, new StatusBadge(face.badge(day, clock.instant())));
    }
}

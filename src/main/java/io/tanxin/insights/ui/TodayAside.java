package io.tanxin.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DaysToday;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.promises.WordKept;
import io.tanxin.ui.Card;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The right column: today's talks, the week ahead, and how our word stands as the dealers judged it. */
@SpringComponent
class TodayAside {
    private static final int AHEAD = 6;
    private final DaysToday days;
    private final WordKept word;

    TodayAside(DaysToday days, WordKept word) {
        this.days = days;
        this.word = word;
    }

    Component build(Actor who) {
        var aside = new Aside();
        aside.addClassName("today-aside");
        var dates = new Dates(who.locale(), who.zone());
        if (who.is(Role.MANAGER) || who.is(Role.DIRECTOR)) {
            aside.add(talks(aside, "insights.agenda", "insights.agendaEmpty", days.agenda(), dates::time));
            aside.add(talks(aside, "insights.week", "insights.weekEmpty", days.week(AHEAD), dates::dayAndTime));
        }
        var kept = word.ofMine();
        var percent = kept.percent();
        if (percent != null) aside.add(kept(aside, kept, percent));
        return aside;
    }

    /** The promises behind the figure are a click away. */
    private static Card kept(Component on, WordKept.Kept kept, int percent) {
        var figure = new Paragraph(on.getTranslation("insights.kept.figure", percent));
        figure.addClassName("figure");
        var by = new Paragraph(on.getTranslation("insights.kept.by", kept.n(), kept.presumed()));
        by.addClassName("quiet");
        var behind = new Anchor("promises/kept", on.getTranslation("insights.kept.behind"));
        behind.addClassName("card-link");
        return new Card(on.getTranslation("insights.kept.title"), figure, by, behind);
    }

    private static Card talks(
            Component on, String title, String empty, List<DayRow> days, Function<Instant, String> when) {
        var card = new Card(on.getTranslation(title));
        if (days.isEmpty()) {
            var none = new Paragraph(on.getTranslation(empty));
            none.addClassName("quiet");
            card.add(none);
            return card;
        }
        var list = new UnorderedList();
        list.addClassName("agenda");
        for (var day : days) {
            var at = new Span(when.apply(day.startsAt()));
            at.addClassName("agenda-at");
            var link = new Anchor(
                    "days/" + day.id(),
                    at,
                    new Span(day.dealerNames(UI.getCurrentOrThrow().getLocale())
                            + on.getTranslation("ui.comma")
                            + on.getTranslation("words.way." + day.way())));
            list.add(new ListItem(link));
        }
        card.add(list);
        return card;
    }
}

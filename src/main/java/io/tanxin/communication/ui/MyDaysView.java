package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.tanxin.calendar.RecurrenceWords;
import io.tanxin.communication.DayFilter;
import io.tanxin.communication.DayFilter.When;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayState;
import io.tanxin.communication.InvitationService;
import io.tanxin.communication.feed.CalendarFeed;
import io.tanxin.communication.series.SeriesQueries;
import io.tanxin.communication.week.ui.MyWeekCards;
import io.tanxin.dealers.panel.ChosenDealer;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Listed;
import io.tanxin.ui.Card;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.MoreRows;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** The dealer's days on its phone: what comes with the answer at hand, what has been below. */
@Route("my/days")
@RolesAllowed(Role.DEALER)
class MyDaysView extends Div implements HasDynamicTitle {
    private static final int PAGE = 20;
    private static final int NEXT = 3;

    private final transient DayQueries queries;
    private final transient InvitationService invitations;
    private final transient SeriesQueries series;
    private final transient RecurrenceWords words;
    private final transient CalendarFeed feed;
    private final transient MyWeekCards weeks;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final DealerId dealer;
    private final DayFace face;
    private final Div cards = new Div();

    MyDaysView(
            DayQueries queries,
            InvitationService invitations,
            SeriesQueries series,
            RecurrenceWords words,
            CalendarFeed feed,
            MyWeekCards weeks,
            ChosenDealer chosen,
            CurrentActor actor,
            Clock clock) {
        this.queries = queries;
        this.invitations = invitations;
        this.series = series;
        this.words = words;
        this.feed = feed;
        this.weeks = weeks;
        this.actor = actor;
        this.clock = clock;
        dealer = chosen.get().id();
        face = DayFace.of(this, actor.get().zone());
        addClassNames("page", "my-days");
        cards.addClassName("day-cards");
        add(new PageHeader(getTranslation("communication.days.title")), cards);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("communication.days.title");
    }

    private void show() {
        cards.removeAll();
        weeks.build(dealer).ifPresent(cards::add);
        rhythm();
        var upcoming = rows(When.UPCOMING);
        var list = new Div();
        list.addClassName("day-cards");
        upcoming.forEach(day -> list.add(upcoming(day)));
        if (upcoming.isEmpty()) {
            list.add(new EmptyState(Glyph.CALENDAR, getTranslation("communication.days.noneUpcoming")));
        }
        cards.add(list, more(When.UPCOMING, upcoming, day -> list.add(upcoming(day))));
        if (!upcoming.isEmpty()) cards.add(subscribe());
        list(When.PAST);
        list(When.CANCELLED);
    }

    /** How often one talks, and when next; each day is asked for by itself when it comes near. */
    private void rhythm() {
        var list = new UnorderedList();
        for (var one : series.of(dealer)) {
            if (one.paused()) continue;
            var says = words.of(one.recurrence(), getLocale());
            var rhythm = new Span(says.substring(0, 1).toUpperCase(getLocale()) + says.substring(1));
            var next = new Span(getTranslation(
                    "communication.series.nextDays",
                    Listed.in(
                            getLocale(),
                            one.next().stream()
                                    .limit(NEXT)
                                    .map(face::dayAndTime)
                                    .toList())));
            next.addClassName("quiet");
            var what = new Div(rhythm, new Span(getTranslation("communication.days.with", one.organiserName())), next);
            what.addClassName("day-what");
            list.add(new ListItem(what));
        }
        if (list.getComponentCount() > 0) {
            cards.add(new Card(getTranslation("communication.series.mine"), list));
        }
    }

    private Component subscribe() {
        var link = new Anchor("my/me#calendar", getTranslation("communication.feed.subscribe"));
        link.addClassName("card-link");
        return link;
    }

    private Component download(DayRow day) {
        var file = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("day.ics");
                    event.setContentType("text/calendar; charset=UTF-8");
                    event.getOutputStream().write(feed.day(day.id()).getBytes(StandardCharsets.UTF_8));
                },
                getTranslation("communication.feed.add"));
        file.addClassName("card-link");
        file.setRouterIgnore(true);
        return file;
    }

    private List<DayRow> rows(When when) {
        return queries.rows(DayFilter.of(dealer, when), null, 0, PAGE);
    }

    private MoreRows<DayRow, DayRow.Key> more(When when, List<DayRow> first, SerializableConsumer<DayRow> show) {
        return new MoreRows<>(
                first, PAGE, DayRow::key, last -> queries.rows(DayFilter.of(dealer, when), last, 0, PAGE), show);
    }

    private Component upcoming(DayRow day) {
        var when = new Paragraph(face.time(day.startsAt()));
        when.addClassName("lead");
        var how = new Paragraph(face.how(day));
        how.addClassName("quiet");
        var given = NextDayCard.given(day, dealer);
        return new Card(
                        face.title(day),
                        when,
                        new Paragraph(getTranslation("communication.days.with", day.organiserName())),
                        how,
                        download(day),
                        new StatusBadge(face.answer(given)),
                        new Answering(
                                        this,
                                        actor.get().zone(),
                                        said -> invitations.answer(day.id(), dealer, said),
                                        this::show)
                                .buttons(given, clock.instant()))
                .action(link(day, getTranslation("communication.days.open")));
    }

    private void list(When when) {
        var rows = rows(when);
        if (rows.isEmpty()) return;
        var list = new UnorderedList();
        rows.forEach(day -> list.add(item(day)));
        var card = new Card(getTranslation("communication.days.tab." + when), list);
        card.add(more(when, rows, day -> list.add(item(day))));
        cards.add(card);
    }

    private ListItem item(DayRow day) {
        var how = new Span(face.title(day));
        how.addClassName("quiet");
        var what = new Div(link(day, face.time(day.startsAt())), how);
        what.addClassName("day-what");
        var item = new ListItem(what);
        // that its minutes are still to come is the house's matter
        if (day.state() != DayState.SCHEDULED) item.add(new StatusBadge(face.state(day.state())));
        return item;
    }

    private static Anchor link(DayRow day, String words) {
        var link = new Anchor("my/days/" + day.id(), words);
        link.setRouterIgnore(false);
        link.addClassName("card-link");
        return link;
    }
}

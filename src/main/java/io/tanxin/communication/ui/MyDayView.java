package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.DayDetails;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayState;
import io.tanxin.communication.InvitationService;
import io.tanxin.communication.talk.DealerWord;
import io.tanxin.communication.talk.FeltHeard;
import io.tanxin.communication.talk.TopicService;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.panel.ChosenDealer;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.promises.PromiseService;
import io.tanxin.ui.Card;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The dealer's page of one day, for a phone: when and where, what to talk about, what was written down, how it felt. */
@Route("my/days/:day([0-9]{1,18})")
@RolesAllowed(Role.DEALER)
class MyDayView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final DayQueries days;
    private final InvitationService invitations;
    private final TopicService topics;
    private final DealerWord word;
    private final DealerSeals seals;
    private final FeltHeard heard;
    private final PromiseService promises;
    private final Dealers dealers;
    private final People people;
    private final ChosenDealer chosen;
    private final CurrentActor actor;
    private final Clock clock;
    private String title = "";

    MyDayView(
            DayQueries days,
            InvitationService invitations,
            TopicService topics,
            DealerWord word,
            DealerSeals seals,
            FeltHeard heard,
            PromiseService promises,
            Dealers dealers,
            People people,
            ChosenDealer chosen,
            CurrentActor actor,
            Clock clock) {
        this.days = days;
        this.invitations = invitations;
        this.topics = topics;
        this.word = word;
        this.seals = seals;
        this.heard = heard;
        this.promises = promises;
        this.dealers = dealers;
        this.people = people;
        this.chosen = chosen;
        this.actor = actor;
        this.clock = clock;
        addClassNames("page", "my-day");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("day")
                .map(Long::parseLong)
                .map(DayId::new)
                .orElseThrow(() -> new NotFound("day"));
        show(days.day(id));
    }

    private void show(DayDetails details) {
        removeAll();
        var day = details.day();
        var dealer = whose(day);
        var zone = actor.get().zone();
        var dates = new Dates(getLocale(), zone);
        title = getTranslation("words.kind." + day.kind());
        var begun = !clock.instant().isBefore(day.startsAt()) && day.state() != DayState.CANCELLED;
        add(new PageHeader(title)
                .line(new StatusBadge(
                        day.state() == DayState.CANCELLED ? Tone.BAD : Tone.INFO, dates.dayAndTime(day.startsAt()))));
        var when = when(day, dates);
        // the same three buttons as on its home, as long as there is something to answer
        if (day.state() == DayState.SCHEDULED && clock.instant().isBefore(day.endsAt())) answer(when, day, dealer);
        add(when);
        var page = word.page(day.id(), dealer);
        // what waits for the reader comes first
        if (!page.isEmpty()) add(new MyMinutesCard(day.id(), page, word, seals, zone));
        add(new DayPromises(day.id(), promises, zone));
        if (begun) add(new MyHeardCard(day.id(), dealer, heard, hears(dealer, day), day.inConfidence()));
        add(new MyTopicsCard(day.id(), dealer, topics, day.state().isAhead()));
    }

    private Card when(DayRow day, Dates dates) {
        var card = new Card(getTranslation("communication.my.when"));
        var at = new Paragraph(dates.dayTimeYear(day.startsAt()));
        at.addClassName("lead");
        card.add(at);
        var place = day.place();
        var where = getTranslation("words.way." + day.way()) + (place == null ? "" : " · " + place);
        card.add(new Paragraph(where));
        card.add(new Paragraph(getTranslation("communication.my.with", day.organiserName())));
        if (day.inConfidence()) card.note(getTranslation("communication.my.circle", day.organiserName()));
        if (day.state() == DayState.CANCELLED || day.state() == DayState.CLOSED) {
            card.note(getTranslation("words.day." + day.state()));
        }
        return card;
    }

    private void answer(Card card, DayRow day, DealerId dealer) {
        var zone = actor.get().zone();
        var given = NextDayCard.given(day, dealer);
        card.add(
                new StatusBadge(DayFace.of(this, zone).answer(given)),
                new Answering(
                                this,
                                zone,
                                said -> invitations.answer(day.id(), dealer, said),
                                () -> show(days.day(day.id())))
                        .buttons(given, clock.instant()));
    }

    /** The dealer that the reader looks at, if it comes; else the one of theirs that does. */
    private DealerId whose(DayRow day) {
        var coming = day.seats().stream().map(DayRow.SeatBrief::dealer).toList();
        var looked = chosen.get().id();
        return coming.contains(looked) ? looked : coming.getFirst();
    }

    /** Its manager; at a talk in confidence who holds it. */
    private String hears(DealerId dealer, DayRow day) {
        var manager = dealers.brief(dealer).manager();
        var who = manager == null || day.inConfidence() ? day.organiser() : manager;
        return people.names(List.of(who)).getOrDefault(who, "");
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

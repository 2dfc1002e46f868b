package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.calendar.RecurrenceWords;
import io.tanxin.communication.Answer;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.InvitationService;
import io.tanxin.communication.series.SeriesQueries;
import io.tanxin.dealers.panel.HomeCard;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Card;
import io.tanxin.ui.StatusBadge;
import java.time.Clock;
import java.util.Optional;

/** The dealer's next day, first on its home, with the answer one tap away. */
@SpringComponent
class NextDayCard implements HomeCard {
    private final DayQueries queries;
    private final InvitationService invitations;
    private final SeriesQueries series;
    private final RecurrenceWords words;
    private final CurrentActor actor;
    private final Clock clock;

    NextDayCard(
            DayQueries queries,
            InvitationService invitations,
            SeriesQueries series,
            RecurrenceWords words,
            CurrentActor actor,
            Clock clock) {
        this.queries = queries;
        this.invitations = invitations;
        this.series = series;
        this.words = words;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> build(DealerId dealer) {
        var next = queries.next(dealer);
        if (next.isEmpty()) return Optional.empty();
        var place = new Div();
        fill(place, dealer, next.get());
        return Optional.of(place);
    }

    private void fill(Div place, DealerId dealer, DayRow day) {
        var zone = actor.get().zone();
        var face = DayFace.of(place, zone);
        var when = new Paragraph(face.time(day.startsAt()));
        when.addClassName("lead");
        var how = new Paragraph(face.title(day) + " · " + face.how(day));
        how.addClassName("quiet");
        var with = new Paragraph(place.getTranslation("communication.days.with", day.organiserName()));
        var card = new Card(place.getTranslation("communication.days.next"), when, with, how);
        series.of(day.id())
                .ifPresent(one -> card.add(new Paragraph(
                        face.say("communication.series.partOf", words.of(one.recurrence(), face.locale())))));
        var given = given(day, dealer);
        if (given != Answer.NONE) card.add(new StatusBadge(face.answer(given)));
        card.add(new Answering(
                        place,
                        zone,
                        said -> invitations.answer(day.id(), dealer, said),
                        () -> queries.next(dealer).ifPresentOrElse(now -> fill(place, dealer, now), place::removeAll))
                .buttons(given, clock.instant()));
        place.removeAll();
        place.add(card);
    }

    static Answer given(DayRow day, DealerId dealer) {
        return day.seats().stream()
                .filter(seat -> seat.dealer().equals(dealer))
                .map(DayRow.SeatBrief::answer)
                .findFirst()
                .orElse(Answer.NONE);
    }
}

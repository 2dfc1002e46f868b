package io.tanxin.communication.talk;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.DayAccess;
import io.tanxin.communication.DayId;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.People;
import io.tanxin.kernel.NotFound;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** To the dealer's people: what was written down, to be confirmed or corrected. It stands in the letter too, for who can't sign in. */
@Component
class MinutesLetter implements LetterKind {
    private static final int MOST_LINES = 80;

    private final DayAccess days;
    private final DealerAccess access;
    private final MinutesQueries minutes;
    private final People people;

    MinutesLetter(DayAccess days, DealerAccess access, MinutesQueries minutes, People people) {
        this.days = days;
        this.access = access;
        this.minutes = minutes;
        this.people = people;
    }

    @Override
    public String name() {
        return MinutesLetters.MINUTES;
    }

    @Override
    public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
        var id = new DayId(letter.subject());
        var dealer = letter.dealer();
        if (dealer == null || !access.maySee(reader.id(), dealer)) {
            return new Composition.Dropped("communication.talk.dropped.noAccess");
        }
        var shares = minutes.sharesFor(id, dealer);
        if (letter.version() < shares) return new Composition.Dropped("communication.talk.dropped.newer");
        try {
            var day = days.require(id, dealer);
            var dates = new Dates(reader.locale(), day.schedule().zone());
            var when = dates.weekday(day.schedule().local().toLocalDate());
            var parts = minutes.shared(id, dealer);
            var lines = parts.stream().flatMap(part -> part.lines().stream()).toList();
            var by = letter.author() == null ? day.organiser() : letter.author();
            return new Composition.Wanted(
                    List.of(when),
                    Map.of(
                            "when", when,
                            "by", people.names(List.of(by)).getOrDefault(by, ""),
                            "again", minutes.sharedAgain(id, dealer),
                            "lines",
                                    lines.stream()
                                            .limit(MOST_LINES)
                                            .map(line -> LetterLine.of(line, dates))
                                            .toList(),
                            "more", lines.size() > MOST_LINES,
                            // in the dealer's own hands: a seal that is gone from the portal is still known there
                            "seals",
                                    parts.stream()
                                            .map(MinutesPage.Part::seal)
                                            .filter(Objects::nonNull)
                                            .map(seal -> Map.of("fingerprint", seal.print()))
                                            .toList(),
                            "url", links.signIn(reader.id(), "/my/days/" + id).toString()),
                    null);
        } catch (NotFound gone) {
            return new Composition.Dropped("communication.talk.dropped.noAccess");
        }
    }
}

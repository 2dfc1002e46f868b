package io.tanxin.communication.talk;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.MinutesFacts.Facts;
import io.tanxin.communication.talk.MinutesFacts.Known;
import io.tanxin.kernel.DealerId;
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

    private final MinutesFacts facts;
    private final MinutesQueries minutes;

    MinutesLetter(MinutesFacts facts, MinutesQueries minutes) {
        this.facts = facts;
        this.minutes = minutes;
    }

    @Override
    public String name() {
        return MinutesLetters.MINUTES;
    }

    @Override
    public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
        return together(List.of(letter)).compose(letter, reader, links);
    }

    @Override
    public Composer together(List<Envelope> letters) {
        var known = facts.of(letters);
        return (letter, reader, links) -> composed(known, letter, reader, links);
    }

    private Composition composed(Known known, Envelope letter, Reader reader, LinkMaker links) {
        var day = new DayId(letter.subject());
        var dealer = letter.dealer();
        var talk = known.talk(day, dealer);
        if (dealer == null || talk == null || !known.sees(reader.id(), dealer)) {
            return new Composition.Dropped("communication.talk.dropped.noAccess");
        }
        if (letter.version() < talk.shares()) return new Composition.Dropped("communication.talk.dropped.newer");
        var dates = new Dates(reader.locale(), talk.zone());
        var when = dates.weekday(talk.talkedOn());
        return new Composition.Wanted(
                        List.of(when),
                        Map.of(
                                "when", when,
                                "by", by(known, letter, talk),
                                "again", talk.again(),
                                "url",
                                        links.signIn(reader.id(), "/my/days/" + day)
                                                .toString()),
                        null)
                .saying(() -> text(day, dealer, dates));
    }

    private static String by(Known known, Envelope letter, Facts talk) {
        var author = letter.author();
        return author == null ? talk.organiser() : known.name(author);
    }

    private Map<String, Object> text(DayId day, DealerId dealer, Dates dates) {
        var parts = minutes.shared(day, dealer);
        var lines = parts.stream().flatMap(part -> part.lines().stream()).toList();
        return Map.of(
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
                                .toList());
    }
}

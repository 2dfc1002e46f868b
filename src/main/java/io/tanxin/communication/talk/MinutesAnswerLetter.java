package io.tanxin.communication.talk;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.DayAccess;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.MinutesPage.Correction;
import io.tanxin.communication.talk.MinutesPage.Part;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Dealers;
import io.tanxin.kernel.NotFound;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterTopic;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** To the manager: the dealer has confirmed the minutes, or corrected lines of them. */
@Component
class MinutesAnswerLetter implements LetterKind {
    private static final LetterTopic ANSWERS = new LetterTopic("minutes.answers", "days:hold", false);

    private final DayAccess days;
    private final DealerAccess access;
    private final Dealers dealers;
    private final MinutesQueries minutes;

    MinutesAnswerLetter(DayAccess days, DealerAccess access, Dealers dealers, MinutesQueries minutes) {
        this.days = days;
        this.access = access;
        this.dealers = dealers;
        this.minutes = minutes;
    }

    @Override
    public String name() {
        return MinutesLetters.ANSWER;
    }

    @Override
    public LetterTopic topic() {
        return ANSWERS;
    }

    @Override
    public boolean bundled() {
        return true;
    }

    @Override
    public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
        var id = new DayId(letter.subject());
        var dealer = letter.dealer();
        if (dealer == null || !access.maySee(reader.id(), dealer)) {
            return new Composition.Dropped("communication.talk.dropped.noAccess");
        }
        if (letter.version() < minutes.lastAnswer(id, dealer)) {
            return new Composition.Dropped("communication.talk.dropped.newer");
        }
        try {
            var day = days.require(id, dealer);
            var name = dealers.brief(dealer).name();
            var dates = new Dates(reader.locale(), reader.zone());
            var corrections = minutes.shared(id, dealer).stream()
                    .flatMap(part -> part.corrections().stream()
                            .filter(correction -> !correction.read())
                            .map(correction -> correction(part, correction, dates)))
                    .toList();
            return new Composition.Wanted(
                    List.of(name, corrections.isEmpty() ? 0 : 1),
                    Map.of(
                            "dealer",
                            name,
                            "when",
                            dates.dayAndTime(day.schedule().startsAt()),
                            "corrections",
                            corrections,
                            "url",
                            links.page("/days/" + id).toString()),
                    null);
        } catch (NotFound gone) {
            return new Composition.Dropped("communication.talk.dropped.noAccess");
        }
    }

    private static Map<String, Object> correction(Part part, Correction correction, Dates dates) {
        var line = part.lines().stream()
                .filter(correction::isOf)
                .findFirst()
                .map(found -> LetterLine.of(found, dates))
                .orElseGet(() -> LetterLine.of(correction.lineText()));
        return Map.of("line", line, "words", correction.words(), "by", correction.by());
    }
}

package io.tanxin.insights.digests;

import io.tanxin.communication.Answer;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayState;
import io.tanxin.communication.DaysToday;
import io.tanxin.communication.DaysToday.Unclosed;
import io.tanxin.identity.Actors;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterTopic;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import io.tanxin.promises.PromiseLists;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A manager's week, on its first morning: the talks, the answers missing, the promises due, the minutes to write. */
@Component
class WeekDigest implements LetterKind {
    static final String NAME = "insights/week";
    private static final LetterTopic TOPIC = new LetterTopic("digests.week", "days:hold", false);
    private static final int MOST = 50;

    /** A week that is nearly over needs no look ahead. */
    private static final int LAST_DAY = 4;

    private final Actors actors;
    private final DaysToday days;
    private final PromiseLists promises;
    private final DigestWords words;
    private final Clock clock;

    WeekDigest(Actors actors, DaysToday days, PromiseLists promises, DigestWords words, Clock clock) {
        this.actors = actors;
        this.days = days;
        this.promises = promises;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public LetterTopic topic() {
        return TOPIC;
    }

    @Override
    public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
        var monday = LocalDate.parse(letter.occurrence());
        if (LocalDate.ofInstant(clock.instant(), reader.zone()).isAfter(monday.plusDays(LAST_DAY)))
            return new Composition.Missed("insights.digest.late");
        // what it holds is what its reader sees on Today, by the reader's own rights; without what is in confidence
        return actors.runAs(reader.id(), () -> composed(monday.plusDays(6), reader, links));
    }

    private Composition composed(LocalDate sunday, Reader reader, LinkMaker links) {
        var facts = words.of(reader, links);
        var now = clock.instant();
        var talks = Stream.concat(days.agenda().stream(), days.week(MOST).stream())
                .filter(day -> day.state() == DayState.SCHEDULED && day.endsAt().isAfter(now) && !day.inConfidence())
                .filter(day ->
                        !LocalDate.ofInstant(day.startsAt(), reader.zone()).isAfter(sunday))
                .toList();
        var unanswered =
                talks.stream().filter(day -> day.saying(Answer.NONE) > 0).toList();
        var due = promises.shared(promises.dueUntil(sunday, MOST));
        var unclosed = days.unclosed().stream()
                .filter(over -> !over.written())
                .map(Unclosed::day)
                .filter(day -> !day.inConfidence())
                .toList();
        if (talks.isEmpty() && due.isEmpty() && unclosed.isEmpty())
            return new Composition.Dropped("insights.digest.empty");
        var model = new LinkedHashMap<String, Object>();
        model.put("talks", facts.days(talks));
        model.put("unanswered", facts.days(unanswered));
        model.put("promises", facts.promises(due));
        model.put("minutes", facts.days(unclosed));
        model.put("today", links.page("/today").toString());
        return new Composition.Wanted(counts(talks, due.size()), model, null);
    }

    private static List<Object> counts(List<DayRow> talks, int promises) {
        return List.of(talks.size(), promises);
    }
}

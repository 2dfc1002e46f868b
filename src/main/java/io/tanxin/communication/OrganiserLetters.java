package io.tanxin.communication;

import io.tanxin.calendar.Dates;
import io.tanxin.kernel.Listed;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterTopic;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters to who organises a day: that it is near, and who does not come or wants another time. */
@Configuration(proxyBeanMethods = false)
class OrganiserLetters {
    private static final int MOST = 100;

    @Bean
    LetterKind communicationUpcoming(Days days, InvitationRows rows, DayWords words, Clock clock) {
        return new Upcoming(days, rows, words, clock);
    }

    @Bean
    LetterKind communicationAnswered(JdbcClient db, DayWords words) {
        return new Answered(db, words);
    }

    private record Upcoming(Days days, InvitationRows rows, DayWords words, Clock clock) implements LetterKind {

        @Override
        public String name() {
            return DayLetters.UPCOMING;
        }

        @Override
        public LetterTopic topic() {
            return DayLetters.REMINDERS;
        }

        @Override
        public Duration pause() {
            return Duration.ZERO;
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            return together(List.of(letter)).compose(letter, reader, links);
        }

        @Override
        public Composer together(List<Envelope> letters) {
            var ids = letters.stream()
                    .map(letter -> new DayId(letter.subject()))
                    .distinct()
                    .toList();
            var found = days.findAllById(ids).stream().collect(Collectors.toMap(CommunicationDay::key, day -> day));
            var dealers = rows.dealerNames(ids);
            return (letter, reader, links) ->
                    composed(letter, found.get(new DayId(letter.subject())), dealers, reader, links);
        }

        private Composition composed(
                Envelope letter,
                @Nullable CommunicationDay day,
                Map<DayId, List<String>> names,
                Reader reader,
                LinkMaker links) {
            if (day == null) return new Composition.Dropped("communication.days.letter.gone");
            if (day.state() != DayState.SCHEDULED)
                return new Composition.Dropped("communication.days.letter.cancelled");
            if (letter.version() < day.sequence()) return new Composition.Dropped("communication.days.letter.moved");
            if (!clock.instant().isBefore(day.startsAt())) {
                return new Composition.Missed("communication.days.letter.over");
            }
            var dealers = Listed.in(reader.locale(), names.getOrDefault(day.key(), List.of()));
            var model = words.model(day, reader.name(), reader.locale(), reader.zone());
            model.put("dealers", dealers);
            model.put("page", links.page("/days/" + day.key()).toString());
            return new Composition.Wanted(
                            List.of(
                                    words.title(day, reader.locale()),
                                    new Dates(reader.locale(), reader.zone()).dayAndTime(day.startsAt()),
                                    dealers),
                            model,
                            null)
                    .useBefore(DayLetters.lastGoodMoment(day.startsAt()));
        }
    }

    /** Collects what came in within a quarter of an hour and still stands. */
    private record Answered(JdbcClient db, DayWords words) implements LetterKind {

        @Override
        public String name() {
            return DayLetters.ANSWERED;
        }

        @Override
        public LetterTopic topic() {
            return DayLetters.ANSWERS;
        }

        @Override
        public Duration pause() {
            return Duration.ZERO;
        }

        @Override
        public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
            // "until", or "until/day" of one in confidence
            var said = letter.occurrence().split("/");
            var until = Instant.parse(said[0]);
            var only = said.length > 1 ? "s.day_id = " + Long.parseLong(said[1]) : DayCircle.shared("s.day_id");
            var lines = lines(new UserId(letter.subject()), until, only, reader, links);
            if (lines.isEmpty()) return new Composition.Dropped("communication.days.letter.answeredAnew");
            return new Composition.Wanted(
                            List.of(lines.size(), lines.getFirst().dealer()),
                            Map.of(
                                    "lines",
                                    lines,
                                    "answers",
                                    lines.size(),
                                    "today",
                                    links.page("/today").toString()),
                            null)
                    .useBefore(DayLetters.lastGoodMoment(lines.stream()
                            .map(Line::startsAt)
                            .min(Comparator.naturalOrder())
                            .orElseThrow()));
        }

        private List<Line> lines(UserId organiser, Instant until, String only, Reader reader, LinkMaker links) {
            var dates = new Dates(reader.locale(), reader.zone());
            return db.sql("""
                    select d.id, d.starts_at, e.name as dealer, p.name, i.answer, i.words, i.proposed_at
                      from invitation i
                      join seat s on s.id = i.seat_id and s.removed_at is null
                      join communication_day d on d.id = s.day_id and d.organiser_id = :organiser
                                              and (d.state = 'SCHEDULED' or d.kind = 'WEEK' and d.state = 'CANCELLED')
                      join dealer e on e.id = s.dealer_id
                      join person p on p.id = i.person_id
                      join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :organiser and %s
                     where i.answered_at >= :from and i.answered_at < :until and i.removed_at is null
                       and i.answer in ('NOT_COMING', 'ANOTHER_TIME') and %s
                     order by i.answered_at, i.id limit :most
                    """.formatted(DayCircle.readable("s.day_id"), only))
                    .param("organiser", organiser.value())
                    .param("from", Utc.of(until.minus(DayLetters.QUARTER)))
                    .param("until", Utc.of(until))
                    .param("most", MOST)
                    .query((row, n) -> {
                        var proposed = Columns.maybeAt(row, "proposed_at");
                        return new Line(
                                row.getString("dealer"),
                                row.getString("name"),
                                dates.dayAndTime(Columns.at(row, "starts_at")),
                                words.word("words.answer." + row.getString("answer"), reader.locale()),
                                row.getString("words") == null ? "" : row.getString("words"),
                                proposed == null ? "" : dates.dayAndTime(proposed),
                                links.page("/days/" + row.getLong("id")).toString(),
                                Columns.at(row, "starts_at"));
                    })
                    .list();
        }
    }

    /** @param words and {@code proposed} are empty if not given */
    record Line(
            String dealer,
            String person,
            String time,
            String answer,
            String words,
            String proposed,
            String page,
            Instant startsAt) {}
}

package io.tanxin.reminders;

import io.tanxin.identity.Actors;
import io.tanxin.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/**
 * Asks every source what fell due since the last round and posts it. How far a source has been asked stands in the database, so a
 * restart or a jump of the clock loses nothing: what is late but still useful is sent (M6).
 */
@Service
public class ReminderRound {
    private static final Logger log = LoggerFactory.getLogger(ReminderRound.class);
    private static final int PAGE = 500;
    private static final int LARGEST_PAGE = 64 * PAGE;
    private static final Duration SHORTEST_PERIOD = Duration.ofSeconds(1);

    /** A source's first round looks back as far, so that what fell due just before it came is not lost. */
    private static final Duration FIRST_LOOK = Duration.ofDays(1);

    /** Each round looks back as far: a change may be committed a little after its reminder's moment. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    /** A reminder that cannot be posted is tried again in each round, for as long. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final ObjectProvider<ReminderSource> sources;
    private final ReminderMarks marks;
    private final Outbox outbox;
    private final Actors actors;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReminderRound(
            ObjectProvider<ReminderSource> sources,
            ReminderMarks marks,
            Outbox outbox,
            Actors actors,
            Clock clock,
            TransactionTemplate transaction) {
        this.sources = sources;
        this.marks = marks;
        this.outbox = outbox;
        this.actors = actors;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** One round, now, on this thread and by this thread's clock. One source that fails stops no other. */
    public void round() {
        actors.runAs("reminders", () -> sources.stream().forEach(this::ask));
    }

    private void ask(ReminderSource source) {
        var name = ClassUtils.getUserClass(source).getName();
        try {
            ask(name, source, clock.instant().truncatedTo(ChronoUnit.MICROS));
        } catch (RuntimeException failed) {
            log.error("{} did not say what is due; it is asked again in the next round", name, failed);
        }
    }

    private void ask(String name, ReminderSource source, Instant now) {
        var reached = marks.reached(name).orElse(now.minus(FIRST_LOOK));
        if (reached.isAfter(now)) return;
        marks.reached(name, post(source, reached.minus(OVERLAP), now, now));
    }

    /** A full page may have left some out, in whatever order: the period is halved then. */
    private Instant post(ReminderSource source, Instant from, Instant to, Instant now) {
        var due = source.dueBetween(from, to, PAGE);
        if (due.size() < PAGE) return post(due, now);
        var period = Duration.between(from, to);
        if (period.compareTo(SHORTEST_PERIOD) <= 0) return post(source.dueBetween(from, to, LARGEST_PAGE), now);
        var middle = from.plus(period.dividedBy(2)).truncatedTo(ChronoUnit.MICROS);
        var first = post(source, from, middle, now);
        var second = post(source, middle, to, now);
        return first.isBefore(second) ? first : second;
    }

    /** @return the moment of the first one that could not be posted, or now */
    private Instant post(List<Reminder> due, Instant now) {
        if (due.isEmpty()) return now;
        try {
            transaction.executeWithoutResult(
                    status -> outbox.postAll(due.stream().map(Reminder::letter).toList()));
            return now;
        } catch (RuntimeException together) {
            log.warn("the reminders could not be posted together, so one by one: {}", together.toString());
            return postOneByOne(due, now);
        }
    }

    private Instant postOneByOne(List<Reminder> due, Instant now) {
        var firstFailed = now;
        for (var reminder : due) {
            try {
                transaction.executeWithoutResult(status -> outbox.post(reminder.letter()));
            } catch (RuntimeException failed) {
                var givenUp = reminder.at().isBefore(now.minus(PATIENCE));
                log.error("the reminder {} could not be posted{}", reminder, givenUp ? " and is given up" : "", failed);
                if (!givenUp && reminder.at().isBefore(firstFailed)) firstFailed = reminder.at();
            }
        }
        return firstFailed;
    }
}

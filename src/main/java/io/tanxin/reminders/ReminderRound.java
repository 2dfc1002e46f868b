package io.tanxin.reminders;

import io.tanxin.identity.Actors;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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

    /** A source's first round looks back as far, so that what fell due just before it came is not lost. */
    private static final Duration FIRST_LOOK = Duration.ofDays(1);

    /** A round looks back as far: a change may be committed a little after its reminder's moment. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    /** So often, and not each time: a look back goes through all that was due since once more, however much it was. */
    private static final Duration LOOK_BACK_EVERY = Duration.ofMinutes(1);

    /** A reminder that cannot be posted is tried again in each round, for as long. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final ObjectProvider<ReminderSource> sources;
    private final ReminderMarks marks;
    private final Outbox outbox;
    private final NagGuard guard;
    private final Actors actors;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<String, Recent> recently = new ConcurrentHashMap<>();

    ReminderRound(
            ObjectProvider<ReminderSource> sources,
            ReminderMarks marks,
            Outbox outbox,
            NagGuard guard,
            Actors actors,
            Clock clock,
            TransactionTemplate transaction) {
        this.sources = sources;
        this.marks = marks;
        this.outbox = outbox;
        this.guard = guard;
        this.actors = actors;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** One round, now, on this thread and by this thread's clock. One source that fails stops no other. */
    public void round() {
        actors.runAs("reminders", () -> {
            var before = marks.reached();
            var after = new TreeMap<String, Instant>();
            for (var source : sources.stream().toList()) {
                var name = ClassUtils.getUserClass(source).getName();
                try {
                    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    ask(name, source, before.get(name), now).ifPresent(reached -> after.put(name, reached));
                } catch (RuntimeException failed) {
                    log.error("{} did not say what is due; it is asked again in the next round", name, failed);
                }
            }
            marks.reached(after);
        });
    }

    /** @return how far it has been asked now; empty: another node went before */
    private Optional<Instant> ask(String name, ReminderSource source, @Nullable Instant mark, Instant now) {
        var reached = mark == null ? now.minus(FIRST_LOOK) : mark;
        if (reached.isAfter(now)) return Optional.empty();
        var recent = recent(name, mark);
        var looksBack = recent.isLongAgo(now);
        var round = new Posting(now, recent.posted());
        source.dueBetween(looksBack ? reached.minus(OVERLAP) : reached, now, round::post);
        recently.put(name, round.toRemember(looksBack ? now : recent.lookedBack()));
        return Optional.of(round.reached());
    }

    /** What this node has posted in the last few rounds, if it alone has: whoever else moved the mark may have emptied the outbox. */
    private Recent recent(String source, @Nullable Instant mark) {
        var kept = recently.get(source);
        return kept != null && kept.mark().equals(mark)
                ? kept
                : new Recent(Instant.EPOCH, new HashMap<>(), Instant.MIN);
    }

    private record Recent(Instant mark, Map<Key, Instant> posted, Instant lookedBack) {
        boolean isLongAgo(Instant now) {
            return !lookedBack.isAfter(now.minus(LOOK_BACK_EVERY));
        }
    }

    /** One source's answer, posted page by page; not again what was posted in the last few rounds. */
    private final class Posting {
        private final Instant now;
        private final Map<Key, Instant> recent;
        private Instant reached;

        Posting(Instant now, Map<Key, Instant> recent) {
            this.now = now;
            this.recent = recent;
            this.reached = now;
        }

        void post(List<Reminder> found) {
            var due = found.stream()
                    .filter(reminder -> !recent.containsKey(Key.of(reminder.letter())))
                    .toList();
            for (int from = 0; from < due.size(); from += PAGE) {
                var page = due.subList(from, Math.min(due.size(), from + PAGE));
                var failed = ReminderRound.this.post(page, now);
                if (failed.isBefore(reached)) reached = failed;
                if (failed.equals(now)) page.forEach(one -> recent.put(Key.of(one.letter()), one.at()));
            }
        }

        /** The moment of the first one that could not be posted, or now. */
        Instant reached() {
            return reached;
        }

        /** What could not be posted lies before what comes next: the next round looks back for it. */
        Recent toRemember(Instant lookedBack) {
            var old = reached.minus(OVERLAP);
            recent.values().removeIf(at -> !at.isAfter(old));
            return new Recent(reached, recent, reached.isBefore(now) ? Instant.MIN : lookedBack);
        }
    }

    /** What makes a letter the same letter (M2). */
    private record Key(String kind, long subject, UserId reader, String occurrence, int version) {
        static Key of(Letter letter) {
            return new Key(letter.kind(), letter.subject(), letter.reader(), letter.occurrence(), letter.version());
        }
    }

    /** @return the moment of the first one that could not be posted, or now */
    private Instant post(List<Reminder> due, Instant now) {
        try {
            transaction.executeWithoutResult(status -> outbox.postAll(
                    guard.admitted(due).stream().map(Reminder::letter).toList()));
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
                transaction.executeWithoutResult(status ->
                        guard.admitted(List.of(reminder)).forEach(admitted -> outbox.post(admitted.letter())));
            } catch (RuntimeException failed) {
                var givenUp = reminder.at().isBefore(now.minus(PATIENCE));
                log.error("the reminder {} could not be posted{}", reminder, givenUp ? " and is given up" : "", failed);
                if (!givenUp && reminder.at().isBefore(firstFailed)) firstFailed = reminder.at();
            }
        }
        return firstFailed;
    }
}

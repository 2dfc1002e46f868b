package io.tanxin.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** When a letter that did not get through is tried again, and when no more (M4, M5). */
@Component
class Retries {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(4);
    /** Some four days of trying. */
    private static final int GIVE_UP = 30;

    private static final int COMPOSE_TRIES = 4;

    /** A letter that makes its node fall each time is not sent for ever. */
    private static final int FALLS = 10;

    private static final Duration AFTER_UNSURE = Duration.ofMinutes(10);
    private static final double JITTER = 0.2;
    private final RandomGenerator random = RandomGenerator.getDefault();

    /** The mail server does not take it now, or is not to be reached. */
    Outcome later(MailRow row, String words, Instant now) {
        int failures = row.failures() + 1;
        if (failures >= GIVE_UP) return Outcome.done(LetterState.DEAD, words);
        return new Outcome(waiting(row), words, now.plus(pause(failures)), wasUnsure(row), failures);
    }

    Outcome notComposed(MailRow row, Instant now) {
        int failures = row.failures() + 1;
        if (failures >= COMPOSE_TRIES) return Outcome.done(LetterState.DEAD, "outbox.dead.composing");
        return new Outcome(waiting(row), "outbox.dead.composing", now.plus(pause(failures)), wasUnsure(row), failures);
    }

    /** The first time: once more, later, with the same Message-ID. The second time a person decides: duplicates are bounded. */
    Outcome unsure(MailRow row, Instant now) {
        if (wasUnsure(row)) return unsureAgain();
        return new Outcome(LetterState.UNSURE, "outbox.unsure", now.plus(AFTER_UNSURE), true, row.failures());
    }

    /** Its lease ran out again: the node that held it fell, for whatever reason, when a mail server may have had it already. */
    boolean fellTooOften(MailRow row) {
        return row.state() == LetterState.LEASED && (row.unsure() || row.failures() >= FALLS);
    }

    Outcome unsureAgain() {
        return Outcome.done(LetterState.DEAD, "outbox.dead.unsure");
    }

    Outcome putOff(MailRow row, Wait wait) {
        return new Outcome(LetterState.QUEUED, wait.why(), wait.until(), false, row.failures());
    }

    /** Given back as it was: there was no time for it. */
    Outcome untouched(MailRow row, Instant now) {
        return new Outcome(waiting(row), row.reason(), now, wasUnsure(row), row.failures());
    }

    Duration pause(int failures) {
        var grown = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        var capped = grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
        return Duration.ofMillis((long) (capped.toMillis() * random.nextDouble(1 - JITTER, 1 + JITTER)));
    }

    // a lease that ran out: the node that held it may have sent it before it fell
    private static boolean wasUnsure(MailRow row) {
        return row.unsure() || row.state() == LetterState.LEASED;
    }

    private static LetterState waiting(MailRow row) {
        return wasUnsure(row) ? LetterState.UNSURE : LetterState.QUEUED;
    }
}

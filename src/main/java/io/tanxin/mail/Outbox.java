package io.tanxin.mail;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where letters are posted: a row in the change's own transaction, and nothing else (M1). */
@Service
public class Outbox {
    private final OutboxRows rows;
    private final LetterKinds kinds;
    private final Clock clock;

    Outbox(OutboxRows rows, LetterKinds kinds, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Posts the letter; does nothing if it is posted already (M2). Refuses to work outside a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        postAll(List.of(letter));
    }

    /** Many at once, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postAll(Collection<Letter> letters) {
        if (letters.isEmpty()) return;
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.insert(
                letters.stream()
                        .map(letter -> new OutboxRows.Posting(letter, due(letter, now)))
                        .toList(),
                now);
    }

    /**
     * What became of the letters about these things, newest first: "was this invitation sent?". The caller has asked whether
     * the acting person may see them; at most 500 subjects at once.
     */
    @Transactional(readOnly = true)
    public List<LetterTrace> statesOf(String kind, Collection<Long> subjects) {
        return subjects.isEmpty() ? List.of() : rows.traces(kind, subjects);
    }

    /** Letters about this dealer's matters that were refused or given up, newest first, at most 50. The caller has asked for the dealer. */
    @Transactional(readOnly = true)
    public List<LetterTrace> deadOf(DealerId dealer) {
        return rows.dead(dealer);
    }

    /** Whose matter the letter was that a mail says it answers; only if it went to this reader. */
    @Transactional(readOnly = true)
    public Optional<DealerId> dealerOf(Collection<String> messageIds, UserId reader) {
        return messageIds.isEmpty() ? Optional.empty() : rows.dealerOf(messageIds, reader);
    }

    /** The letter that a mail says it answers; only if it went to this reader. */
    @Transactional(readOnly = true)
    public Optional<Answered> answered(Collection<String> messageIds, UserId reader) {
        return messageIds.isEmpty() ? Optional.empty() : rows.answered(messageIds, reader);
    }

    /** A letter as an answer to it finds it. @param kind and key of what it was about */
    public record Answered(String kind, long subject, DealerId dealer, boolean inConfidence) {}

    /** A letter that a person causes waits, so that undo and bundling are one wait (M10). */
    private Instant due(Letter letter, Instant now) {
        var afterPause = now.plus(kinds.get(letter.kind()).pause());
        return letter.notBefore() == null || letter.notBefore().isBefore(afterPause) ? afterPause : letter.notBefore();
    }
}

package io.tanxin.mail;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A posted letter as its row says.
 *
 * @param attempt goes up with each lease: what finishes a lease must name it
 * @param failures in a row, since it was posted or sent again by a person
 * @param unsure a mail server may have it already
 * @param since when it got where it is
 */
record MailRow(
        long id,
        String kind,
        long subject,
        UserId reader,
        String occurrence,
        int version,
        Map<String, Object> facts,
        @Nullable DealerId dealer,
        @Nullable UserId author,
        LetterState state,
        @Nullable String reason,
        String messageId,
        int attempt,
        int failures,
        boolean unsure,
        Instant due,
        Instant postedAt,
        @Nullable Instant since) {

    Envelope envelope() {
        return new Envelope(id, kind, subject, occurrence, version, facts, dealer, author, postedAt);
    }

    MailRow under(String otherMessageId) {
        return new MailRow(
                id,
                kind,
                subject,
                reader,
                occurrence,
                version,
                facts,
                dealer,
                author,
                state,
                reason,
                otherMessageId,
                attempt,
                failures,
                unsure,
                due,
                postedAt,
                since);
    }
}

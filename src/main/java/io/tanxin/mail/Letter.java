package io.tanxin.mail;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is posted: who shall read it, of which kind, about what.
 *
 * @param kind name of its {@link LetterKind}, e.g. {@code communication/invitation}
 * @param subject key of the row that the letter is about
 * @param occurrence tells apart letters of one kind about one subject, e.g. a reminder's offset {@code P7D}; empty if there is but one
 * @param version of the subject's schedule; with kind, subject, reader and occurrence it is the letter's unique key (M2)
 * @param facts small and as they were; never HTML, never a token
 * @param dealer whose matter it is; null for sign-in letters and the like
 * @param author the person on whose behalf it goes, who gets the answers; null for the house itself
 * @param notBefore null: as soon as its kind's wait is over
 * @param inConfidence about something that the dealer sent past its manager (C6): no list of letters shows it
 */
public record Letter(
        UserId reader,
        String kind,
        long subject,
        String occurrence,
        int version,
        Map<String, Object> facts,
        @Nullable DealerId dealer,
        @Nullable UserId author,
        @Nullable Instant notBefore,
        boolean inConfidence) {

    public Letter(
            UserId reader,
            String kind,
            long subject,
            String occurrence,
            int version,
            Map<String, Object> facts,
            @Nullable DealerId dealer,
            @Nullable UserId author,
            @Nullable Instant notBefore) {
        this(reader, kind, subject, occurrence, version, facts, dealer, author, notBefore, false);
    }

    /** Read by its reader, handed over by a director, shown to nobody else. */
    public Letter keptInConfidence() {
        return new Letter(reader, kind, subject, occurrence, version, facts, dealer, author, notBefore, true);
    }
}

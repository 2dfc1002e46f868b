package io.tanxin.insights;

import io.tanxin.kernel.DealerId;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs the acting person today, with its reason and what to do.
 *
 * @param name whose matter: a dealer's name, of a round several
 * @param arguments of the reason's translation {@code insights.need.<kind>}
 * @param detail in somebody's own words, or empty
 * @param since orders needs of one kind: the earlier, the more urgent
 * @param subject key of the promise, day or letter
 */
public record Need(
        Kind kind,
        @Nullable DealerId dealer,
        String name,
        List<Serializable> arguments,
        String detail,
        Instant since,
        long subject,
        int version)
        implements Serializable {

    /** The most urgent first. */
    public enum Kind {
        CONCERN_LATE(Tone.BAD),
        CONCERN_UP(Tone.BAD),
        HANDED_UP(Tone.BAD),
        PROMISE_LATE(Tone.BAD),
        HANDED_LATE(Tone.BAD),
        REPAIR(Tone.BAD),
        APOLOGY_LOOP(Tone.BAD),
        HAND_OVER_LONG(Tone.BAD),
        ORPHANED(Tone.WARN),
        CONCERN_READ(Tone.WARN),
        CONCERN(Tone.WARN),
        ANOTHER_TIME(Tone.WARN),
        DAY_TODAY(Tone.INFO),
        NO_ANSWER(Tone.WARN),
        MESSAGE(Tone.CLAY),
        MAIL_FAILS(Tone.BAD),
        ON_HOLIDAY(Tone.WARN),
        ON_HOLIDAYS(Tone.WARN),
        OF_LEAVER(Tone.WARN),
        CORRECTION(Tone.WARN),
        HAND_OVER_SIGN(Tone.CLAY),
        HAND_OVER_TALK(Tone.WARN),
        NEW_DAY(Tone.WARN),
        COST(Tone.WARN),
        SECOND_LOOK(Tone.WARN),
        DECISION(Tone.WARN),
        TRUST(Tone.WARN),
        PROMISE_DUE(Tone.WARN),
        WISH(Tone.CLAY),
        MINUTES(Tone.INFO),
        TO_CLOSE(Tone.INFO),
        AFTERCARE(Tone.CLAY),
        REVIEW(Tone.CLAY),
        WEEK_WAITING(Tone.CLAY),
        WEEK_SILENT(Tone.WARN),
        HANDED_DUE(Tone.WARN),
        HANDED_BACK(Tone.INFO),
        NOTES(Tone.WARN),
        VERDICT(Tone.INFO),
        LETTER(Tone.CLAY),
        REPEAT(Tone.CLAY),
        SUPPORT(Tone.WARN),
        REPORT_SILENT(Tone.WARN),
        DECLINED_TWICE(Tone.BAD),
        NO_MANAGER(Tone.WARN);

        private final Tone tone;

        Kind(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }
    }
}

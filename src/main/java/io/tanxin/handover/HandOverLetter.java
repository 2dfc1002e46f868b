package io.tanxin.handover;

import io.tanxin.handover.HandOverRefused.Reason;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One change of manager of one dealer. Three people put their name to it, each once: the old manager, the new one, and then one of
 * the dealer's. The clock runs beside that, from the change until the new manager's first real talk.
 *
 * @param remindOn a day at the dealer's, like {@code talkBy}: the longest time without a talk, as the policy had it at the change
 * @param matters what matters to this dealer, in the old manager's words; the dealer reads them
 * @param fromSignedBy the old manager, or a director for one who has left
 * @param talk the new manager's first real talk
 */
@Table("hand_over_letter")
record HandOverLetter(
        @Id @Nullable HandOverId id,
        @Version int version,
        @Column("dealer_id") DealerId dealer,
        @Column("from_id") UserId from,
        @Column("to_id") UserId to,
        @Column("made_by") UserId madeBy,
        Instant madeAt,
        LocalDate remindOn,
        LocalDate talkBy,
        @Nullable String matters,
        @Nullable Instant fromSignedAt,
        @Nullable UserId fromSignedBy,
        @Nullable Instant toSignedAt,
        @Nullable Instant confirmedAt,
        @Nullable UserId confirmedBy,
        @Nullable String confirmedWords,
        @Column("talk_id") @Nullable Long talk,
        @Nullable Instant talkedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant climbedAt,
        @Nullable Instant endedAt,
        @Nullable Ending ending) {

    static final int LONGEST_MATTERS = 2000;
    static final int LONGEST_WORDS = 1000;

    enum Ending {
        TAKEN_BACK,
        OVERTAKEN
    }

    /** @param longest days without a talk that the policy allows */
    static HandOverLetter of(
            DealerId dealer, UserId from, UserId to, UserId by, Instant now, LocalDate today, int longest) {
        return new HandOverLetter(
                null,
                0,
                dealer,
                from,
                to,
                by,
                now,
                today.plusDays((longest + 1) / 2),
                today.plusDays(longest),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    HandOverId key() {
        if (id == null) throw new IllegalStateException("not saved yet");
        return id;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    boolean isSigned() {
        return fromSignedAt != null && toSignedAt != null;
    }

    /** Nobody has put a name to it yet. */
    boolean isUntouched() {
        return fromSignedAt == null && toSignedAt == null && confirmedAt == null && talkedAt == null && !isEnded();
    }

    /** As long as not both have signed: what people have signed stays as it is. */
    HandOverLetter saying(String words) {
        HandOverRefused.unless(!isEnded() && !isSigned(), Reason.SIGNED);
        return with(words.isEmpty() ? null : words, fromSignedAt, fromSignedBy, toSignedAt);
    }

    HandOverLetter signedByFrom(UserId by, Instant now) {
        HandOverRefused.unless(!isEnded() && fromSignedAt == null, Reason.SIGNED);
        return with(matters, now, by, toSignedAt);
    }

    HandOverLetter signedByTo(Instant now) {
        HandOverRefused.unless(!isEnded() && toSignedAt == null, Reason.SIGNED);
        return with(matters, fromSignedAt, fromSignedBy, now);
    }

    /** The dealer's, once the company's two have signed. */
    HandOverLetter confirmed(UserId by, @Nullable String words, Instant now) {
        HandOverRefused.unless(isSigned(), Reason.NOT_SIGNED);
        HandOverRefused.unless(!isEnded() && confirmedAt == null, Reason.CONFIRMED);
        return copy(matters, fromSignedAt, fromSignedBy, toSignedAt, now, by, words, talk, talkedAt, endedAt, ending);
    }

    /** The clock stands, or runs on: a day that was opened again was no talk. */
    HandOverLetter talked(@Nullable Long day, @Nullable Instant at) {
        return copy(
                matters,
                fromSignedAt,
                fromSignedBy,
                toSignedAt,
                confirmedAt,
                confirmedBy,
                confirmedWords,
                day,
                at,
                endedAt,
                ending);
    }

    HandOverLetter ended(Ending how, Instant now) {
        return copy(
                matters,
                fromSignedAt,
                fromSignedBy,
                toSignedAt,
                confirmedAt,
                confirmedBy,
                confirmedWords,
                talk,
                talkedAt,
                now,
                how);
    }

    private HandOverLetter with(
            @Nullable String matters,
            @Nullable Instant fromSignedAt,
            @Nullable UserId fromSignedBy,
            @Nullable Instant toSignedAt) {
        return copy(
                matters,
                fromSignedAt,
                fromSignedBy,
                toSignedAt,
                confirmedAt,
                confirmedBy,
                confirmedWords,
                talk,
                talkedAt,
                endedAt,
                ending);
    }

    /** The same change; only these may become others. */
    private HandOverLetter copy(
            @Nullable String matters,
            @Nullable Instant fromSignedAt,
            @Nullable UserId fromSignedBy,
            @Nullable Instant toSignedAt,
            @Nullable Instant confirmedAt,
            @Nullable UserId confirmedBy,
            @Nullable String confirmedWords,
            @Nullable Long talk,
            @Nullable Instant talkedAt,
            @Nullable Instant endedAt,
            @Nullable Ending ending) {
        return new HandOverLetter(
                id,
                version,
                dealer,
                from,
                to,
                madeBy,
                madeAt,
                remindOn,
                talkBy,
                matters,
                fromSignedAt,
                fromSignedBy,
                toSignedAt,
                confirmedAt,
                confirmedBy,
                confirmedWords,
                talk,
                talkedAt,
                remindedAt,
                climbedAt,
                endedAt,
                ending);
    }
}

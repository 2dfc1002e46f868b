package io.tanxin.handed;

import io.tanxin.handed.HandedRefused.Reason;
import io.tanxin.identity.Department;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thing handed to one colleague, and the ways it can go. Days in here are days at the dealer's.
 *
 * @param firstDue the day that was asked for; {@code due} the one that holds, after so many {@code extensions}
 * @param unread answered, and who handed it has not looked at that
 * @param nextStep what the clock does next if nobody answers, at {@code nextAt}
 */
@Table("handed")
record Handed(
        @Id @Nullable HandedId id,
        @Version int version,
        String kind,
        @Column("subject_id") long subject,
        @Column("dealer_id") DealerId dealer,
        @Nullable String aboutKind,
        @Nullable Long aboutId,
        @Column("by_id") UserId by,
        @Column("colleague_id") UserId colleague,
        @Nullable Department department,
        String wanted,
        LocalDateTime handedAt,
        LocalDate firstDue,
        LocalDate due,
        int extensions,
        HandedState state,
        @Nullable LocalDateTime answeredAt,
        @Nullable String answer,
        boolean unread,
        HandedClock.@Nullable Step nextStep,
        @Nullable LocalDateTime nextAt) {

    static final int LONGEST = 1000;
    /** A later day than this is another plan, to be talked about. */
    static final int FARTHEST_DAYS = 180;

    static Handed of(
            HandedDraft draft,
            Matter matter,
            UserId by,
            @Nullable Department department,
            LocalDate today,
            LocalDateTime now) {
        HandedRefused.unless(matter.open(), Reason.MATTER_OVER);
        HandedRefused.unless(!draft.due().isBefore(today), Reason.DUE_WHEN);
        HandedRefused.unless(!draft.due().isAfter(today.plusDays(FARTHEST_DAYS)), Reason.TOO_FAR);
        return new Handed(
                null,
                0,
                draft.kind(),
                draft.id(),
                matter.dealer(),
                matter.aboutKind(),
                matter.aboutId(),
                by,
                draft.colleague(),
                department,
                words(draft.wanted()),
                now,
                draft.due(),
                draft.due(),
                0,
                HandedState.OPEN,
                null,
                null,
                false,
                null,
                null);
    }

    HandedId key() {
        if (id == null) throw new IllegalStateException("not saved yet");
        return id;
    }

    Handed done(@Nullable String said, LocalDateTime now) {
        return ended(HandedState.DONE, said, true, now);
    }

    Handed cannot(String why, LocalDateTime now) {
        return ended(HandedState.CANNOT, words(why), true, now);
    }

    Handed takenBack(LocalDateTime now) {
        return ended(HandedState.TAKEN_BACK, null, false, now);
    }

    /** Another day holds at once, and who handed it is told: who needs it earlier takes it back. */
    Handed longer(LocalDate day, String why, LocalDate today, HandedClock.Next next) {
        requireOpen();
        HandedRefused.unless(day.isAfter(due) && !day.isBefore(today), Reason.NOT_LATER);
        HandedRefused.unless(!day.isAfter(today.plusDays(FARTHEST_DAYS)), Reason.TOO_FAR);
        return as(HandedState.OPEN, day, extensions + 1, null, words(why), true, next.step(), next.at());
    }

    /** The answer was taken back. */
    Handed reopened(HandedClock.Next next) {
        return as(HandedState.OPEN, due, extensions, null, null, false, next.step(), next.at());
    }

    Handed under(HandedClock.Next next) {
        return as(state, due, extensions, answeredAt, answer, unread, next.step(), next.at());
    }

    /** What somebody typed, bounded. */
    static String words(String typed) {
        var words = typed.strip();
        HandedRefused.unless(!words.isEmpty(), Reason.NO_WORDS);
        HandedRefused.unless(words.codePointCount(0, words.length()) <= LONGEST, Reason.TOO_LONG);
        return words;
    }

    private Handed ended(HandedState how, @Nullable String said, boolean news, LocalDateTime now) {
        requireOpen();
        return as(how, due, extensions, now, said, news, null, null);
    }

    private void requireOpen() {
        HandedRefused.unless(state.isOpen(), Reason.NOT_OPEN);
    }

    private Handed as(
            HandedState state,
            LocalDate due,
            int extensions,
            @Nullable LocalDateTime answeredAt,
            @Nullable String answer,
            boolean unread,
            HandedClock.@Nullable Step nextStep,
            @Nullable LocalDateTime nextAt) {
        return new Handed(
                id,
                version,
                kind,
                subject,
                dealer,
                aboutKind,
                aboutId,
                by,
                colleague,
                department,
                wanted,
                handedAt,
                firstDue,
                due,
                extensions,
                state,
                answeredAt,
                answer,
                unread,
                nextStep,
                nextAt);
    }
}

package io.tanxin.support.repeating;

import io.tanxin.calendar.End;
import io.tanxin.calendar.Recurrence;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.repeating.RepeatRefused.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Support that comes again and again, to one dealer.
 *
 * @param rule an RRULE, with its end
 * @param nextDay the first of its days that was not proposed yet; null: there is none any more
 */
@Table("support_repeat")
record SupportRepeat(
        @Id @Nullable RepeatId id,
        @Version int version,
        @Column("dealer_id") DealerId dealer,
        String rule,
        LocalDate startsOn,
        @Nullable LocalDate nextDay,
        SupportForm form,
        SupportKind intent,
        String words,
        int minutes,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        UserId givenBy,
        boolean byItself,
        State state,
        @Nullable String endedWhy,
        UserId madeBy,
        Instant madeAt) {

    enum State {
        ACTIVE,
        ENDED
    }

    static final int LONGEST = 500;
    private static final int MOST_MINUTES = 60 * 8 * 45;

    static SupportRepeat of(RepeatDraft draft, LocalDate today, UserId by, Instant now) {
        RepeatRefused.unless(!draft.words().isBlank(), Reason.NO_WORDS);
        RepeatRefused.unless(
                draft.words().strip().codePointCount(0, draft.words().strip().length()) <= LONGEST, Reason.TOO_LONG);
        RepeatRefused.unless(draft.minutes() >= 0 && draft.minutes() <= MOST_MINUTES, Reason.TOO_MUCH_TIME);
        RepeatRefused.unless(!draft.start().isBefore(today), Reason.BEGINS_BEFORE_TODAY);
        var until = draft.until();
        RepeatRefused.unless(until == null || !until.isBefore(draft.start()), Reason.ENDS_BEFORE_IT_BEGINS);
        var rhythm = new Recurrence(
                draft.pace().from(draft.start()),
                until == null ? new End.Never() : new End.Until(until),
                draft.start().atStartOfDay(),
                ZoneOffset.UTC);
        var money = draft.money();
        return new SupportRepeat(
                null,
                0,
                draft.dealer(),
                rhythm.rule(),
                draft.start(),
                draft.start(),
                draft.form(),
                draft.intent(),
                draft.words().strip(),
                draft.minutes(),
                money == null ? null : money.amount(),
                money == null ? null : money.code(),
                draft.givenBy(),
                draft.byItself(),
                State.ACTIVE,
                null,
                by,
                now);
    }

    RepeatId key() {
        if (id == null) throw new IllegalStateException("not saved yet");
        return id;
    }

    /** Days alone: no clock changes them. */
    Recurrence recurrence() {
        return Recurrence.of(rule, startsOn.atStartOfDay(), ZoneOffset.UTC);
    }

    /** Its days that have come and were not proposed yet. */
    List<LocalDate> due(LocalDate today) {
        return nextDay == null || state == State.ENDED
                ? List.of()
                : recurrence().between(nextDay, today);
    }

    SupportRepeat proposedUntil(LocalDate today) {
        var next = recurrence().days().dropWhile(day -> !day.isAfter(today)).findFirst();
        return with(rule, next.orElse(null), state, endedWhy);
    }

    /** From this day on it is given otherwise; what has come already stays, and until then it goes on. */
    SupportRepeat until(LocalDate other) {
        var coming = nextDay;
        if (state == State.ENDED || coming == null) throw new RepeatRefused(Reason.ENDED);
        var days = recurrence();
        RepeatRefused.unless(days.between(other, coming.minusDays(1)).isEmpty(), Reason.HAS_COME);
        if (!other.isAfter(startsOn)) return with(rule, coming, State.ENDED, null);
        var last = other.minusDays(1);
        var next = coming.isAfter(last) ? null : coming;
        var overBefore = days.end() instanceof End.Until(var own) && own.isBefore(last);
        return with(overBefore ? rule : days.ending(new End.Until(last)).rule(), next, state, endedWhy);
    }

    /** It was not meant to be given otherwise. */
    SupportRepeat asBefore(Standing was) {
        return with(was.recurrence().rule(), was.next(), State.ACTIVE, null);
    }

    SupportRepeat ended(@Nullable String why) {
        RepeatRefused.unless(state == State.ACTIVE, Reason.ENDED);
        return with(rule, nextDay, State.ENDED, why);
    }

    /** It was a slip. */
    SupportRepeat goingOn() {
        return with(rule, nextDay, State.ACTIVE, null);
    }

    SupportDraft on(LocalDate day) {
        var money = amount == null || currency == null ? null : Money.of(amount, currency);
        return new SupportDraft(dealer, day, form, intent, words, minutes, money, givenBy, null);
    }

    private SupportRepeat with(String days, @Nullable LocalDate next, State other, @Nullable String why) {
        return new SupportRepeat(
                id, version, dealer, days, startsOn, next, form, intent, words, minutes, amount, currency, givenBy,
                byItself, other, why, madeBy, madeAt);
    }
}

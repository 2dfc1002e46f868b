package io.tanxin.support;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import io.tanxin.support.SupportRefused.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thing given to one dealer. What was not given yet is no record; one taken back stays, so that it can come back, and counts
 * nowhere.
 *
 * @param intent null: imported, and nobody has said yet to which end it was
 */
@Table("support_record")
record SupportRecord(
        @Id @Nullable SupportId id,
        @Version int version,
        @Column("dealer_id") DealerId dealer,
        LocalDate day,
        SupportForm form,
        @Nullable SupportKind intent,
        String words,
        int minutes,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        UserId givenBy,
        @Column("key_moment_id") @Nullable Long keyMoment,
        @Nullable Long measureId,
        UserId loggedBy,
        Instant loggedAt,
        boolean takenBack) {

    static final int LONGEST = 500;
    /** Two months of one person's days: more is a slip of the pen. */
    static final int MOST_MINUTES = 60 * 8 * 45;
    /** What the shortest help counts for: a minute was not given, attention was. */
    static final int LEAST_WEIGHT = 30;

    static SupportRecord of(SupportDraft draft, UserId loggedBy, LocalDate today, Instant now) {
        var money = draft.money();
        return new SupportRecord(
                        null,
                        0,
                        draft.dealer(),
                        draft.day(),
                        draft.form(),
                        draft.intent(),
                        draft.words().strip(),
                        draft.minutes(),
                        money == null ? null : money.amount(),
                        money == null ? null : money.code(),
                        draft.givenBy(),
                        draft.keyMoment(),
                        draft.measure(),
                        loggedBy,
                        now,
                        false)
                .sound(today);
    }

    /** The same record put right: who wrote it down, and when, stays. */
    SupportRecord changed(SupportDraft draft, LocalDate today) {
        SupportRefused.unless(!takenBack, Reason.TAKEN_BACK);
        var money = draft.money();
        return new SupportRecord(
                        id,
                        version,
                        dealer,
                        draft.day(),
                        draft.form(),
                        draft.intent(),
                        draft.words().strip(),
                        draft.minutes(),
                        money == null ? null : money.amount(),
                        money == null ? null : money.code(),
                        draft.givenBy(),
                        draft.keyMoment(),
                        draft.measure(),
                        loggedBy,
                        loggedAt,
                        false)
                .sound(today);
    }

    SupportRecord takenBack(boolean gone) {
        return new SupportRecord(
                id, version, dealer, day, form, intent, words, minutes, amount, currency, givenBy, keyMoment, measureId,
                loggedBy, loggedAt, gone);
    }

    /** @param chosen null: nobody has said it yet */
    SupportRecord classified(@Nullable SupportKind chosen) {
        return new SupportRecord(
                id, version, dealer, day, form, chosen, words, minutes, amount, currency, givenBy, keyMoment, measureId,
                loggedBy, loggedAt, takenBack);
    }

    SupportId key() {
        if (id == null) throw new IllegalStateException("not saved yet");
        return id;
    }

    @Nullable Money money() {
        return amount == null || currency == null ? null : Money.of(amount, currency);
    }

    /** So many minutes it counts for in the mix of care, guidance and teaching. */
    int weighed() {
        return Math.max(LEAST_WEIGHT, minutes);
    }

    private SupportRecord sound(LocalDate today) {
        SupportRefused.unless(!words.isEmpty(), Reason.NO_WORDS);
        SupportRefused.unless(words.codePointCount(0, words.length()) <= LONGEST, Reason.TOO_LONG);
        SupportRefused.unless(!day.isAfter(today), Reason.NOT_GIVEN_YET);
        SupportRefused.unless(minutes >= 0 && minutes <= MOST_MINUTES, Reason.TOO_MUCH_TIME);
        return this;
    }
}

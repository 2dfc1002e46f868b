package io.tanxin.promises.loans;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.loans.LoanRefused.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** A unit that is with a dealer and is to come back. Every day in here is a day at the dealer's. */
@Table("loan")
record Loan(
        @Id @Nullable LoanId id,
        @Version int version,
        @Column("dealer_id") DealerId dealer,
        LoanKind kind,
        String item,
        @Nullable String serial,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        LocalDate sentOn,
        LocalDate expectedBack,
        @Nullable LocalDate saidSentOn,
        @Nullable LocalDate returnedOn,
        @Nullable LoanCondition backCondition,
        @Nullable String note,
        @Column("made_by") UserId madeBy,
        LocalDateTime createdAt) {

    static Loan of(LoanDraft draft, UserId madeBy, LocalDateTime now) {
        draft.check();
        var value = draft.value();
        return new Loan(
                null,
                0,
                draft.dealer(),
                draft.kind(),
                draft.item().strip(),
                draft.serialNumber(),
                value == null ? null : value.amount(),
                value == null ? null : value.code(),
                draft.sentOn(),
                draft.expectedBack(),
                null,
                null,
                null,
                null,
                madeBy,
                now);
    }

    LoanId key() {
        if (id == null) throw new IllegalStateException("not saved yet");
        return id;
    }

    /** What went out is the dealer's from then on; what is to come back is the old unit. */
    boolean staysThere() {
        return kind == LoanKind.REPLACEMENT;
    }

    /** Noted otherwise, as long as it is not back; whose it is stays. */
    Loan changed(LoanDraft draft) {
        LoanRefused.unless(returnedOn == null, Reason.IS_BACK);
        var other = of(draft, madeBy, createdAt);
        return new Loan(
                id,
                version,
                dealer,
                other.kind,
                other.item,
                other.serial,
                other.amount,
                other.currency,
                other.sentOn,
                other.expectedBack,
                saidSentOn,
                null,
                null,
                null,
                madeBy,
                createdAt);
    }

    /** The dealer says that it is on its way. */
    Loan onItsWay(LocalDate today) {
        LoanRefused.unless(returnedOn == null, Reason.IS_BACK);
        LoanRefused.unless(saidSentOn == null, Reason.SAID_SO);
        return in(today, null, null, null);
    }

    Loan returned(LocalDate on, LoanCondition condition, @Nullable String words, LocalDate today) {
        LoanRefused.unless(returnedOn == null, Reason.IS_BACK);
        LoanRefused.unless(!on.isBefore(sentOn) && !on.isAfter(today), Reason.BACK_WHEN);
        LoanRefused.unless(words == null || words.length() <= 1000, Reason.TOO_LONG);
        return in(saidSentOn, on, condition, words == null || words.isBlank() ? null : words.strip());
    }

    /** That it is back was noted by mistake. */
    Loan notReturned() {
        LoanRefused.unless(returnedOn != null, Reason.NOT_BACK);
        return in(saidSentOn, null, null, null);
    }

    private Loan in(
            @Nullable LocalDate saidSent,
            @Nullable LocalDate returned,
            @Nullable LoanCondition condition,
            @Nullable String words) {
        return new Loan(
                id,
                version,
                dealer,
                kind,
                item,
                serial,
                amount,
                currency,
                sentOn,
                expectedBack,
                saidSent,
                returned,
                condition,
                words,
                madeBy,
                createdAt);
    }
}

package io.tanxin.promises.loans;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A loan as lists show it.
 *
 * @param value for the company's own people only
 * @param daysLeft from today at the dealer's until it is expected; below zero when that has passed
 */
public record LoanRow(
        LoanId id,
        int version,
        DealerId dealer,
        String dealerName,
        LoanKind kind,
        String item,
        @Nullable String serial,
        @Nullable Money value,
        LocalDate sentOn,
        LocalDate expectedBack,
        @Nullable LocalDate saidSentOn,
        @Nullable LocalDate returnedOn,
        @Nullable LoanCondition condition,
        @Nullable String note,
        int daysLeft)
        implements Serializable {

    public boolean isOut() {
        return returnedOn == null;
    }

    public boolean isLate() {
        return isOut() && daysLeft < 0;
    }

    /** What a list that goes by the expected day remembers of this row. */
    public LoanKey key() {
        return new LoanKey(expectedBack, id.value());
    }
}

package io.tanxin.promises.loans;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.promises.loans.LoanRefused.Reason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A loan as it is written down. @param serial of the unit that is to come back */
public record LoanDraft(
        DealerId dealer,
        LoanKind kind,
        String item,
        @Nullable String serial,
        @Nullable Money value,
        LocalDate sentOn,
        LocalDate expectedBack) {
    public static final int LONGEST_ITEM = 200;
    public static final int LONGEST_SERIAL = 80;

    void check() {
        LoanRefused.unless(!item.isBlank(), Reason.NO_ITEM);
        var number = serialNumber();
        LoanRefused.unless(
                item.length() <= LONGEST_ITEM && (number == null || number.length() <= LONGEST_SERIAL),
                Reason.TOO_LONG);
        LoanRefused.unless(!expectedBack.isBefore(sentOn), Reason.EXPECTED_WHEN);
    }

    @Nullable String serialNumber() {
        return serial == null || serial.isBlank() ? null : serial.strip();
    }
}

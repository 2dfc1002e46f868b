package io.tanxin.support.balance;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of a dealer's months. @param currency {@code NONE} without money */
record MonthRow(
        LocalDate month,
        @Nullable SupportKind intent,
        SupportForm form,
        String currency,
        int records,
        long weighed,
        BigDecimal amount) {

    static MonthRow of(ResultSet row) throws SQLException {
        var intent = row.getString("intent");
        return new MonthRow(
                row.getObject("month", LocalDate.class),
                intent.equals("NONE") ? null : SupportKind.valueOf(intent),
                SupportForm.valueOf(row.getString("form")),
                row.getString("currency"),
                row.getInt("records"),
                row.getLong("weighed"),
                row.getBigDecimal("amount"));
    }
}

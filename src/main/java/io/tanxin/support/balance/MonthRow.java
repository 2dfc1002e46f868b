package io.tanxin.support.balance;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import java.math.BigDecimal;
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
        BigDecimal amount) {}

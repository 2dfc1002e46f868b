package io.tanxin.concerns.decisions;

import io.tanxin.kernel.Money;
import java.io.Serializable;
import java.math.BigDecimal;

/** What of a dealer's year is used up. @param claim what one claim may be at most */
public record TrustYear(int year, Money used, Money budget, Money claim) implements Serializable {

    /** What is left; zero when the director said yes to more. */
    public Money left() {
        return new Money(budget.amount().subtract(used.amount()).max(BigDecimal.ZERO), budget.currency());
    }
}

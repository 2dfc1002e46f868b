package io.tanxin.dealers.situation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One figure over the network, as a distribution: who the dealers are, it does not say. */
public record NetworkSpread(Question question, List<Part> parts) implements Serializable {

    /** @param group a stage or an area; null: dealers without an area. @param lower a quarter of the dealers lie below; @param upper a quarter above */
    public record Part(@Nullable String group, int dealers, BigDecimal lower, BigDecimal median, BigDecimal upper)
            implements Serializable {}
}

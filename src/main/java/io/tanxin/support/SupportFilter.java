package io.tanxin.support;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of support records shows.
 *
 * @param intent null: any; {@code unclassified}: those without one
 * @param material null: either
 * @param from given on this day or later, {@code to} not later than that
 */
public record SupportFilter(
        String search,
        @Nullable DealerId dealer,
        @Nullable SupportKind intent,
        boolean unclassified,
        @Nullable SupportForm form,
        @Nullable Boolean material,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Serializable {
    public static final SupportFilter ALL = new SupportFilter("", null, null, false, null, null, null, null);

    public static SupportFilter of(DealerId dealer) {
        return new SupportFilter("", dealer, null, false, null, null, null, null);
    }
}

package io.tanxin.plans;

import io.tanxin.dealers.Stage;
import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dealer in the list of plans. @param plan null: it has none yet. @param offRoad measures that have slipped or are late */
public record PlanRow(
        DealerId dealer,
        String dealerName,
        Stage stage,
        @Nullable String managerName,
        @Nullable PlanId plan,
        @Nullable VersionState standing,
        @Nullable Integer agreedNumber,
        int firstYear,
        int years,
        @Nullable LocalDate reviewDue,
        int offRoad,
        Key key)
        implements Serializable {

    public record Key(String sorted, long id) implements Serializable {}
}

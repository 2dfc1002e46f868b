package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day as the parts that belong to it need it.
 *
 * @param inConfidence planned from what the dealer sent past its manager, and not shared
 * @param dealers those with a seat that the acting person may see
 */
public record DayBrief(
        DayId id,
        int version,
        DayKind kind,
        @Nullable String title,
        Schedule schedule,
        DayState state,
        UserId organiser,
        boolean showsGuests,
        boolean inConfidence,
        List<DealerId> dealers)
        implements Serializable {

    public boolean isRound() {
        return kind == DayKind.ROUND;
    }
}

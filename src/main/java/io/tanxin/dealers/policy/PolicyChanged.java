package io.tanxin.dealers.policy;

import io.tanxin.dealers.Stage;
import io.tanxin.kernel.DealerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for dealers has become another, today or from a later day on.
 *
 * @param stage of all its dealers; null: of these dealers alone
 */
public record PolicyChanged(@Nullable Stage stage, List<DealerId> dealers) {
    public PolicyChanged {
        dealers = List.copyOf(dealers);
    }
}

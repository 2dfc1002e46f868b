package io.tanxin.support;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A record as the company's lists show it. @param inConfidence read by the dealer and its directors alone */
public record SupportRow(
        SupportId id,
        int version,
        DealerId dealer,
        String dealerName,
        LocalDate day,
        SupportForm form,
        @Nullable SupportKind intent,
        String words,
        int minutes,
        @Nullable Money money,
        UserId givenBy,
        String giverName,
        @Nullable Long keyMoment,
        @Nullable Long measure,
        boolean inConfidence)
        implements Serializable {

    public SupportKey key() {
        return new SupportKey(day, id.value());
    }
}

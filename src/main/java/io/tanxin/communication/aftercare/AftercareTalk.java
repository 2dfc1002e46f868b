package io.tanxin.communication.aftercare;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.WorthAskingAfter.Deed;
import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposed talk: how did it go? @param due the day for it; @param deeds what it asks after, the newest first */
public record AftercareTalk(AftercareId id, DealerId dealer, String dealerName, LocalDate due, List<Done> deeds)
        implements Serializable {

    public AftercareTalk {
        deeds = List.copyOf(deeds);
    }

    /** @param form of a support, else null */
    public record Done(Deed deed, @Nullable SupportForm form, LocalDate day) implements Serializable {}
}

package io.tanxin.dealers.policy;

import io.tanxin.kernel.DealerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something was done for a dealer that is worth asking after (N6): said by whoever did it, heard by aftercare.
 *
 * @param id of the support, the delivery, the concern
 * @param form of a support; null of anything else: a policy says which forms of support are asked after
 * @param day on which it was done
 */
public record WorthAskingAfter(
        DealerId dealer, Deed deed, long id, @Nullable SupportForm form, LocalDate day) {

    public enum Deed {
        SUPPORT,
        DELIVERY,
        CONCERN
    }

    /** It was noted by mistake, or taken back. */
    public record NoLonger(DealerId dealer, Deed deed, long id) {}
}

package io.tanxin.dealers.policy;

import io.tanxin.kernel.DealerId;
import java.time.LocalDate;
import java.util.List;
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
        CONCERN,
        /** A unit went out, and the dealer was reminded often enough of the old one (P5): how is the new one doing? */
        NEW_UNIT,
        /** The dealer was reminded often enough of something else that it owes (P5): how is it doing? */
        QUIET;

        /** Asks how things are, and says nothing of what came before. */
        public boolean isCaring() {
            return this == NEW_UNIT || this == QUIET;
        }
    }

    /** At once: what the policies say is asked once for all. */
    public record Several(List<WorthAskingAfter> all) {
        public Several {
            all = List.copyOf(all);
        }
    }

    /** It was noted by mistake, or taken back. */
    public record NoLonger(DealerId dealer, Deed deed, long id) {}
}

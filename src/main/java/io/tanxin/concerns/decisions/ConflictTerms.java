package io.tanxin.concerns.decisions;

import io.tanxin.kernel.Money;
import java.io.Serializable;

/**
 * The company's own terms for conflicts; all amounts in one currency.
 *
 * @param approveAbove what a decision may cost before the director is asked
 * @param trustClaim what a dealer's word is taken for without proof in one claim, {@code trustYear} in a calendar year
 * @param noticeDays whole days between a restriction's being shown and its beginning
 */
public record ConflictTerms(int version, Money approveAbove, Money trustClaim, Money trustYear, int noticeDays)
        implements Serializable {
    public static final int MOST_NOTICE = 90;

    /** In another currency nobody has said what is much: the director is asked. */
    boolean needsApproval(Money cost) {
        return !cost.currency().equals(approveAbove.currency()) || cost.amount().compareTo(approveAbove.amount()) > 0;
    }

    boolean isTakenOnTrust(Money claim) {
        return claim.currency().equals(trustClaim.currency()) && claim.amount().compareTo(trustClaim.amount()) <= 0;
    }

    boolean isSensible() {
        return noticeDays >= 1
                && noticeDays <= MOST_NOTICE
                && approveAbove.currency().equals(trustClaim.currency())
                && trustClaim.currency().equals(trustYear.currency())
                && trustClaim.amount().compareTo(trustYear.amount()) <= 0;
    }
}

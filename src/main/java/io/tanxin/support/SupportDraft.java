package io.tanxin.support;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A support record as it is written down.
 *
 * @param intent chosen by the person who writes it: never defaulted, never guessed
 * @param givenBy whose time or gift it was
 * @param keyMoment at which of the policy's moments it helped; null: at none
 * @param measure the agreed measure that it serves; null: none
 */
public record SupportDraft(
        DealerId dealer,
        LocalDate day,
        SupportForm form,
        SupportKind intent,
        String words,
        int minutes,
        @Nullable Money money,
        UserId givenBy,
        @Nullable Long keyMoment,
        @Nullable Long measure)
        implements Serializable {

    /** Serves no measure of a plan. */
    public SupportDraft(
            DealerId dealer,
            LocalDate day,
            SupportForm form,
            SupportKind intent,
            String words,
            int minutes,
            @Nullable Money money,
            UserId givenBy,
            @Nullable Long keyMoment) {
        this(dealer, day, form, intent, words, minutes, money, givenBy, keyMoment, null);
    }

    SupportDraft at(DealerId other) {
        return new SupportDraft(other, day, form, intent, words, minutes, money, givenBy, keyMoment, measure);
    }

    SupportDraft costing(int minutes, @Nullable Money money) {
        return new SupportDraft(dealer, day, form, intent, words, minutes, money, givenBy, keyMoment, measure);
    }
}

package io.tanxin.support.repeating;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import io.tanxin.support.SupportDraft;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day of a support that comes again and again, waiting to be accepted. */
public record Proposal(
        ProposalId id,
        RepeatId repeat,
        DealerId dealer,
        String dealerName,
        LocalDate day,
        SupportForm form,
        SupportKind intent,
        String words,
        int minutes,
        @Nullable Money money,
        UserId givenBy,
        String giverName)
        implements Serializable {

    /** Where a page of them ended: what waits longest comes first. */
    public record Key(LocalDate day, long id) implements Serializable {}

    public Key key() {
        return new Key(day, id.value());
    }

    /** As it was foreseen. */
    public SupportDraft draft() {
        return new SupportDraft(dealer, day, form, intent, words, minutes, money, givenBy, null);
    }
}

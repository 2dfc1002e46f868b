package io.tanxin.support.rules;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.kernel.DealerId;
import io.tanxin.seals.SealMark;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One check, whole.
 *
 * @param seen to be handed back by who signs
 * @param occasion the talk that it was part of, in words; null: none, or nobody knows it any more
 * @param companyName who signed for the company; null: nobody yet
 * @param support the record of support that it became
 */
public record CheckSheet(
        CheckId id,
        int seen,
        DealerId dealer,
        String dealerName,
        int rulesNumber,
        LocalDate day,
        @Nullable Long dayId,
        @Nullable String occasion,
        CheckState state,
        int minutes,
        SupportForm form,
        @Nullable String companyName,
        @Nullable Instant companyAt,
        @Nullable String signerName,
        @Nullable Instant dealerAt,
        @Nullable SignedWay way,
        List<CheckedRule> rules,
        List<DealerSaid> said,
        @Nullable SealMark seal,
        @Nullable Long support)
        implements Serializable {

    public long count(Result result) {
        return rules.stream().filter(rule -> rule.result() == result).count();
    }
}

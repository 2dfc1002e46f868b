package io.tanxin.support.repeating;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Support that is to come again and again, as it is written down.
 *
 * @param intent chosen by who writes it, once for all its days
 * @param start its first day, today or later
 * @param until its last day may be that one; null: until somebody ends it
 * @param byItself its days become records without anybody's click: a rent share, not a visit
 */
public record RepeatDraft(
        DealerId dealer,
        SupportForm form,
        SupportKind intent,
        String words,
        int minutes,
        @Nullable Money money,
        UserId givenBy,
        Pace pace,
        LocalDate start,
        @Nullable LocalDate until,
        boolean byItself)
        implements Serializable {

    RepeatDraft at(DealerId other) {
        return new RepeatDraft(other, form, intent, words, minutes, money, givenBy, pace, start, until, byItself);
    }
}

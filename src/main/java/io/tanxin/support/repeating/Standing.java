package io.tanxin.support.repeating;

import io.tanxin.calendar.Recurrence;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Support that comes again and again, in the list. @param next its next day; null: there is none any more */
public record Standing(
        RepeatId id,
        int version,
        DealerId dealer,
        String dealerName,
        Recurrence recurrence,
        @Nullable LocalDate next,
        SupportForm form,
        SupportKind intent,
        String words,
        int minutes,
        @Nullable Money money,
        UserId givenBy,
        String giverName,
        boolean byItself)
        implements Serializable {}

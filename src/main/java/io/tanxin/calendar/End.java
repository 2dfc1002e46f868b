package io.tanxin.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/** When a recurrence is over. */
public sealed interface End extends Serializable {

    record Never() implements End {}

    /** @param last may be a day of it */
    record Until(LocalDate last) implements End {}

    record After(int times) implements End {
        public static final int MOST = 1000;

        public After {
            if (times < 1 || times > MOST) throw new RecurrenceRefused(Reason.TOO_MANY);
        }
    }
}

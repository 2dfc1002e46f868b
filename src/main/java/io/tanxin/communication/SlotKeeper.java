package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import java.time.Instant;

/** Asked by a day of a communication week that is taken up again; the weeks, which lie above the days, answer. */
public interface SlotKeeper {

    /** Before the day itself is written: whatever changes in a week changes one after the other. Who may do it has been asked. */
    SlotAgain takeUp(DayId day, DealerId dealer, Instant at);
}

package io.tanxin.reminders;

import java.io.Serializable;

/** A dealer is reminded of one thing at most so often and so many times. @param mostTimes 0: never */
public record NagLimit(int version, int everyDays, int mostTimes) implements Serializable {
    public static final int LONGEST_DAYS = 90;
    public static final int MOST_TIMES = 20;

    boolean isSensible() {
        return everyDays >= 1 && everyDays <= LONGEST_DAYS && mostTimes >= 0 && mostTimes <= MOST_TIMES;
    }
}

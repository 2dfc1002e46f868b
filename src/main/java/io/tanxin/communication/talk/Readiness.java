package io.tanxin.communication.talk;

import java.io.Serializable;

/**
 * What stands between a day and its end.
 *
 * @param begun before the hour nothing can be closed
 * @param openTopics neither settled, promised, parked nor dropped
 * @param minutesMissing neither shared nor said that there are none
 */
public record Readiness(boolean begun, int openTopics, boolean minutesMissing) implements Serializable {

    public boolean isReady() {
        return begun && openTopics == 0 && !minutesMissing;
    }
}

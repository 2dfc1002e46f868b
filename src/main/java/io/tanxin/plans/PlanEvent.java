package io.tanxin.plans;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a version of a plan. In words: {@code words.planEvent.*}. */
public record PlanEvent(int number, Kind kind, @Nullable String words, String byName, Instant at)
        implements Serializable {

    public enum Kind {
        STARTED,
        NEW_VERSION,
        OFFERED,
        TAKEN_BACK,
        ASKED,
        AGREED,
        DISSENT,
        REVIEWED
    }
}

package io.tanxin.concerns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dealer is told at once: its number, who answers, by when.
 *
 * @param answers name of who answers; null: nobody yet
 * @param leftOut files that could not be kept
 */
public record Raised(ConcernId id, @Nullable String answers, Instant answerDue, List<LeftOut> leftOut) {

    /** @param why a translation key */
    public record LeftOut(String name, String why) {}
}

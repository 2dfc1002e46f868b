package io.tanxin.concerns;

import io.tanxin.promises.PromiseRow;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One concern on the dealer's side: what was said, what was promised, how it ended. @param mayReopen it is not too long ago */
public record MyConcern(
        MyConcernRow row,
        String raisedByName,
        List<ConcernMessage> thread,
        List<PromiseRow> promises,
        @Nullable Resolution resolution,
        @Nullable String resolutionWords,
        boolean mayReopen)
        implements Serializable {}

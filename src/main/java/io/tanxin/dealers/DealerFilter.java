package io.tanxin.dealers;

import io.tanxin.kernel.UserId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Which dealers a list shows. @param manager of this one; {@code withoutManager}: of nobody; neither: of anybody */
public record DealerFilter(
        String search,
        @Nullable Long area,
        @Nullable Stage stage,
        @Nullable UserId manager,
        boolean withoutManager,
        @Nullable String city,
        DealerState state)
        implements Serializable {
    public static final DealerFilter ALL = new DealerFilter("", null, null, null, false, null, DealerState.ACTIVE);

    public DealerFilter withoutManager(boolean only) {
        return new DealerFilter(search, area, stage, only ? null : manager, only, city, state);
    }
}

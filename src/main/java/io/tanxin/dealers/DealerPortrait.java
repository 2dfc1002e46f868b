package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that a dealer's page says about it. @param version for saving an edit: somebody else's meanwhile is noticed */
public record DealerPortrait(
        DealerId id,
        int version,
        DealerDraft draft,
        DealerState state,
        LocalDate since,
        @Nullable UserId manager,
        @Nullable String managerName,
        @Nullable String managerPhone)
        implements Serializable {}

package io.tanxin.concerns;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A concern as it is raised. @param topic from the company's list; null: the company will see */
public record ConcernDraft(
        DealerId dealer,
        ConcernKind kind,
        Urgency urgency,
        @Nullable Long topic,
        Addressee addressee,
        String words) implements Serializable {}

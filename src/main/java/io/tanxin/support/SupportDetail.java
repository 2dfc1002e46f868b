package io.tanxin.support;

import io.tanxin.files.Attachment;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record with what hangs on it. @param takenBack counts nowhere, and can come back. @param measure words of the open one that it serves */
public record SupportDetail(
        SupportRow row,
        String loggedByName,
        Instant loggedAt,
        boolean takenBack,
        @Nullable String measure,
        List<Attachment> files)
        implements Serializable {}

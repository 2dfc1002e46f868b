package io.tanxin.support;

import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.files.Attachment;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record with what hangs on it.
 *
 * @param takenBack counts nowhere, and can come back
 * @param moment at which it helped
 * @param measure words of the one that it serves, whatever has become of that
 */
public record SupportDetail(
        SupportRow row,
        String loggedByName,
        Instant loggedAt,
        boolean takenBack,
        @Nullable KeyMoment moment,
        @Nullable String measure,
        List<Attachment> files)
        implements Serializable {}

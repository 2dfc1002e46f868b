package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A dealer as other modules need it. @param place its address in one line, null if unknown */
public record DealerBrief(
        DealerId id,
        String code,
        String name,
        Stage stage,
        @Nullable String city,
        @Nullable String place,
        ZoneId zone,
        String country,
        @Nullable UserId manager)
        implements Serializable {}

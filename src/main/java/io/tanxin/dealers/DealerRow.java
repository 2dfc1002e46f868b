package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A dealer as a line of a list. @param contact the first one's name; null also for a reader who may not know it */
public record DealerRow(
        DealerId id,
        String code,
        String name,
        Stage stage,
        @Nullable String area,
        @Nullable String province,
        @Nullable String city,
        @Nullable UserId manager,
        @Nullable String managerName,
        @Nullable String contact,
        @Nullable String contactPhone,
        boolean contactHasMail,
        Key key)
        implements Serializable {

    /** Where the row stands in the list's order. @param sorted what the list is sorted by */
    public record Key(String sorted, long id) implements Serializable {}
}

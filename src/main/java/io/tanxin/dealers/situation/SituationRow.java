package io.tanxin.dealers.situation;

import io.tanxin.dealers.Stage;
import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dealer in the list of reports: who was asked, who answered, who is silent. Without a figure. */
public record SituationRow(
        DealerId dealer,
        String name,
        Stage stage,
        @Nullable String managerName,
        Standing standing,
        @Nullable Quarter last,
        @Nullable Instant givenAt,
        @Nullable Instant askedAt,
        Key key)
        implements Serializable {

    public record Key(String sorted, long id) implements Serializable {}
}

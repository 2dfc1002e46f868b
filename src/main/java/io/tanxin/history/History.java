package io.tanxin.history;

import io.tanxin.dealers.DealerBrief;
import io.tanxin.kernel.UserId;
import io.tanxin.seals.SealedChain;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All of it, as of one moment. Public for its template. */
public record History(
        DealerBrief dealer,
        Instant at,
        UserId by,
        List<Chapter> chapters,
        SealedChain chain,
        Map<UserId, String> people) {

    public record Chapter(String name, String heading, List<HistoryEntry> entries) {}
}

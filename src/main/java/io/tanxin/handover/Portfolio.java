package io.tanxin.handover;

import io.tanxin.communication.DealerTalks;
import io.tanxin.communication.DealerTalks.Moving;
import io.tanxin.dealers.DealerFilter;
import io.tanxin.dealers.DealerList;
import io.tanxin.dealers.DealerRow;
import io.tanxin.dealers.DealerState;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.OpenPromises;
import java.io.Serializable;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What would go along if an account manager's dealers went to somebody else: looked at before it is done, changes nothing. */
@Service
@Transactional(readOnly = true)
public class Portfolio {
    public static final int AT_ONCE = 500;

    /** @param promises open ones of the old manager's, which are nobody's until somebody takes them over */
    public record Going(DealerId dealer, String name, int days, int series, int promises) implements Serializable {}

    private static final Moving NOTHING = new Moving(0, 0);

    private final DealerList dealers;
    private final DealerTalks talks;
    private final OpenPromises promises;

    Portfolio(DealerList dealers, DealerTalks talks, OpenPromises promises) {
        this.dealers = dealers;
        this.talks = talks;
        this.promises = promises;
    }

    /** This manager's dealers that the acting person sees, by name; at most {@link #AT_ONCE}. */
    @PreAuthorize("hasAuthority('dealers:assign') and hasAuthority('dealers:see')")
    public List<Going> of(UserId manager) {
        var filter = new DealerFilter("", null, null, manager, false, null, DealerState.ACTIVE);
        var rows = dealers.rows(filter, DealerList.Order.NAME, null, 0, AT_ONCE);
        var ids = rows.stream().map(DealerRow::id).toList();
        var moving = talks.movingFrom(manager, ids);
        var kept = promises.keptBy(manager, ids);
        return rows.stream()
                .map(row -> new Going(
                        row.id(),
                        row.name(),
                        moving.getOrDefault(row.id(), NOTHING).days(),
                        moving.getOrDefault(row.id(), NOTHING).series(),
                        kept.getOrDefault(row.id(), 0)))
                .toList();
    }
}

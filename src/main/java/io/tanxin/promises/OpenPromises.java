package io.tanxin.promises;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands open between a dealer and the company, for papers that more people read than the one who asks. */
@Service
@Transactional(readOnly = true)
public class OpenPromises {
    private final PromiseQueries queries;
    private final DealerAccess access;
    private final CurrentActor actor;

    OpenPromises(PromiseQueries queries, DealerAccess access, CurrentActor actor) {
        this.queries = queries;
        this.access = access;
        this.actor = actor;
    }

    /** Both directions, the next due first, nothing in confidence (C6). */
    @PreAuthorize("hasAuthority('promises:see')")
    public List<PromiseRow> of(DealerId dealer, int limit) {
        access.require(dealer);
        return queries.open(dealer, limit);
    }

    /** How many of those that this person is to keep stand open with each of these dealers, of those that the acting one sees. */
    @PreAuthorize("hasAuthority('promises:see')")
    public Map<DealerId, Integer> keptBy(UserId owner, Collection<DealerId> dealers) {
        return dealers.isEmpty() ? Map.of() : queries.openOf(actor.id(), access.today(), owner, dealers);
    }
}

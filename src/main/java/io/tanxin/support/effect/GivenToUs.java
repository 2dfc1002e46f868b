package io.tanxin.support.effect;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Support as the dealer that received it reads it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('support:own')")
public class GivenToUs {

    /** @param asked of so many the dealer may say whether they helped */
    public record Counts(int given, int asked) {}

    private final EffectRows rows;
    private final DealerAccess access;
    private final CurrentActor actor;

    GivenToUs(EffectRows rows, DealerAccess access, CurrentActor actor) {
        this.rows = rows;
        this.access = access;
        this.actor = actor;
    }

    /** Of the last twelve months, the newest first, by key. */
    public List<GivenRow> rows(DealerId dealer, GivenRow.@Nullable Key after, int limit) {
        access.require(dealer);
        return rows.given(actor.id(), dealer, yearAgo(), access.today(), after, limit);
    }

    public Counts counts(DealerId dealer) {
        access.require(dealer);
        var counted = rows.counts(dealer, yearAgo(), access.today());
        return new Counts(counted[0], counted[1]);
    }

    private LocalDate yearAgo() {
        return access.today().minusYears(1);
    }
}

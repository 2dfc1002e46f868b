package io.tanxin.promises;

import io.tanxin.dealers.policy.PolicyDraft;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyPart;
import io.tanxin.dealers.policy.PolicyPreview;
import io.tanxin.dealers.policy.TouchedDealers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom the patience with promises would touch: how many of a dealer's would count as broken now, or as presumed kept (P2). */
@Component
class PromisePreview implements PolicyPreview {
    private static final String LATE =
            "(select count(*) from promise p where p.dealer_id = d.id and p.state in ('OPEN', 'AT_RISK') and p.due < :before)";
    private static final String UNJUDGED = """
            (select count(*) from promise p
              where p.dealer_id = d.id and p.state = 'DONE' and p.presumed = false and p.done_on < :before)
            """;

    private final TouchedDealers dealers;
    private final Clock clock;

    PromisePreview(TouchedDealers dealers, Clock clock) {
        this.dealers = dealers;
        this.clock = clock;
    }

    @Override
    public Set<PolicyPart> parts() {
        return Set.of(PolicyPart.of(PolicyNumber.DONE_GRACE_DAYS), PolicyPart.of(PolicyNumber.PRESUMED_KEPT_DAYS));
    }

    @Override
    public List<Line> touched(PolicyPart part, PolicyDraft draft, int limit) {
        var grace = part.equals(PolicyPart.of(PolicyNumber.DONE_GRACE_DAYS));
        var days = grace ? draft.policy().doneGraceDays() : draft.policy().presumedKeptDays();
        var before = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days);
        return dealers.of(part, draft, grace ? LATE : UNJUDGED, "measure > 0", Map.of("before", before), limit);
    }
}

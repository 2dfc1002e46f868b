package io.tanxin.dealers.situation;

import io.tanxin.dealers.policy.PolicyDraft;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyPart;
import io.tanxin.dealers.policy.PolicyPreview;
import io.tanxin.dealers.policy.TouchedDealers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom the rhythm of reports would touch: who reported, or was asked, so many months ago (N2). Who never was is asked anyway. */
@Component
class ReportPreview implements PolicyPreview {
    private static final String REPORTED = "(select max(r.given_at) from situation_report r where r.dealer_id = d.id)";
    private static final String ASKED = "(select max(q.asked_at) from situation_request q where q.dealer_id = d.id)";
    private static final String MONTHS =
            "timestampdiff(month, greatest(coalesce(%1$s, %2$s), coalesce(%2$s, %1$s)), :today)"
                    .formatted(REPORTED, ASKED);

    private final TouchedDealers dealers;

    ReportPreview(TouchedDealers dealers) {
        this.dealers = dealers;
    }

    @Override
    public Set<PolicyPart> parts() {
        return Set.of(PolicyPart.of(PolicyNumber.REPORT_EVERY_MONTHS));
    }

    @Override
    public List<Line> touched(PolicyPart part, PolicyDraft draft, int limit) {
        return dealers.of(part, draft, MONTHS, "measure >= :value", Map.of(), limit);
    }
}

package io.tanxin.plans;

import io.tanxin.dealers.policy.PolicyDraft;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyPart;
import io.tanxin.dealers.policy.PolicyPreview;
import io.tanxin.dealers.policy.TouchedDealers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom the rhythm of reviews would touch: whose agreed plan was looked at, or agreed first, so many months ago (N1). */
@Component
class ReviewPreview implements PolicyPreview {
    private static final String MONTHS = """
            (select timestampdiff(month, coalesce(max(if(e.kind = 'REVIEWED', e.at, null)), min(if(e.kind = 'AGREED', e.at, null))), :today)
               from development_plan p join plan_event e on e.plan_id = p.id
              where p.dealer_id = d.id and p.agreed_number is not null)
            """;

    private final TouchedDealers dealers;

    ReviewPreview(TouchedDealers dealers) {
        this.dealers = dealers;
    }

    @Override
    public Set<PolicyPart> parts() {
        return Set.of(PolicyPart.of(PolicyNumber.REVIEW_EVERY_MONTHS));
    }

    @Override
    public List<Line> touched(PolicyPart part, PolicyDraft draft, int limit) {
        return dealers.of(part, draft, MONTHS, "measure >= :value", Map.of(), limit);
    }
}

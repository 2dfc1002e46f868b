package io.tanxin.support.balance;

import io.tanxin.dealers.policy.KeyMomentId;
import io.tanxin.dealers.policy.PolicyDraft;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyPart;
import io.tanxin.dealers.policy.PolicyPreview;
import io.tanxin.dealers.policy.TouchedDealers;
import io.tanxin.support.SupportCircle;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whom what a policy says of support would touch: whose rolling year lies outside a share, at whose key moments nobody helped, after
 * whose support somebody would ask (N3, N4, N6).
 */
@Component
class SupportPreviews implements PolicyPreview {
    private static final String SHARE = """
            (select round(100 * b.%s / nullif(b.care + b.manage + b.teach, 0)) from support_balance b
              where b.dealer_id = d.id and b.records - b.unclassified >= :fewest)
            """;
    private static final String MATERIAL = """
            (select round(100 * b.material / nullif(b.value, 0)) from support_balance b
              where b.dealer_id = d.id and b.records >= :fewest)
            """;
    private static final String FORGOTTEN = """
            (select count(*) from support_moment m
              where m.dealer_id = d.id and m.moment_id in (:moments) and %s)
            """.formatted(BalanceRows.IS_FORGOTTEN);
    private static final String ASKED_AFTER = """
            (select count(*) from support_record s
              where s.dealer_id = d.id and s.taken_back = false and s.day >= :since and s.form in (:forms) and %s)
            """.formatted(SupportCircle.shared("s.id"));

    private final TouchedDealers dealers;
    private final Clock clock;

    SupportPreviews(TouchedDealers dealers, Clock clock) {
        this.dealers = dealers;
        this.clock = clock;
    }

    @Override
    public Set<PolicyPart> parts() {
        var parts = new HashSet<PolicyPart>(Set.of(PolicyPart.Other.values()));
        PolicyNumber.of(PolicyNumber.Group.MIX).forEach(number -> parts.add(PolicyPart.of(number)));
        return parts;
    }

    @Override
    public List<Line> touched(PolicyPart part, PolicyDraft draft, int limit) {
        return switch (part) {
            case PolicyPart.Number(var number) -> outside(number, draft, limit);
            case PolicyPart.Other.MOMENTS -> forgotten(draft, limit);
            case PolicyPart.Other.AFTERCARE -> askedAfter(draft, limit);
        };
    }

    private List<Line> outside(PolicyNumber number, PolicyDraft draft, int limit) {
        var column = switch (number) {
            case CARE_LEAST, CARE_MOST -> SHARE.formatted("care");
            case MANAGE_LEAST, MANAGE_MOST -> SHARE.formatted("manage");
            case TEACH_LEAST, TEACH_MOST -> SHARE.formatted("teach");
            case MATERIAL_MOST -> MATERIAL;
            default -> throw new IllegalArgumentException(number + " is not about support");
        };
        var least = number.name().endsWith("_LEAST");
        return dealers.of(
                PolicyPart.of(number),
                draft,
                column,
                least ? "measure < :value" : "measure > :value",
                Map.of("fewest", Finding.FEWEST),
                limit);
    }

    private List<Line> forgotten(PolicyDraft draft, int limit) {
        var moments = draft.policy().moments();
        if (moments.isEmpty()) return List.of();
        var today = Reckoning.today(clock);
        return dealers.of(
                PolicyPart.Other.MOMENTS,
                draft,
                FORGOTTEN,
                "measure > 0",
                Map.of(
                        "moments", moments.stream().map(KeyMomentId::value).toList(),
                        "from", Reckoning.firstOfYear(today),
                        "until", BalanceRows.late(today)),
                limit);
    }

    /** What was given since the farthest of its intervals: if it had held then, so many talks would be proposed. */
    private List<Line> askedAfter(PolicyDraft draft, int limit) {
        var aftercare = draft.policy().aftercare();
        if (aftercare.days().isEmpty() || aftercare.forms().isEmpty()) return List.of();
        return dealers.of(
                PolicyPart.Other.AFTERCARE,
                draft,
                ASKED_AFTER,
                "measure > 0",
                Map.of(
                        "since",
                                Reckoning.today(clock)
                                        .minusDays(aftercare.days().getLast()),
                        "forms", aftercare.forms().stream().map(Enum::name).toList()),
                limit);
    }
}

package io.tanxin.communication;

import io.tanxin.dealers.policy.PolicyDraft;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyPart;
import io.tanxin.dealers.policy.PolicyPreview;
import io.tanxin.dealers.policy.TouchedDealers;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom the rhythm of talks would touch: who has had none for longer (C5), and whose next ones would be invited now (M20). */
@Component
class TalkPreviews implements PolicyPreview {
    /** Days since the last held talk, or since the dealer came to us. */
    private static final String SILENT = """
            datediff(:today, date(coalesce((select max(s.starts_at) from seat s
                                             where s.dealer_id = d.id and s.day_state = 'CLOSED' and s.removed_at is null
                                               and %s),
                                           d.created_at)))
            """.formatted(DayCircle.shared("s.day_id"));

    private static final String NOTHING_PLANNED = """
            if(exists (select 1 from seat t where t.dealer_id = d.id and t.removed_at is null
                                              and t.day_state in ('PLANNED', 'SCHEDULED') and t.starts_at > :now
                                              and %s), null,
            """.formatted(DayCircle.shared("t.day_id")) + SILENT + ")";

    private static final String TO_INVITE = """
            (select count(*) from seat t where t.dealer_id = d.id and t.removed_at is null and t.day_state = 'PLANNED'
                                           and t.starts_at > :now and t.starts_at <= :until)
            """;

    private final TouchedDealers dealers;
    private final Clock clock;

    TalkPreviews(TouchedDealers dealers, Clock clock) {
        this.dealers = dealers;
        this.clock = clock;
    }

    @Override
    public Set<PolicyPart> parts() {
        return Stream.of(
                        PolicyNumber.CHECK_IN_EVERY_DAYS,
                        PolicyNumber.LONGEST_SILENCE_DAYS,
                        PolicyNumber.INVITE_LEAD_DAYS)
                .map(PolicyPart::of)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Line> touched(PolicyPart part, PolicyDraft draft, int limit) {
        var now = clock.instant();
        if (part.equals(PolicyPart.of(PolicyNumber.INVITE_LEAD_DAYS))) {
            var until = now.plus(draft.policy().inviteLeadDays(), ChronoUnit.DAYS);
            return dealers.of(
                    part, draft, TO_INVITE, "measure > 0", Map.of("now", Utc.of(now), "until", Utc.of(until)), limit);
        }
        var silence = part.equals(PolicyPart.of(PolicyNumber.LONGEST_SILENCE_DAYS));
        return dealers.of(
                part, draft, silence ? SILENT : NOTHING_PLANNED, "measure > :value", Map.of("now", Utc.of(now)), limit);
    }
}

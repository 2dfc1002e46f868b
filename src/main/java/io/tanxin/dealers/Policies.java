package io.tanxin.dealers;

import io.tanxin.identity.AuditTrail;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the company holds right for each stage (N3); read through {@link Dealers#policy}, edited here. */
@Service
@Transactional
@PreAuthorize("hasAuthority('policies:edit')")
public class Policies {
    private final JdbcClient db;
    private final AuditTrail audit;

    Policies(JdbcClient db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    /** One for each stage, in the order of the stages. */
    @Transactional(readOnly = true)
    public List<NurturePolicy> all() {
        return db.sql("""
                select stage, kind, check_in_every_days, invite_lead_days, longest_silence_days, done_grace_days, presumed_kept_days
                  from nurture_policy order by field(stage, 'STARTING', 'GROWING', 'ESTABLISHED')
                """).query((row, n) -> Columns.policy(row)).list();
    }

    public void save(NurturePolicy policy) {
        var changed = db.sql("""
                update nurture_policy set version = version + 1, kind = :kind, check_in_every_days = :checkIn,
                       invite_lead_days = :lead, longest_silence_days = :silence, done_grace_days = :grace, presumed_kept_days = :presumed
                 where stage = :stage and (kind <> :kind or check_in_every_days <> :checkIn or invite_lead_days <> :lead
                                           or longest_silence_days <> :silence or done_grace_days <> :grace or presumed_kept_days <> :presumed)
                """)
                .param("stage", policy.stage().name())
                .param("kind", policy.kind().name())
                .param("checkIn", policy.checkInEveryDays())
                .param("lead", policy.inviteLeadDays())
                .param("silence", policy.longestSilenceDays())
                .param("grace", policy.doneGraceDays())
                .param("presumed", policy.presumedKeptDays())
                .update();
        if (changed == 0) return;
        audit.record(
                "policy.edited",
                "POLICY",
                null,
                null,
                Map.of(
                        "stage", policy.stage(),
                        "kind", policy.kind(),
                        "checkInEveryDays", policy.checkInEveryDays(),
                        "inviteLeadDays", policy.inviteLeadDays(),
                        "longestSilenceDays", policy.longestSilenceDays(),
                        "doneGraceDays", policy.doneGraceDays(),
                        "presumedKeptDays", policy.presumedKeptDays()));
    }
}

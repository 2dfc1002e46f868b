package io.tanxin.dealers.policy;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the company holds right for each stage, decided here: every edit is a version that takes effect on a day and overwrites
 * none. Read for dealers through {@link NurturePolicies}.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('policies:edit')")
public class Policies {
    public sealed interface Saved {
        record Done(int number) implements Saved {}

        /** All as it was. */
        record Unchanged() implements Saved {}

        /** It cannot be kept, because of these. */
        record Senseless(Set<NurturePolicy.Fault> faults) implements Saved {}

        /** Somebody else decided on this stage's policy since it was read. */
        record ChangedMeanwhile() implements Saved {}
    }

    private static final String INSERT = """
            insert into nurture_policy_version (stage, number, from_day, kind, aftercare_days, aftercare_forms, decided_by,
                                                decided_at, %s)
            values (:stage, :number, :from, :kind, :days, :forms, :by, :at, %s)
            """.formatted(
                    PolicyNumber.columns(""),
                    Arrays.stream(PolicyNumber.values())
                            .map(number -> ":" + number.name())
                            .collect(Collectors.joining(", ")));

    private final JdbcClient db;
    private final VersionRows versions;
    private final InForce inForce;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    Policies(
            JdbcClient db,
            VersionRows versions,
            InForce inForce,
            DealerAccess access,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.versions = versions;
        this.inForce = inForce;
        this.access = access;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that was ever decided for a stage, the newest first. */
    @Transactional(readOnly = true)
    public List<PolicyVersion> history(Stage stage) {
        return versions.of(stage, access.today());
    }

    @Transactional(readOnly = true)
    public PolicyVersion inForce(Stage stage) {
        return standing(history(stage));
    }

    /** The first day that an edit can take effect on. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return access.today();
    }

    /** @param known number of the newest version that the editor saw, withdrawn ones included */
    public Saved save(PolicyDraft draft, int known) {
        var policy = draft.policy();
        var faults = policy.faults();
        if (!faults.isEmpty()) return new Saved.Senseless(faults);
        if (draft.from().isBefore(access.today())) throw new IllegalArgumentException("what was is not rewritten");
        var newest = newest(policy.stage());
        if (newest != known) return new Saved.ChangedMeanwhile();
        var before = onDay(policy.stage(), draft.from());
        if (before.policy().parts().equals(policy.parts())) return new Saved.Unchanged();
        var key = new GeneratedKeyHolder();
        numbers(db.sql(INSERT), policy)
                .param("stage", policy.stage().name())
                .param("number", newest + 1)
                .param("from", draft.from())
                .param("kind", policy.kind().name())
                .param("days", PolicyRows.days(policy.aftercare().days()))
                .param("forms", PolicyRows.forms(policy.aftercare().forms()))
                .param("by", actor.id().value())
                .param("at", Utc.of(clock.instant()))
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
        for (var moment : policy.moments()) {
            db.sql("insert into nurture_policy_moment (version_id, moment_id) values (:version, :moment)")
                    .param("version", id)
                    .param("moment", moment.value())
                    .update();
        }
        inForce.renew(policy.stage());
        audit.record("policy.edited", "POLICY", id, null, changes(before.policy(), draft));
        return new Saved.Done(newest + 1);
    }

    /** As if it had not been decided: as long as its first day is not over. */
    public void withdraw(Stage stage, int number) {
        newest(stage);
        var changed = db.sql("""
                update nurture_policy_version set withdrawn_at = :now
                 where stage = :stage and number = :number and from_day >= :today and withdrawn_at is null
                """)
                .param("now", Utc.of(clock.instant()))
                .param("stage", stage.name())
                .param("number", number)
                .param("today", access.today())
                .update();
        if (changed == 0) throw new NotFound("version");
        inForce.renew(stage);
        audit.record("policy.withdrawn", "POLICY", null, null, Map.of("stage", stage.name(), "number", number));
    }

    // two who decide about one stage wait for each other
    private int newest(Stage stage) {
        return db.sql("select number from nurture_policy_version where stage = :stage order by number desc for update")
                .param("stage", stage.name())
                .query(Integer.class)
                .list()
                .getFirst();
    }

    private PolicyVersion onDay(Stage stage, LocalDate day) {
        return standing(versions.of(stage, day));
    }

    private static PolicyVersion standing(List<PolicyVersion> history) {
        return history.stream()
                .filter(version -> version.standing() == PolicyVersion.Standing.IN_FORCE)
                .findFirst()
                .orElseThrow();
    }

    private static StatementSpec numbers(StatementSpec statement, NurturePolicy policy) {
        var filled = statement;
        for (var number : PolicyNumber.values()) filled = filled.param(number.name(), policy.get(number));
        return filled;
    }

    private static Map<String, Object> changes(NurturePolicy before, PolicyDraft draft) {
        var changes = new HashMap<String, Object>();
        changes.put("stage", before.stage().name());
        changes.put("from", draft.from().toString());
        var is = draft.policy().parts().iterator();
        for (var was : before.parts()) {
            var now = is.next();
            if (!was.equals(now)) changes.put(was.key(), PolicyRows.value(was) + " > " + PolicyRows.value(now));
        }
        return changes;
    }
}

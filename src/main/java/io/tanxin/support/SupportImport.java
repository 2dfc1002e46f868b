package io.tanxin.support;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.support.SupportTable.Fault;
import io.tanxin.support.SupportTable.Line;
import io.tanxin.support.SupportTable.Problem;
import io.tanxin.support.balance.Reckoning;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Old books of support, read in. To which end it was nobody can tell from a table: each record stays without one until a person says.
 * Nobody is told of what lies so far back, so no {@link SupportRecorded} goes out.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('support:log')")
public class SupportImport {
    private static final int BATCH = 500;

    public sealed interface Tried extends Serializable {
        /** @param bytes of the file as it was looked at: written is what was shown */
        record Plan(int records, int dealers, byte[] bytes) implements Tried {}

        /** Not taken in parts. */
        record Faulty(List<Fault> faults) implements Tried {}

        record Unreadable() implements Tried {}
    }

    private final Supports supports;
    private final MonthSums sums;
    private final Reckoning reckoning;
    private final SupportService service;
    private final JdbcClient db;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    SupportImport(
            Supports supports,
            MonthSums sums,
            Reckoning reckoning,
            SupportService service,
            JdbcClient db,
            DealerAccess access,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.supports = supports;
        this.sums = sums;
        this.reckoning = reckoning;
        this.service = service;
        this.db = db;
        this.access = access;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Changes nothing. */
    @Transactional(readOnly = true)
    public Tried check(byte[] bytes) {
        var table = SupportTable.read(bytes, access.today());
        if (table.isEmpty()) return new Tried.Unreadable();
        var faults = new ArrayList<>(table.get().faults());
        var dealers = dealers(table.get().lines());
        for (var line : table.get().lines()) {
            if (!dealers.containsKey(key(line.code()))) {
                faults.add(new Fault(line.row(), Problem.NO_DEALER, line.code()));
            }
        }
        return faults.isEmpty()
                ? new Tried.Plan(table.get().lines().size(), dealers.size(), bytes)
                : new Tried.Faulty(List.copyOf(faults));
    }

    /** What was shown. @return its records, for undoing */
    public List<SupportId> take(Tried.Plan plan) {
        var lines =
                SupportTable.read(plan.bytes(), access.today()).orElseThrow().lines();
        var dealers = dealers(lines);
        var today = access.today();
        var now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        var records = new ArrayList<SupportRecord>();
        for (var line : lines) {
            var dealer = dealers.get(key(line.code()));
            if (dealer == null) throw new NotFound("dealer");
            // the end is taken off again at once: a draft is a person's, and always has one
            records.add(SupportRecord.of(
                            new SupportDraft(
                                    dealer,
                                    line.day(),
                                    line.form(),
                                    SupportKind.CARE,
                                    line.words(),
                                    line.minutes(),
                                    line.money(),
                                    actor.id(),
                                    null),
                            actor.id(),
                            today,
                            now)
                    .classified(null));
        }
        var ids = new ArrayList<SupportId>();
        for (var from = 0; from < records.size(); from += BATCH) {
            var saved = supports.saveAll(records.subList(from, Math.min(records.size(), from + BATCH)));
            sums.added(saved);
            saved.forEach(one -> ids.add(one.key()));
        }
        reckoning.changed(List.copyOf(dealers.values()));
        audit.record("support.imported", "support", null, null, Map.of("records", ids.size()));
        return ids;
    }

    /** As if it had not been: what a person has classified meanwhile goes too. */
    public void undo(List<SupportId> ids) {
        ids.forEach(service::takeBack);
    }

    private Map<String, DealerId> dealers(List<Line> lines) {
        var found = new HashMap<String, DealerId>();
        if (lines.isEmpty()) return found;
        db.sql("""
                select d.id, d.code from dealer d
                  join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer and :today between v.from_day and v.to_day
                 where d.code in (:codes)
                """)
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .param("codes", lines.stream().map(Line::code).distinct().toList())
                .query(row -> {
                    found.put(key(row.getString("code")), new DealerId(row.getLong("id")));
                });
        return found;
    }

    private static String key(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}

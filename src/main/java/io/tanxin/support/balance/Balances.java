package io.tanxin.support.balance;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import io.tanxin.support.SupportRefused;
import io.tanxin.support.SupportRefused.Reason;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The balance as the company's people see it; never a dealer. */
@Service
@Transactional
@PreAuthorize("hasAuthority('support:see')")
public class Balances {
    private static final int LONGEST = 1000;
    private static final int QUARTERS = 8;

    /**
     * A dealer's year with what the policy asks for, eight quarters, and what stands out. @param inConfidence so many more, in none of it,
     * for a director
     */
    public record OfDealer(
            Balance year, Bounds bounds, List<Balance.Quarter> quarters, List<FindingRow> findings, int inConfidence)
            implements Serializable {}

    /** So many that stand out are found and sorted; where it is more, the list follows the dealers' names. */
    private static final int FEW = 1000;

    private static final String COLUMNS =
            "f.dealer_id, d.name, d.pinyin, d.stage, f.kind, f.figure, f.bound, f.since, f.answer, p.name answerer, f.resting";

    private static final String REST = """
              join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer
                                   and :today between v.from_day and v.to_day
              left join person p on p.id = f.answered_by
            """;

    private static final String FINDING = "select " + COLUMNS
            + " from support_finding f join dealer d on d.id = f.dealer_id and d.state = 'ACTIVE'\n" + REST;

    private static final String BY_NAME = "select straight_join " + COLUMNS
            + " from dealer d force index (dealer_by_name) join support_finding f on f.dealer_id = d.id and d.state = 'ACTIVE'\n"
            + REST;

    private final JdbcClient db;
    private final BalanceRows rows;
    private final Reckoning reckoning;
    private final HourCost cost;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    Balances(
            JdbcClient db,
            BalanceRows rows,
            Reckoning reckoning,
            HourCost cost,
            DealerAccess access,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.reckoning = reckoning;
        this.cost = cost;
        this.access = access;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** As it stands now: whoever looks has it reckoned if a record or a policy changed, or another day has come. */
    public OfDealer of(DealerId dealer) {
        access.require(dealer);
        if (isStale(dealer)) reckoning.reckon(dealer);
        var today = Reckoning.today(clock);
        var first = firstOfQuarter(today).minusMonths(3L * (QUARTERS - 1));
        var months = rows.months(dealer, first);
        var year = months.stream()
                .filter(one -> !one.month().isBefore(Reckoning.firstOfYear(today)))
                .toList();
        return new OfDealer(
                Balance.of(year, cost),
                reckoning.boundsOf(dealer),
                quarters(dealer, months, first, today),
                found(FINDING + "where f.dealer_id = :dealer order by f.kind", Map.of("dealer", dealer.value())),
                rows.inConfidence(actor.id(), dealer, Reckoning.firstOfYear(today), access.today()));
    }

    /** What nobody has answered, of all the acting person's dealers: for Today. The longest standing first. */
    @Transactional(readOnly = true)
    public List<FindingRow> open(int limit) {
        return found(
                FINDING + "where f.resting = false order by f.since, f.dealer_id, f.kind limit :limit",
                Map.of("limit", limit));
    }

    /** Dealers in which this stands out, by name, by key. @param area null: any */
    @Transactional(readOnly = true)
    public List<FindingRow> found(
            Finding.@Nullable Kind kind,
            @Nullable Long area,
            @Nullable Stage stage,
            FindingRow.@Nullable Key after,
            int skip,
            int limit) {
        var where = new StringBuilder(kind != null && isOfMany(kind) ? BY_NAME : FINDING).append("where true");
        var given = new HashMap<String, Object>(Map.of("skip", skip, "limit", limit));
        if (kind != null) {
            where.append(" and f.kind = :kind");
            given.put("kind", kind.name());
        }
        if (area != null) {
            where.append(" and d.area_id = :area");
            given.put("area", area);
        }
        if (stage != null) {
            where.append(" and d.stage = :stage");
            given.put("stage", stage.name());
        }
        if (after != null) {
            where.append("""
                     and d.pinyin >= :pinyin and (d.pinyin > :pinyin or d.id > :after or d.id = :after and f.kind > :afterKind)
                    """);
            given.put("pinyin", after.pinyin());
            given.put("after", after.dealer());
            given.put("afterKind", after.kind());
        }
        // of one kind the index has the order, as long as it names nothing of another table
        var order = kind == null ? "d.pinyin, d.id, f.kind" : "d.pinyin, d.id";
        return found(where + " order by " + order + " limit :limit offset :skip", given);
    }

    private boolean isOfMany(Finding.Kind kind) {
        if (!access.seesNetwork()) return false;
        return db.sql("select count(*) from (select 1 from support_finding where kind = :kind limit :most) some")
                        .param("kind", kind.name())
                        .param("most", FEW + 1)
                        .query(Integer.class)
                        .single()
                > FEW;
    }

    /** "On purpose, because …": it rests until the figure moves by a step, or the policy is another. */
    @PreAuthorize("hasAuthority('support:log')")
    public void answer(DealerId dealer, Finding.Kind kind, String words) {
        access.require(dealer);
        var said = words.strip();
        SupportRefused.unless(!said.isEmpty(), Reason.NO_WORDS);
        SupportRefused.unless(said.codePointCount(0, said.length()) <= LONGEST, Reason.TOO_LONG);
        var changed = db.sql("""
                update support_finding set answer = :words, answered_by = :me, answered_at = :now, answered_figure = figure,
                                           answered_bound = bound, resting = true
                 where dealer_id = :dealer and kind = :kind
                """)
                .param("words", said)
                .param("me", actor.id().value())
                .param("now", Utc.of(clock.instant()))
                .param("dealer", dealer.value())
                .param("kind", kind.name())
                .update();
        if (changed == 0) throw new NotFound("finding");
        audit.record("support.finding-answered", "support-finding", null, dealer, Map.of("kind", kind));
    }

    /** The answer was a mistake: it stands out again. */
    @PreAuthorize("hasAuthority('support:log')")
    public void takeAnswerBack(DealerId dealer, Finding.Kind kind) {
        access.require(dealer);
        db.sql("""
                update support_finding set answer = null, answered_by = null, answered_at = null, answered_figure = null,
                                           answered_bound = null, resting = false
                 where dealer_id = :dealer and kind = :kind
                """).param("dealer", dealer.value()).param("kind", kind.name()).update();
        audit.record("support.finding-reopened", "support-finding", null, dealer, Map.of("kind", kind));
    }

    private boolean isStale(DealerId dealer) {
        return db.sql(
                                "select count(*) from support_balance where dealer_id = :dealer and not stale and reckoned_on = :today")
                        .param("dealer", dealer.value())
                        .param("today", Reckoning.today(clock))
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private List<Balance.Quarter> quarters(DealerId dealer, List<MonthRow> months, LocalDate first, LocalDate today) {
        var allowed = rows.allowed(dealer, first, today);
        var quarters = new ArrayList<Balance.Quarter>();
        for (var from = first; !from.isAfter(today); from = from.plusMonths(3)) {
            var begin = from;
            var end = from.plusMonths(3);
            var own = months.stream()
                    .filter(one -> !one.month().isBefore(begin) && one.month().isBefore(end))
                    .toList();
            var last = end.minusMonths(1).isAfter(today) ? Reckoning.firstOf(today) : end.minusMonths(1);
            var bounds = allowed.get(last);
            quarters.add(
                    new Balance.Quarter(from, Balance.of(own, cost), bounds == null ? 100 : bounds.materialMost()));
        }
        return quarters;
    }

    private List<FindingRow> found(String sql, Map<String, ?> given) {
        return db.sql(sql)
                .params(given)
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .query((row, n) -> new FindingRow(
                        new DealerId(row.getLong("dealer_id")),
                        row.getString("name"),
                        row.getString("pinyin"),
                        Stage.valueOf(row.getString("stage")),
                        new Finding(
                                Finding.Kind.valueOf(row.getString("kind")), row.getInt("figure"), row.getInt("bound")),
                        row.getObject("since", LocalDate.class),
                        row.getString("answer"),
                        row.getString("answerer"),
                        row.getBoolean("resting")))
                .list();
    }

    private static LocalDate firstOfQuarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }
}

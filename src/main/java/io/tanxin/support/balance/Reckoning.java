package io.tanxin.support.balance;

import io.tanxin.dealers.Stage;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps {@code support_balance} and {@code support_finding}, alone: what they say follows from the months and the policies. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reckoning {
    private static final int MONTHS = 12;
    /** With us for less, a dealer cannot be under-helped. */
    private static final int NEW = 150;

    private final JdbcClient db;
    private final BalanceRows rows;
    private final HourCost cost;
    private final Clock clock;

    Reckoning(JdbcClient db, BalanceRows rows, HourCost cost, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.cost = cost;
        this.clock = clock;
    }

    /** Their records changed: they are reckoned anew when somebody looks, or by the round. */
    public void changed(Collection<DealerId> dealers) {
        if (dealers.isEmpty()) return;
        var today = today(clock);
        db.sql("""
                insert into support_balance (dealer_id, month, reckoned_on, records, unclassified, care, manage, teach, material, value, stale)
                select d.id, :month, :today, 0, 0, 0, 0, 0, 0, 0, true from dealer d where d.id in (:dealers) order by d.id
                on duplicate key update stale = true
                """)
                .param("dealers", dealers.stream().map(DealerId::value).toList())
                .param("month", firstOf(today))
                .param("today", today)
                .update();
    }

    /** The rolling year: this month and the eleven before it. */
    public void reckon(DealerId dealer) {
        var today = today(clock);
        var from = firstOfYear(today);
        var months = rows.months(dealer, from);
        var allowed = rows.allowed(dealer, from, today);
        var year = Balance.of(months, cost);
        keep(dealer, today, year);
        var bounds = bounds(months, allowed, today);
        var found = bounds == null
                ? List.<Finding>of()
                : Finding.of(year, bounds, rows.forgotten(dealer, from, today), isNewcomer(dealer, today));
        keep(dealer, today, found);
    }

    Bounds boundsOf(DealerId dealer) {
        var today = today(clock);
        var from = firstOfYear(today);
        var bounds = bounds(rows.months(dealer, from), rows.allowed(dealer, from, today), today);
        return bounds == null ? new Bounds(Stage.STARTING, 0, 100, 0, 100, 0, 100, 100) : bounds;
    }

    /** Each month by its own policy, weighed by what was given in it; when nothing was, today's. */
    private @Nullable Bounds bounds(List<MonthRow> months, Map<LocalDate, Bounds> allowed, LocalDate today) {
        var now = allowed.get(firstOf(today));
        if (now == null) return null;
        var weights = months.stream()
                .collect(Collectors.groupingBy(
                        MonthRow::month,
                        Collectors.summingLong(one -> one.weighed() + cost.minutes(one.amount(), one.currency()))));
        ToIntFunction<ToIntFunction<Bounds>> mean = number -> {
            var whole = 0L;
            var sum = 0L;
            for (var one : weights.entrySet()) {
                var bounds = allowed.getOrDefault(one.getKey(), now);
                whole += one.getValue();
                sum += one.getValue() * number.applyAsInt(bounds);
            }
            return whole == 0 ? number.applyAsInt(now) : Math.toIntExact(Math.round((double) sum / whole));
        };
        return new Bounds(
                now.stage(),
                mean.applyAsInt(Bounds::careLeast),
                mean.applyAsInt(Bounds::careMost),
                mean.applyAsInt(Bounds::manageLeast),
                mean.applyAsInt(Bounds::manageMost),
                mean.applyAsInt(Bounds::teachLeast),
                mean.applyAsInt(Bounds::teachMost),
                mean.applyAsInt(Bounds::materialMost));
    }

    private void keep(DealerId dealer, LocalDate today, Balance year) {
        db.sql("""
                replace into support_balance (dealer_id, month, reckoned_on, records, unclassified, care, manage, teach, material, value, stale)
                values (:dealer, :month, :today, :records, :unclassified, :care, :manage, :teach, :material, :value, false)
                """)
                .param("dealer", dealer.value())
                .param("month", firstOf(today))
                .param("today", today)
                .param("records", year.records())
                .param("unclassified", year.unclassified())
                .param("care", year.care())
                .param("manage", year.manage())
                .param("teach", year.teach())
                .param("material", year.material())
                .param("value", year.value())
                .update();
    }

    /** An answer holds as long as what it answered does; a finding that is gone takes its answer along. */
    private void keep(DealerId dealer, LocalDate today, List<Finding> found) {
        record Kept(
                Finding.Kind kind,
                @Nullable Integer figure,
                @Nullable Integer bound) {}
        var before = db
                .sql("select kind, answered_figure, answered_bound from support_finding where dealer_id = :dealer")
                .param("dealer", dealer.value())
                .query((row, n) -> new Kept(
                        Finding.Kind.valueOf(row.getString("kind")),
                        row.getObject("answered_figure", Integer.class),
                        row.getObject("answered_bound", Integer.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Kept::kind, one -> one));
        for (var one : found) {
            var known = before.remove(one.kind());
            var rests = known != null
                    && known.figure() != null
                    && known.bound() != null
                    && one.isStillAnswered(known.figure(), known.bound());
            db.sql("""
                    insert into support_finding (dealer_id, kind, figure, bound, since, resting)
                    values (:dealer, :kind, :figure, :bound, :today, false)
                    on duplicate key update figure = :figure, bound = :bound, resting = :rests
                    """)
                    .param("dealer", dealer.value())
                    .param("kind", one.kind().name())
                    .param("figure", one.figure())
                    .param("bound", one.bound())
                    .param("today", today)
                    .param("rests", rests)
                    .update();
        }
        for (var gone : before.keySet()) {
            db.sql("delete from support_finding where dealer_id = :dealer and kind = :kind")
                    .param("dealer", dealer.value())
                    .param("kind", gone.name())
                    .update();
        }
    }

    private boolean isNewcomer(DealerId dealer, LocalDate today) {
        return db.sql("select count(*) from dealer where id = :dealer and created_at > :since")
                        .param("dealer", dealer.value())
                        .param(
                                "since",
                                Utc.of(today.minusDays(NEW).atStartOfDay().toInstant(ZoneOffset.UTC)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Of the rolling year: this month and the eleven before it. */
    static LocalDate firstOfYear(LocalDate today) {
        return firstOf(today).minusMonths(MONTHS - 1);
    }

    static LocalDate firstOf(LocalDate day) {
        return day.withDayOfMonth(1);
    }
}

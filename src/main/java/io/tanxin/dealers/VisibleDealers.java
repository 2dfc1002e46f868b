package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps {@code visible_dealer}, alone: it follows from who manages, stands in, directs and belongs to a dealer. Every change of
 * those renews the rows it touches, in the change's own transaction; {@link #rebuild()} reckons all of them anew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisibleDealers {
    private static final int AT_ONCE = 500;

    private static final String REASONS = """
            select * from (
              select d.manager_id as viewer_id, d.id as dealer_id, date '2000-01-01' as from_day, date '9999-12-31' as to_day,
                     'MANAGER' as because
                from dealer d where d.manager_id is not null
              union all
              select s.stand_in_id, d.id, s.from_day, s.to_day, 'STAND_IN' from stand_in s join dealer d on d.manager_id = s.manager_id
              union all
              select a.person_id, d.id, date '2000-01-01', date '9999-12-31', 'DIRECTOR'
                from director_area a join dealer d on a.area_id is null or a.area_id = d.area_id
              union all
              select c.person_id, c.dealer_id, date '2000-01-01', date '9999-12-31', 'CONTACT' from contact c where c.removed_at is null
            ) reason
            """;

    /** The stronger reason names a period that several reasons make. */
    private static final List<String> STRONGEST_FIRST = List.of("CONTACT", "MANAGER", "DIRECTOR", "STAND_IN");

    private record Period(long viewer, long dealer, LocalDate from, LocalDate to, String because) {}

    private final JdbcClient db;
    private final JdbcTemplate batches;

    VisibleDealers(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** These dealers changed: manager, area, contacts. */
    void renew(Collection<DealerId> dealers) {
        var ids = dealers.stream().map(DealerId::value).distinct().sorted().toList();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            // two changes of one dealer wait for each other, so that the later one reckons with the earlier
            db.sql("select id from dealer where id in (:ids) order by id for update")
                    .param("ids", some)
                    .query(Long.class)
                    .list();
            renewWhere("dealer_id in (:these)", Map.of("these", some));
        }
    }

    /** This viewer's areas or days of standing in changed. */
    int renew(UserId viewer) {
        return renewAll(" and viewer_id = :viewer", Map.of("viewer", viewer.value()));
    }

    /** All of it anew. @return how many rows were not as they should have been: none, unless rows were changed behind our back */
    int rebuild() {
        return renewAll("", Map.of());
    }

    /** Dealer by dealer, some hundred at once: a network is larger than what fits into memory. */
    private int renewAll(String which, Map<String, ?> parameters) {
        var mended = 0;
        for (var after = 0L; ; ) {
            var some = db.sql("select id from dealer where id > :after order by id limit :most")
                    .param("after", after)
                    .param("most", AT_ONCE)
                    .query((row, n) -> row.getLong("id"))
                    .list();
            if (some.isEmpty()) return mended;
            after = some.getLast();
            var these = new HashMap<String, Object>(parameters);
            these.put("these", some);
            mended += renewWhere("dealer_id in (:these)" + which, these);
        }
    }

    private int renewWhere(String which, Map<String, ?> parameters) {
        var wanted = merged(read(REASONS + " where " + which, parameters));
        var there = new HashSet<>(read("select * from visible_dealer where " + which, parameters));
        var gone = new HashSet<>(there);
        gone.removeAll(wanted);
        wanted.removeAll(there);
        batches.batchUpdate(
                "delete from visible_dealer where viewer_id = ? and dealer_id = ? and from_day = ?",
                gone,
                AT_ONCE,
                (row, period) -> {
                    row.setLong(1, period.viewer());
                    row.setLong(2, period.dealer());
                    row.setObject(3, period.from());
                });
        batches.batchUpdate(
                "insert into visible_dealer (viewer_id, dealer_id, from_day, to_day, because) values (?, ?, ?, ?, ?)",
                wanted,
                AT_ONCE,
                (row, period) -> {
                    row.setLong(1, period.viewer());
                    row.setLong(2, period.dealer());
                    row.setObject(3, period.from());
                    row.setObject(4, period.to());
                    row.setString(5, period.because());
                });
        return gone.size() + wanted.size();
    }

    private List<Period> read(String query, Map<String, ?> parameters) {
        return db.sql(query)
                .params(parameters)
                .query((row, n) -> new Period(
                        row.getLong("viewer_id"),
                        row.getLong("dealer_id"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("because")))
                .list();
    }

    /** Periods of one viewer and dealer that touch become one. */
    private static Set<Period> merged(List<Period> reasons) {
        var sorted = new ArrayList<>(reasons);
        sorted.sort(Comparator.comparingLong(Period::viewer)
                .thenComparingLong(Period::dealer)
                .thenComparing(Period::from));
        var merged = new ArrayList<Period>();
        for (var next : sorted) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && touch(last, next)) merged.set(merged.size() - 1, joined(last, next));
            else merged.add(next);
        }
        return new HashSet<>(merged);
    }

    private static boolean touch(Period one, Period next) {
        return one.viewer() == next.viewer()
                && one.dealer() == next.dealer()
                && !next.from().isAfter(one.to().plusDays(1));
    }

    private static Period joined(Period one, Period next) {
        var to = one.to().isAfter(next.to()) ? one.to() : next.to();
        var stronger = STRONGEST_FIRST.indexOf(one.because()) <= STRONGEST_FIRST.indexOf(next.because()) ? one : next;
        return new Period(one.viewer(), one.dealer(), one.from(), to, stronger.because());
    }
}

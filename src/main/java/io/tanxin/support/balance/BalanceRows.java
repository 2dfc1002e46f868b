package io.tanxin.support.balance;

import io.tanxin.dealers.Stage;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.support.SupportCircle;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A dealer's months, and what its policy allowed in each. */
@Repository
class BalanceRows {

    /** Of a {@code support_moment m} between {@code :from} and {@code :until}: material help within a month, or what names it within two. */
    static final String IS_FORGOTTEN = """
            m.removed_at is null and m.day between :from and :until
            and not exists (select 1 from support_record s
                             where s.dealer_id = m.dealer_id and s.taken_back = false and %s
                               and s.day between m.day - interval 60 day and m.day + interval 60 day
                               and (s.key_moment_id = m.moment_id
                                    or s.form in ('FUNDS', 'GOODS', 'MARKETING', 'PEOPLE')
                                       and s.day between m.day - interval 30 day and m.day + interval 30 day))
            """.formatted(SupportCircle.shared("s.id"));

    private final JdbcClient db;

    BalanceRows(JdbcClient db) {
        this.db = db;
    }

    /** From that month on, the oldest first. */
    List<MonthRow> months(DealerId dealer, LocalDate from) {
        return db.sql("""
                select month, intent, form, currency, records, weighed, amount from support_month
                 where dealer_id = :dealer and month >= :from and records <> 0 order by month
                """)
                .param("dealer", dealer.value())
                .param("from", from)
                .query((row, n) -> MonthRow.of(row))
                .list();
    }

    /** By month, from the first to this one: what held on its last day, or today. */
    Map<LocalDate, Bounds> allowed(DealerId dealer, LocalDate from, LocalDate today) {
        var months = Stream.iterate(from, month -> !month.isAfter(today), month -> month.plusMonths(1))
                .map(month -> "select date '%s' as month, date '%s' as day".formatted(month, end(month, today)))
                .collect(Collectors.joining(" union all "));
        var found = new HashMap<LocalDate, Bounds>();
        db.sql("select m.month, p.* from (" + months + """
                ) m join policy_of_dealer p on p.dealer_id = :dealer and m.day between p.from_day and p.to_day
                """)
                .param("dealer", dealer.value())
                .query(row -> {
                    found.put(
                            row.getObject("month", LocalDate.class),
                            new Bounds(
                                    Stage.valueOf(row.getString("stage")),
                                    row.getInt("care_least"),
                                    row.getInt("care_most"),
                                    row.getInt("manage_least"),
                                    row.getInt("manage_most"),
                                    row.getInt("teach_least"),
                                    row.getInt("teach_most"),
                                    row.getInt("material_most")));
                });
        return found;
    }

    /** Key moments from that day on, a month behind us, at which the policy of their day wanted help and nothing stands beside them. */
    int forgotten(DealerId dealer, LocalDate from, LocalDate today) {
        return db.sql("""
                select count(*) from support_moment m
                  join policy_of_dealer p on p.dealer_id = m.dealer_id and m.day between p.from_day and p.to_day
                 where m.dealer_id = :dealer and find_in_set(m.moment_id, p.moments) and
                """ + IS_FORGOTTEN)
                .param("dealer", dealer.value())
                .param("from", from)
                .param("until", late(today))
                .query(Integer.class)
                .single();
    }

    /** What is in none of these figures: of the year, for a director of the dealer; for anybody else there is none. */
    int inConfidence(UserId viewer, DealerId dealer, LocalDate from, LocalDate today) {
        return db.sql("""
                select count(*) from support_record s
                  join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :viewer and v.because = 'DIRECTOR'
                                       and :today between v.from_day and v.to_day
                 where s.dealer_id = :dealer and s.taken_back = false and s.day >= :from and not %s
                """.formatted(SupportCircle.shared("s.id")))
                .param("viewer", viewer.value())
                .param("today", today)
                .param("dealer", dealer.value())
                .param("from", from)
                .query(Integer.class)
                .single();
    }

    /** A key moment after that day is not too late to help at. */
    static LocalDate late(LocalDate today) {
        return today.minusDays(30);
    }

    private static LocalDate end(LocalDate month, LocalDate today) {
        var last = month.withDayOfMonth(month.lengthOfMonth());
        return last.isAfter(today) ? today : last;
    }
}

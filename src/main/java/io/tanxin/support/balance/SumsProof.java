package io.tanxin.support.balance;

import io.tanxin.kernel.DealerId;
import io.tanxin.support.SupportCircle;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the sums of support anew from the records, and compares them with those that were kept along the way: every dealer's
 * months, and the rolling year that was reckoned from them.
 */
@Component
class SumsProof {
    /** So many are named; all are counted. */
    static final int NAMED = 20;

    /** What the records say, with what was kept beside it: one row a dealer, month, intent, form and currency. */
    private static final String BOTH = """
            (select dealer_id, day - interval (dayofmonth(day) - 1) day as month, coalesce(intent, 'NONE') as intent, form,
                    coalesce(currency, 'NONE') as currency, count(*) as n, sum(minutes) as mins, sum(greatest(30, minutes)) as w,
                    coalesce(sum(amount), 0) as a, 0 as kept_n, 0 as kept_mins, 0 as kept_w, 0 as kept_a
               from support_record where taken_back = false and %s group by 1, 2, 3, 4, 5
             union all
             select dealer_id, month, intent, form, currency, 0, 0, 0, 0, records, minutes, weighed, amount from support_month) each_one
            """.formatted(SupportCircle.shared("support_record.id"));

    private static final String DIFFERENT = """
            (select dealer_id, month, intent, form, currency, sum(n) as records, sum(mins) as minutes, sum(w) as weighed,
                    sum(a) as amount, sum(kept_n) as kept_records, sum(kept_mins) as kept_minutes, sum(kept_w) as kept_weighed,
                    sum(kept_a) as kept_amount
               from %s
              group by 1, 2, 3, 4, 5
             having sum(n) <> sum(kept_n) or sum(mins) <> sum(kept_mins) or sum(w) <> sum(kept_w) or sum(a) <> sum(kept_a)) d
            """.formatted(BOTH);

    /** @param amount of that row's currency */
    record Sums(int records, long minutes, BigDecimal amount) {}

    record Wrong(
            String dealer, LocalDate month, String intent, String form, String currency, Sums kept, Sums recorded) {}

    /**
     * @param sums rows of months that were compared
     * @param years dealers whose rolling year was compared; those that wait for the round are not
     * @param wrong the first of the sums that differ
     * @param dealers all in whom a sum or the year differs
     */
    record Proof(
            int ofDealers,
            int months,
            int sums,
            int years,
            int wrongSums,
            List<Wrong> wrong,
            List<String> wrongYears,
            Set<Long> dealers) {
        boolean holds() {
            return dealers.isEmpty();
        }
    }

    private final JdbcClient db;
    private final Reckoning reckoning;
    private final HourCost cost;
    private final Clock clock;
    private final TransactionTemplate change;
    private final TransactionTemplate look;

    SumsProof(JdbcClient db, Reckoning reckoning, HourCost cost, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.reckoning = reckoning;
        this.cost = cost;
        this.clock = clock;
        this.change = new TransactionTemplate(transactions);
        this.look = new TransactionTemplate(transactions);
        // all that is asked is asked of one moment, also while others write
        look.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        look.setReadOnly(true);
    }

    Proof prove() {
        return Objects.requireNonNull(look.execute(status -> {
            var dealers = new TreeSet<Long>();
            var wrong = new ArrayList<Wrong>();
            var sums = new int[1];
            db.sql("select d.*, dealer.code from " + DIFFERENT + """
                     join dealer on dealer.id = d.dealer_id order by d.dealer_id, d.month, d.intent, d.form, d.currency
                    """).query(row -> {
                sums[0]++;
                dealers.add(row.getLong("dealer_id"));
                if (wrong.size() == NAMED) return;
                wrong.add(new Wrong(
                        row.getString("code"),
                        row.getObject("month", LocalDate.class),
                        row.getString("intent"),
                        row.getString("form"),
                        row.getString("currency"),
                        new Sums(
                                row.getInt("kept_records"),
                                row.getLong("kept_minutes"),
                                row.getBigDecimal("kept_amount")),
                        new Sums(row.getInt("records"), row.getLong("minutes"), row.getBigDecimal("amount"))));
            });
            var kept = keptYears();
            var years = new ArrayList<String>();
            var recorded = recordedYears();
            kept.forEach((dealer, year) -> {
                if (year.is(recorded.getOrDefault(dealer, Balance.NONE))) return;
                dealers.add(dealer);
                years.add(year.code);
            });
            var size = db.sql("select count(distinct dealer_id), count(distinct dealer_id, month),"
                            + " count(distinct dealer_id, month, intent, form, currency) from " + BOTH)
                    .query((row, n) -> new int[] {row.getInt(1), row.getInt(2), row.getInt(3)})
                    .single();
            return new Proof(size[0], size[1], size[2], kept.size(), sums[0], wrong, years, dealers);
        }));
    }

    /**
     * Puts right what differs. The difference is added, as every change of a record adds its own: whoever writes meanwhile changes
     * records and sums alike, so the difference stays what it is, and nobody has to wait.
     *
     * @return as it stands afterwards
     */
    Proof repair(Proof found) {
        change.executeWithoutResult(status -> db.sql("""
                insert into support_month (dealer_id, month, intent, form, currency, records, minutes, weighed, amount)
                select * from (
                select dealer_id, month, intent, form, currency, records - kept_records as records, minutes - kept_minutes as minutes,
                       weighed - kept_weighed as weighed, amount - kept_amount as amount from %s) more
                on duplicate key update records = support_month.records + more.records,
                                        minutes = support_month.minutes + more.minutes,
                                        weighed = support_month.weighed + more.weighed,
                                        amount = support_month.amount + more.amount
                """.formatted(DIFFERENT)).update());
        for (var dealer : found.dealers) {
            change.executeWithoutResult(status -> reckoning.reckon(new DealerId(dealer)));
        }
        return prove();
    }

    private record Year(
            String code, int records, int unclassified, long care, long manage, long teach, long material, long value) {
        boolean is(Balance other) {
            return records == other.records()
                    && unclassified == other.unclassified()
                    && care == other.care()
                    && manage == other.manage()
                    && teach == other.teach()
                    && material == other.material()
                    && value == other.value();
        }
    }

    private Map<Long, Year> keptYears() {
        var years = new HashMap<Long, Year>();
        db.sql("""
                select b.*, d.code from support_balance b join dealer d on d.id = b.dealer_id
                 where b.stale = false and b.month = :month order by b.dealer_id
                """).param("month", Reckoning.firstOf(Reckoning.today(clock))).query(row -> {
            years.put(
                    row.getLong("dealer_id"),
                    new Year(
                            row.getString("code"),
                            row.getInt("records"),
                            row.getInt("unclassified"),
                            row.getLong("care"),
                            row.getLong("manage"),
                            row.getLong("teach"),
                            row.getLong("material"),
                            row.getLong("value")));
        });
        return years;
    }

    private Map<Long, Balance> recordedYears() {
        var years = new HashMap<Long, Balance>();
        db.sql(
                        "select dealer_id, month, intent, form, currency, sum(n) as records, sum(w) as weighed, sum(a) as amount from "
                                + BOTH + " where month >= :from group by 1, 2, 3, 4, 5 having sum(n) <> 0")
                .param("from", Reckoning.firstOfYear(Reckoning.today(clock)))
                .query(row -> {
                    var month = MonthRow.of(row);
                    years.merge(row.getLong("dealer_id"), Balance.of(List.of(month), cost), Balance::plus);
                });
        return years;
    }
}

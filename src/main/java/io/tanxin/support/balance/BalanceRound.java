package io.tanxin.support.balance;

import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reckons anew whose records changed many at once, for whom a month has begun, and who was never looked at. */
@Component
public class BalanceRound {
    private static final Logger log = LoggerFactory.getLogger(BalanceRound.class);
    private static final int BATCH = 200;
    private static final String SAME = """
             on m.dealer_id = a.dealer_id and m.month = a.month and m.intent = a.intent and m.form = a.form
                and m.currency = a.currency
            """;
    private static final String DIFFERS = """
             where m.dealer_id is null or m.records <> a.records or m.minutes <> a.minutes or m.weighed <> a.weighed
                or m.amount <> a.amount
            """;
    private static final String SPARE = " where a.dealer_id is null and m.records <> 0";

    private final JdbcClient db;
    private final Reckoning reckoning;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BalanceRound(JdbcClient db, Reckoning reckoning, Actors actors, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.reckoning = reckoning;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many dealers it reckoned */
    public int round() {
        return actors.runAs("support", () -> {
            var done = 0;
            var after = 0L;
            List<Long> batch;
            do {
                batch = due(after);
                for (var dealer : batch) if (reckoned(new DealerId(dealer))) done++;
                if (!batch.isEmpty()) after = batch.getLast();
            } while (batch.size() == BATCH);
            return done;
        });
    }

    /**
     * The sums of all months from the records themselves, to be compared with those that were kept along the way.
     *
     * @return how many rows were not as they should be; they are now
     */
    public int rebuild() {
        return actors.runAs("support", () -> {
            var found = transaction.execute(status -> {
                db.sql("drop temporary table if exists support_month_anew").update();
                db.sql("""
                        create temporary table support_month_anew as
                        select dealer_id, day - interval (dayofmonth(day) - 1) day as month, coalesce(intent, 'NONE') as intent, form,
                               coalesce(currency, 'NONE') as currency, count(*) as records, sum(minutes) as minutes,
                               sum(greatest(30, minutes)) as weighed, coalesce(sum(amount), 0) as amount
                          from support_record where taken_back = false group by 1, 2, 3, 4, 5
                        """).update();
                var wrong = count(" from support_month_anew a left join support_month m" + SAME + DIFFERS)
                        + count(" from support_month m left join support_month_anew a" + SAME + SPARE);
                db.sql("""
                        insert into support_month (dealer_id, month, intent, form, currency, records, minutes, weighed, amount)
                        select a.* from support_month_anew a
                        on duplicate key update records = a.records, minutes = a.minutes, weighed = a.weighed, amount = a.amount
                        """).update();
                db.sql("delete m from support_month m left join support_month_anew a" + SAME + SPARE)
                        .update();
                db.sql("drop temporary table support_month_anew").update();
                db.sql("update support_balance set stale = true").update();
                return wrong;
            });
            round();
            return found == null ? 0 : found;
        });
    }

    private int count(String rows) {
        return db.sql("select count(*)" + rows).query(Integer.class).single();
    }

    private List<Long> due(long after) {
        return db.sql("""
                select d.id from dealer d left join support_balance b on b.dealer_id = d.id
                 where d.id > :after and d.state = 'ACTIVE' and (b.dealer_id is null or b.stale or b.month < :month)
                 order by d.id limit :limit
                """)
                .param("after", after)
                .param("month", Reckoning.firstOf(Reckoning.today(clock)))
                .param("limit", BATCH)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    private boolean reckoned(DealerId dealer) {
        try {
            transaction.executeWithoutResult(status -> reckoning.reckon(dealer));
            return true;
        } catch (RuntimeException failed) {
            // one dealer never stops the round
            log.error("the balance of dealer {} could not be reckoned", dealer, failed);
            return false;
        }
    }
}

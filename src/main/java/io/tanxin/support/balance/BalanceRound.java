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

/** Reckons anew whose records changed many at once, whose policy is another, and everybody once a day: the day alone changes what stands out. */
@Component
public class BalanceRound {
    private static final Logger log = LoggerFactory.getLogger(BalanceRound.class);
    private static final int BATCH = 200;

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

    private List<Long> due(long after) {
        return db.sql("""
                select d.id from dealer d left join support_balance b on b.dealer_id = d.id
                 where d.id > :after and d.state = 'ACTIVE' and (b.dealer_id is null or b.stale or b.reckoned_on < :today)
                 order by d.id limit :limit
                """)
                .param("after", after)
                .param("today", Reckoning.today(clock))
                .param("limit", BATCH)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    private boolean reckoned(DealerId dealer) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                if (!lives(dealer)) return false;
                reckoning.reckon(dealer);
                return true;
            }));
        } catch (RuntimeException failed) {
            // one dealer never stops the round
            log.error("the balance of dealer {} could not be reckoned", dealer, failed);
            return false;
        }
    }

    /** Held, as its balance will point to it: a sample that is remade takes away who was still there when the batch was read. */
    private boolean lives(DealerId dealer) {
        return db.sql("select id from dealer where id = :dealer for share")
                .param("dealer", dealer.value())
                .query((row, n) -> true)
                .optional()
                .orElse(false);
    }
}

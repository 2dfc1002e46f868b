package io.tanxin.dealers.situation;

import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks those whose time has come by the policy that holds for them. A few a day for each account manager: the answers, and the silent ones, shall not come to one
 * person all at once, the least on the day on which this is switched on.
 */
@Component
public class SituationRound {
    private static final Logger log = LoggerFactory.getLogger(SituationRound.class);
    private static final int A_DAY = 5;

    /** A dealer that has never reported is asked so long after it was added: first there is a talk. */
    private static final Period FIRST = Period.ofMonths(1);

    private static final int MOST = 500;

    private final JdbcClient db;
    private final Requests requests;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SituationRound(JdbcClient db, Requests requests, Actors actors, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.requests = requests;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many were asked */
    public int round() {
        return actors.runAs(
                "situation", () -> (int) due().stream().filter(this::askedOnce).count());
    }

    private boolean askedOnce(Due due) {
        try {
            transaction.executeWithoutResult(status -> requests.askOnRhythm(due.dealer(), due.manager()));
            return true;
        } catch (RuntimeException failed) {
            // one bad row never stops the round
            log.error("dealer {} could not be asked for a situation report", due.dealer(), failed);
            return false;
        }
    }

    private record Due(DealerId dealer, UserId manager) {}

    /** The longest waiting first; a dealer without account manager is asked when it has one who reads the answer. */
    private List<Due> due() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return db.sql("""
                select id, manager_id from (
                  select d.id, d.manager_id, w.last,
                         row_number() over (partition by d.manager_id order by w.last, d.id)
                         + (select count(*) from situation_request t join dealer e on e.id = t.dealer_id
                             where t.asked_at > :dayAgo and t.asked_by is null and e.manager_id = d.manager_id) as turn
                    from dealer d
                    join policy_of_dealer p on p.dealer_id = d.id and :today between p.from_day and p.to_day
                    join lateral (
                      select greatest(coalesce((select max(r.given_at) from situation_report r where r.dealer_id = d.id), d.created_at),
                                      coalesce((select max(q.asked_at) from situation_request q where q.dealer_id = d.id), d.created_at)
                             ) as last) w
                   where d.state = 'ACTIVE' and d.manager_id is not null
                     and w.last < if(w.last = d.created_at, :first, date_sub(:now, interval p.report_every_months month))
                     and not exists (select 1 from situation_report t where t.dealer_id = d.id and t.quarter = :quarter)) waiting
                 where turn <= :aDay order by last, id limit :most
                """)
                .param("dayAgo", Utc.of(now.minus(Duration.ofDays(1))))
                .param("first", Utc.of(now.atZone(ZoneOffset.UTC).minus(FIRST).toInstant()))
                .param("now", Utc.of(now))
                .param("today", today)
                // there is one report for a quarter, however short the rhythm is
                .param("quarter", Quarter.of(today).first())
                .param("aDay", A_DAY)
                .param("most", MOST)
                .query((row, n) -> new Due(new DealerId(row.getLong("id")), new UserId(row.getLong("manager_id"))))
                .list();
    }
}

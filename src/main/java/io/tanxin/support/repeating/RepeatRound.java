package io.tanxin.support.repeating;

import io.tanxin.identity.Actor;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.Utc;
import io.tanxin.support.SupportId;
import io.tanxin.support.SupportService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time alone brings: days of repeating support come and are proposed, or become records where somebody chose so. Each support's
 * days in a transaction of their own that holds its row: whoever dies half-way, or walks at the same time, repeats nothing. Days that
 * came while the program was down are proposed when it is back.
 */
@Component
public class RepeatRound {
    private static final Logger log = LoggerFactory.getLogger(RepeatRound.class);
    private static final int PAGE = 200;

    /** So many days are caught up; older ones nobody would remember. */
    private static final int MOST_DAYS = 60;

    private final SupportRepeats repeats;
    private final SupportService support;
    private final JdbcClient db;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RepeatRound(
            SupportRepeats repeats,
            SupportService support,
            JdbcClient db,
            Actors actors,
            TransactionTemplate transaction,
            Clock clock) {
        this.repeats = repeats;
        this.support = support;
        this.db = db;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many days came */
    public int round() {
        return actors.runAs("repeating", () -> {
            var done = 0;
            long behind = 0;
            for (var page = due(behind); !page.isEmpty(); page = due(behind)) {
                for (var one : page) done += alone(one);
                behind = page.getLast().repeat();
            }
            return done;
        });
    }

    private record Due(long repeat, ZoneId zone) {}

    private List<Due> due(long behind) {
        return db.sql("""
                select r.id, d.zone from support_repeat r join dealer d on d.id = r.dealer_id and d.state = 'ACTIVE'
                 where r.state = 'ACTIVE' and r.next_day <= :today and r.id > :behind order by r.id limit :page
                """)
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("behind", behind)
                .param("page", PAGE)
                .query((row, n) -> new Due(row.getLong("id"), ZoneId.of(row.getString("zone"))))
                .list();
    }

    /** One that fails, or that another node was quicker with, stops no other. */
    private int alone(Due one) {
        try {
            var came = transaction.execute(status -> come(new RepeatId(one.repeat()), today(one.zone())));
            return came == null ? 0 : came;
        } catch (ConcurrencyFailureException quicker) {
            return 0;
        } catch (RuntimeException failed) {
            log.error(
                    "repeating support {} could not be proposed; it is tried again in the next round",
                    one.repeat(),
                    failed);
            return 0;
        }
    }

    /** A day has come when it has at the dealer's and by the house's own clock, in which records are judged. */
    private LocalDate today(ZoneId zone) {
        var here = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var there = LocalDate.ofInstant(clock.instant(), zone);
        return here.isBefore(there) ? here : there;
    }

    private int come(RepeatId id, LocalDate today) {
        // the others wait here, and find that it is done
        db.sql("select id from support_repeat where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .single();
        var repeat = repeats.findById(id).orElseThrow();
        var days = repeat.due(today);
        if (days.isEmpty()) return 0;
        var recent = days.subList(Math.max(0, days.size() - MOST_DAYS), days.size());
        recent.forEach(day -> propose(repeat, day, repeat.byItself() ? support.log(repeat.on(day)) : null));
        repeats.save(repeat.proposedUntil(today));
        return recent.size();
    }

    private void propose(SupportRepeat repeat, LocalDate day, @Nullable SupportId record) {
        db.sql("""
                insert into support_proposal (version, repeat_id, dealer_id, day, state, support_id, settled_by, settled_at)
                values (1, :repeat, :dealer, :day, :state, :record, :by, :now)
                """)
                .param("repeat", repeat.key().value())
                .param("dealer", repeat.dealer().value())
                .param("day", day)
                .param("state", record == null ? "OPEN" : "ACCEPTED")
                .param("record", record == null ? null : record.value())
                .param("by", record == null ? null : Actor.SYSTEM.value())
                .param("now", record == null ? null : Utc.of(clock.instant()))
                .update();
    }
}

package io.tanxin.bench;

import io.tanxin.concerns.ConcernRound;
import io.tanxin.identity.Actors;
import io.tanxin.inbox.Inbox;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.inbox.InboxFilter.Order;
import io.tanxin.inbox.InboxFilter.State;
import io.tanxin.inbox.InboxFilter.Whose;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKey;
import io.tanxin.inbox.InboxKind;
import io.tanxin.kernel.UserId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The round that looks after open concerns, a whole network's, and some of them past their time; and the inbox over them. */
final class ConcernBench implements Benchmark {
    private static final int OPEN = 10_000;
    private static final int LATE = 500;
    private static final Duration MOST = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "concerns";
    }

    @Override
    public String about() {
        return "The round over 10,000 open concerns: in the first one 500 of them go up, in the second nothing is to be done. "
                + "Then the inbox with all of them, 5,000 mails and 5,000 restrictions that their dealers have answered, and with restrictions alone.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        return ground.onCopy(ConcernBench::measured);
    }

    private static List<Figure> measured(Path folder) throws Exception {
        try (var portal = Ground.start(folder, Map.of("tanxin.jobs", false))) {
            lay(portal.bean(JdbcTemplate.class));
            var round = portal.bean(ConcernRound.class);
            var figures = new ArrayList<Figure>();
            figures.add(figure("Round over 10,000 open concerns, 500 go up", round, LATE));
            figures.add(figure("Round over 10,000 open concerns, nothing to do", round, 0));
            var questions = new Questions();
            for (var who : List.of(ScaleNetwork.FIRST_MANAGER, ScaleNetwork.DIRECTOR)) {
                var name = who == ScaleNetwork.DIRECTOR ? "director" : "manager";
                portal.bean(Actors.class).runAs(new UserId(who), () -> {
                    ListBench.inbox(name, portal.bean(Inbox.class), questions);
                    restrictions(name, portal.bean(Inbox.class), questions);
                });
            }
            figures.addAll(questions.figures());
            return figures;
        }
    }

    private static void restrictions(String who, Inbox inbox, Questions questions) {
        for (var whose : Whose.values()) {
            if (whose == Whose.AREA && !inbox.hasArea()) continue;
            var filter = new InboxFilter(State.OPEN, InboxKind.RESTRICTION, "", whose, Order.NEWEST);
            questions.list(
                    "%s: inbox, restrictions, %s".formatted(who, whose == Whose.AREA ? "area" : "own"),
                    (@Nullable InboxKey after, int skip, int limit) -> inbox.rows(filter, after, skip, limit),
                    InboxItem::place);
        }
    }

    private static Figure figure(String what, ConcernRound round, int expected) {
        var begun = System.nanoTime();
        var done = round.round();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (done != expected) throw new IllegalStateException(done + " steps, not " + expected);
        return Figure.within(what, took.toMillis() + " ms", "2 s", took.compareTo(MOST) <= 0);
    }

    /** Each of a dealer's first contact; the first are past their time, the others have weeks. */
    private static void lay(JdbcTemplate db) {
        db.update("""
                insert into concern (version, dealer_id, kind, urgency, addressee, owner_id, raised_by, logged_by, way, heading,
                                     raised_at, state, heated, opening, ack_warn, ack_due, solve_warn, solve_due)
                select 0, d.id, 'COMPLAINT', 'NORMAL', 'MANAGER', d.manager_id, c.person_id, c.person_id, 'PORTAL', 'The shelf is late',
                       utc_timestamp(6) - interval 1 hour, 'RECEIVED', false, 0,
                       utc_timestamp(6) + interval if(n.n <= ?, -2, 400) hour, utc_timestamp(6) + interval if(n.n <= ?, -1, 500) hour,
                       utc_timestamp(6) + interval 600 hour, utc_timestamp(6) + interval 700 hour
                  from (select d.id, d.manager_id, row_number() over (order by d.id) as place, count(*) over () as many
                          from dealer d where d.manager_id is not null) d
                  join (with recursive k (n) as (select 1 union all select n + 1 from k where n < 999) select a.n + 999 * (b.n - 1) as n
                          from k a join k b on b.n <= 11) n on n.n <= ? and (n.n - 1) % d.many + 1 = d.place
                  join contact c on c.dealer_id = d.id and c.first and c.removed_at is null
                """, LATE, LATE, OPEN);
        var there = db.queryForObject("select count(*) from concern", Integer.class);
        if (there == null || there != OPEN) throw new IllegalStateException(there + " concerns, not " + OPEN);
        db.update("""
                insert into concern_message (concern_id, side, by_id, at, words, state, meant)
                select id, 'DEALER', raised_by, raised_at - interval id second, heading, 'SENT', 'SAY' from concern
                """);
        db.update("""
                insert into dealer_message (version, dealer_id, person_id, subject, words, left_out, received_at, state)
                select 0, d.id, c.person_id, 'A question', 'When does the shelf come?', '[]', utc_timestamp(6) - interval d.id second, 'NEW'
                  from dealer d join contact c on c.dealer_id = d.id and c.first and c.removed_at is null where d.id % 2 = 0
                """);
        restrict(db);
        // a server that lives has counted its rows long since
        db.execute(
                "analyze table concern, concern_message, dealer_message, conflict_decision, sanction, conflict_step");
    }

    /** Each second dealer, which has answered; some ask for a second look, which is the director's for a few; every third is lifted. */
    private static void restrict(JdbcTemplate db) {
        db.update("""
                insert into conflict_decision (version, dealer_id, heading, company_wants, dealer_wants, state, recorded_by, recorded_at)
                select 0, d.id, 'Promotion money', 'To withhold it', 'To have it', 'DECIDED', ?, utc_timestamp(6) - interval 40 day
                  from dealer d where d.id % 2 = 0
                """, ScaleNetwork.DIRECTOR);
        db.update("""
                insert into sanction (version, decision_id, dealer_id, kind, what, why, tried, from_day, until_day, state, notice_days,
                                      signed_by, signed_at, reviewer_id, shown_at, shown_how, begins_on, asked_at)
                select 0, c.id, c.dealer_id, 'FUNDS_WITHHELD', 'No promotion money', 'Goods went into other areas', 'Two talks',
                       utc_date() - interval 30 day, utc_date() + interval 60 day, if(c.id % 3 = 0, 'LIFTED', 'IN_EFFECT'), 5,
                       ?, c.recorded_at, if(c.id % 50 = 0, ?, null), c.recorded_at, 'PORTAL', utc_date() - interval 30 day,
                       if(c.id % 20 = 0, utc_timestamp(6) - interval 3 day, null)
                  from conflict_decision c
                """, ScaleNetwork.DIRECTOR, ScaleNetwork.DIRECTOR);
        db.update("""
                insert into conflict_step (decision_id, step, by_id, at, words, dealer_reads)
                select c.id, k.step, if(k.said, t.person_id, ?),
                       c.recorded_at + interval k.n * 9 day + interval c.id second, 'We see it otherwise', true
                  from conflict_decision c join sanction s on s.decision_id = c.id
                  join contact t on t.dealer_id = c.dealer_id and t.first and t.removed_at is null
                  join (select 'SHOWN' step, 1 n, false said union all select 'ANSWERED', 2, true
                        union all select 'LOOK_ASKED', 3, true union all select 'LIFTED', 4, false) k
                    on k.n <= 2 or k.n = 3 and s.asked_at is not null or k.n = 4 and s.state = 'LIFTED'
                 order by c.id, k.n
                """, ScaleNetwork.DIRECTOR);
    }
}

package io.tanxin.bench;

import io.tanxin.identity.Actors;
import io.tanxin.journeys.RunningPortal;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseCosts;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseFilter;
import io.tanxin.promises.PromiseKey;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.WordKept;
import io.tanxin.promises.WordKept.Whose;
import io.tanxin.promises.load.WorkLoad;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger at a million promises: its lists, the index of a person's and a dealer's word, the load of a week. */
final class PromiseBench implements Benchmark {
    private static final int PROMISES = 1_000_000;
    private static final double INDEX = 100;

    private final Questions questions = new Questions();

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public String about() {
        return "Median time of the ledger's lists and figures at 1,000,000 promises, from the service's call to the rows in hand.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        return ground.onCopy(this::measure);
    }

    private List<Figure> measure(Path folder) throws Exception {
        try (var portal = Ground.start(folder, Map.of("tanxin.jobs", false))) {
            var db = portal.bean(JdbcTemplate.class);
            multiply(db);
            for (var who : List.of(ScaleNetwork.FIRST_MANAGER, ScaleNetwork.DIRECTOR)) {
                var name = who == ScaleNetwork.DIRECTOR ? "director" : "manager";
                portal.bean(Actors.class).runAs(new UserId(who), () -> asked(portal, db, name));
            }
        }
        return questions.figures();
    }

    /** What is there, again and again, some days earlier each time. */
    private static void multiply(JdbcTemplate db) {
        var there = count(db);
        for (var again = 1; there * again < PROMISES; again++) {
            db.update("""
                    insert into promise (version, dealer_id, side, owner_id, words, made_on, due, state, done_on, settled_on,
                                         presumed, made_by, created_at)
                    select version, dealer_id, side, owner_id, words, date_sub(made_on, interval ? day),
                           date_sub(due, interval ? day), if(state in ('OPEN', 'AT_RISK'), 'BROKEN', state),
                           date_sub(done_on, interval ? day), date_sub(settled_on, interval ? day), presumed, made_by, created_at
                      from promise where id <= ? limit ?
                    """, again * 30, again * 30, again * 30, again * 30, there, PROMISES - there * again);
        }
        db.execute("analyze table promise");
        System.out.printf("  %,d promises%n", count(db));
    }

    private static int count(JdbcTemplate db) {
        var count = db.queryForObject("select count(*) from promise", Integer.class);
        return count == null ? 0 : count;
    }

    private void asked(RunningPortal portal, JdbcTemplate db, String who) {
        var lists = portal.bean(PromiseLists.class);
        for (var tab : PromiseFilter.Tab.values()) {
            questions.list(
                    who + ": " + tab.name().toLowerCase().replace('_', ' '),
                    (@Nullable PromiseKey after, int skip, int limit) ->
                            lists.rows(new PromiseFilter(tab), after, skip, limit),
                    PromiseRow::key);
        }
        questions.one(who + ": what is to repair, for Today", () -> lists.toRepair(5));
        var word = portal.bean(WordKept.class);
        questions.one(who + ": my promises kept", INDEX, word::ofMine);
        questions.list(
                who + ": the promises behind it",
                (@Nullable PromiseKey after, int skip, int limit) -> word.behind(new Whose.Mine(), after, skip, limit),
                counted -> counted.row().key());
        var dealer = new DealerId(Long.parseLong(String.valueOf(db.queryForObject(
                "select min(dealer_id) from visible_dealer where viewer_id = ?",
                Long.class,
                ScaleNetwork.FIRST_MANAGER))));
        for (var side : Side.values()) {
            questions.one(
                    who + ": one dealer, " + side.name().toLowerCase(),
                    INDEX,
                    () -> word.of(new Whose.Between(dealer, side)));
        }
        var load = portal.bean(WorkLoad.class);
        var owner = new UserId(ScaleNetwork.FIRST_MANAGER);
        questions.one(who + ": the load of a week", () -> load.ofWeek(dealer, owner, LocalDate.now(ScaleNetwork.ZONE)));
        questions.one(
                who + ": the next week with room",
                () -> load.nextWithRoom(dealer, owner, LocalDate.now(ScaleNetwork.ZONE)));
        if (who.equals("director")) {
            questions.one(
                    who + ": costs to decide",
                    () -> portal.bean(PromiseCosts.class).waiting(20));
        }
    }
}

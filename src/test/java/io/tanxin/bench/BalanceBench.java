package io.tanxin.bench;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.Actors;
import io.tanxin.journeys.RunningPortal;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.support.SupportFilter;
import io.tanxin.support.SupportKey;
import io.tanxin.support.SupportLists;
import io.tanxin.support.SupportRow;
import io.tanxin.support.balance.Balances;
import io.tanxin.support.balance.Finding;
import io.tanxin.support.balance.FindingRow;
import io.tanxin.support.balance.NetworkBalance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What support is made up of: of the dealer with the most records, of a whole network; and the lists of the records themselves. */
final class BalanceBench implements Benchmark {
    private static final double ONE_DEALER = 20;
    private static final double NETWORK = 1_000;
    private static final DealerId BUSY = new DealerId(ScaleSupport.BUSY_DEALER);

    private Questions questions = new Questions();

    @Override
    public String name() {
        return "balance";
    }

    @Override
    public String about() {
        return "Median time from the service's call to the figures or rows in hand, the database's and the program's: on 10,000 dealers with 1,000,000 "
                + "support records of two years unless said otherwise, of which one dealer has 2,000. A deep page may take 1.2 times the first "
                + "(or a millisecond more, which is noise).";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        questions = new Questions();
        try (var portal = ground.open()) {
            as(portal, ScaleNetwork.FIRST_MANAGER, () -> {
                oneDealer(portal);
                lists("manager", portal);
            });
            as(portal, ScaleNetwork.DIRECTOR, () -> {
                network(portal);
                lists("director", portal);
            });
        }
        return questions.figures();
    }

    private static void as(RunningPortal portal, long who, Runnable work) {
        portal.bean(Actors.class).runAs(new UserId(who), work);
    }

    private void oneDealer(RunningPortal portal) {
        var balances = portal.bean(Balances.class);
        var db = portal.bean(JdbcTemplate.class);
        var records = db.queryForObject(
                "select count(*) from support_record where dealer_id = ? and taken_back = false",
                Integer.class,
                BUSY.value());
        var what = "the balance of a dealer with %,d records".formatted(records);
        questions.one(what, ONE_DEALER, () -> balances.of(BUSY));
        questions.one(what + ", after one has changed", ONE_DEALER, () -> {
            db.update("update support_balance set stale = true where dealer_id = ?", BUSY.value());
            return balances.of(BUSY);
        });
        questions.one("manager: what stands out, on Today", () -> balances.open(20));
    }

    private void network(RunningPortal portal) {
        var network = portal.bean(NetworkBalance.class);
        for (var by : NetworkBalance.By.values()) {
            questions.one(
                    "director: the network's balance by " + by.name().toLowerCase(), NETWORK, () -> network.parts(by));
        }
        var balances = portal.bean(Balances.class);
        for (var kind : List.of(Finding.Kind.OVER_HELPED, Finding.Kind.MANAGED_NOT_TAUGHT)) {
            questions.list(
                    "director: dealers, " + kind.name().toLowerCase().replace('_', ' '),
                    (FindingRow.@Nullable Key after, int skip, int limit) ->
                            balances.found(kind, null, null, after, skip, limit),
                    FindingRow::key);
        }
    }

    private void lists(String who, RunningPortal portal) {
        var lists = portal.bean(SupportLists.class);
        list(who + ": support", lists, SupportFilter.ALL);
        list(who + ": support of one dealer", lists, SupportFilter.of(BUSY));
        list(
                who + ": support, teaching",
                lists,
                new SupportFilter("", null, SupportKind.TEACH, false, null, null, null, null));
        list(who + ": support without an end", lists, new SupportFilter("", null, null, true, null, null, null, null));
        list(
                who + ": support, goods",
                lists,
                new SupportFilter("", null, null, false, SupportForm.GOODS, null, null, null));
        list(who + ": support, material", lists, new SupportFilter("", null, null, false, null, true, null, null));
        list(
                who + ": support of \"wangji\"",
                lists,
                new SupportFilter("wangji", null, null, false, null, null, null, null));
        questions.one(who + ": support without an end, counted", lists::unclassified);
    }

    private void list(String what, SupportLists lists, SupportFilter filter) {
        questions.list(
                what,
                (@Nullable SupportKey after, int skip, int limit) -> lists.rows(filter, after, skip, limit),
                SupportRow::key);
    }
}

package io.tanxin.bench;

import io.tanxin.communication.DayFilter;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayRow;
import io.tanxin.dealers.DealerFilter;
import io.tanxin.dealers.DealerList;
import io.tanxin.dealers.DealerRow;
import io.tanxin.dealers.DealerState;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditFilter;
import io.tanxin.identity.AuditLine;
import io.tanxin.identity.AuditReading;
import io.tanxin.identity.PeopleAdmin;
import io.tanxin.identity.PeopleFilter;
import io.tanxin.identity.Person;
import io.tanxin.identity.PersonLine;
import io.tanxin.insights.Today;
import io.tanxin.journeys.RunningPortal;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.LetterState;
import io.tanxin.mail.MailRoom;
import io.tanxin.promises.PromiseFilter;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The first and a deep page of every list, and what Today asks, as the services answer them. */
final class ListBench implements Benchmark {
    private static final int PAGE = 50;
    private static final int RUNS = 21;
    private static final double LIMIT = 50;
    private static final double DEEPER = 1.2;

    /** Two medians of some milliseconds differ by as much when nothing differs. */
    private static final double NOISE = 1;

    private final List<Figure> figures = new ArrayList<>();

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public String about() {
        return "Median time of a list's first page of 50 rows and of a page deep in it, from the service's call to the rows in hand, "
                + "on 10,000 dealers and 1,000,000 days and letters unless said otherwise. A deep page may take 1.2 times the first (or a millisecond more, which is noise).";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        figures.clear();
        try (var portal = ground.open()) {
            for (var who : List.of(ScaleNetwork.FIRST_MANAGER, ScaleNetwork.DIRECTOR)) {
                var name = who == ScaleNetwork.DIRECTOR ? "director" : "manager";
                as(portal, who, () -> caring(portal, name));
            }
            as(portal, ScaleNetwork.ADMIN, () -> administering(portal));
        }
        return figures;
    }

    private static void as(RunningPortal portal, long who, Runnable work) {
        portal.bean(Actors.class).runAs(new UserId(who), work);
    }

    private interface Pages<R, K> {
        List<R> page(@Nullable K after, int skip, int limit);
    }

    private void caring(RunningPortal portal, String who) {
        var dealers = portal.bean(DealerList.class);
        for (var order : DealerList.Order.values()) {
            list(
                    who + ": dealers by " + order.name().toLowerCase(),
                    (DealerRow.@Nullable Key after, int skip, int limit) ->
                            dealers.rows(DealerFilter.ALL, order, after, skip, limit),
                    DealerRow::key);
        }
        filteredDealers(who, dealers);
        var days = portal.bean(DayQueries.class);
        for (var when : DayFilter.When.values())
            days(who + ": days " + when.name().toLowerCase(), days, DayFilter.of(when));
        days(
                who + ": days upcoming, of \"wangji\"",
                days,
                new DayFilter(DayFilter.When.UPCOMING, "wangji", null, null));
        var promises = portal.bean(PromiseLists.class);
        for (var tab : PromiseFilter.Tab.values()) {
            promises(
                    who + ": promises " + tab.name().toLowerCase().replace('_', ' '), promises, new PromiseFilter(tab));
        }
        promises(
                who + ": promises to dealers, of \"wangji\"",
                promises,
                new PromiseFilter(PromiseFilter.Tab.TO_DEALERS, null, "wangji", null));
        one(who + ": Today", () -> portal.bean(Today.class).needs());
    }

    private void filteredDealers(String who, DealerList dealers) {
        var filters = java.util.Map.of(
                "\"wangji\"", filter("wangji", null, null, null),
                "one area", filter("", 2L, null, null),
                "one stage", filter("", null, Stage.GROWING, null),
                "one city", filter("", null, null, "佛山"),
                "without a manager", DealerFilter.ALL.withoutManager(true),
                "who have left", new DealerFilter("", null, null, null, false, null, DealerState.LEFT));
        new java.util.TreeMap<>(filters)
                .forEach((what, filter) -> list(
                        who + ": dealers, " + what,
                        (DealerRow.@Nullable Key after, int skip, int limit) ->
                                dealers.rows(filter, DealerList.Order.NAME, after, skip, limit),
                        DealerRow::key));
        one(who + ": dealers counted", () -> List.of(dealers.count(DealerFilter.ALL)));
        one(who + ": cities to choose from", dealers::cities);
    }

    private static DealerFilter filter(
            String search, @Nullable Long area, @Nullable Stage stage, @Nullable String city) {
        return new DealerFilter(search, area, stage, null, false, city, DealerState.ACTIVE);
    }

    private void days(String what, DayQueries days, DayFilter filter) {
        list(
                what,
                (DayRow.@Nullable Key after, int skip, int limit) -> days.rows(filter, after, skip, limit),
                DayRow::key);
    }

    private void promises(String what, PromiseLists promises, PromiseFilter filter) {
        list(
                what,
                (io.tanxin.promises.@Nullable PromiseKey after, int skip, int limit) ->
                        promises.rows(filter, after, skip, limit),
                PromiseRow::key);
    }

    private void administering(RunningPortal portal) {
        var room = portal.bean(MailRoom.class);
        letters("outbox", room, null, "");
        for (var state : LetterState.values()) letters("outbox, " + state.name().toLowerCase(), room, state, "");
        letters("outbox, of a name", room, null, "建国");
        letters("outbox, of a kind", room, null, "reminder");
        var people = portal.bean(PeopleAdmin.class);
        people("people", people, PeopleFilter.ALL);
        people(
                "people, \"wang\"",
                people,
                new PeopleFilter("wang", Optional.empty(), Optional.empty(), Optional.empty()));
        people(
                "people, administrators",
                people,
                new PeopleFilter("", Optional.empty(), Optional.of("ADMINISTRATOR"), Optional.empty()));
        people(
                "people, locked",
                people,
                new PeopleFilter("", Optional.empty(), Optional.empty(), Optional.of(Person.State.LOCKED)));
        var audit = portal.bean(AuditReading.class);
        audit("audit trail", audit, AuditFilter.ALL);
        audit(
                "audit trail, exports",
                audit,
                new AuditFilter(Optional.of("export"), Optional.empty(), Optional.empty(), Optional.empty()));
        audit(
                "audit trail, one person",
                audit,
                new AuditFilter(
                        Optional.empty(),
                        Optional.of(new UserId(ScaleNetwork.FIRST_MANAGER)),
                        Optional.empty(),
                        Optional.empty()));
        one("administrator: deeds to choose from", audit::actions);
        var dealers = portal.bean(DealerList.class);
        list(
                "administrator: register of dealers",
                (DealerRow.@Nullable Key after, int skip, int limit) ->
                        dealers.register(DealerFilter.ALL, DealerList.Order.NAME, after, skip, limit),
                DealerRow::key);
    }

    private void letters(String what, MailRoom room, @Nullable LetterState state, String search) {
        var filter = new MailRoom.Filter(state, "", search, null);
        list(
                "administrator: " + what,
                (MailRoom.@Nullable Key after, int skip, int limit) -> room.rows(filter, after, skip, limit),
                MailRoom.Row::key);
    }

    private void people(String what, PeopleAdmin people, PeopleFilter filter) {
        list(
                "administrator: " + what,
                (PersonLine.@Nullable Key after, int skip, int limit) -> people.rows(filter, after, skip, limit),
                PersonLine::key);
    }

    private void audit(String what, AuditReading audit, AuditFilter filter) {
        list(
                "administrator: " + what,
                (AuditLine.@Nullable Key after, int skip, int limit) -> audit.rows(filter, after, skip, limit),
                AuditLine::key);
    }

    private <R, K> void list(String what, Pages<R, K> pages, Function<R, K> key) {
        var first = median(() -> pages.page(null, 0, PAGE));
        var behind = deepest(pages, key);
        if (behind == null) {
            figures.add(Figure.within(what, "%.1f ms".formatted(first), "50 ms", first <= LIMIT));
            return;
        }
        var deep = median(() -> pages.page(behind.key(), 0, PAGE));
        var met = first <= LIMIT && deep <= Math.max(first * DEEPER, first + NOISE);
        figures.add(Figure.within(
                what,
                "%.1f ms; %.1f ms behind %,d rows".formatted(first, deep, behind.rows()),
                "50 ms; 1.2 times",
                met));
    }

    private record Behind<K>(K key, int rows) {}

    /** Doubles until there is nothing more. */
    private static <R, K> @Nullable Behind<K> deepest(Pages<R, K> pages, Function<R, K> key) {
        Behind<K> deepest = null;
        for (int skip = PAGE - 1; ; skip = skip * 2 + 1) {
            var found = pages.page(null, skip, 1);
            if (found.isEmpty()) return deepest;
            deepest = new Behind<>(key.apply(found.getFirst()), skip + 1);
        }
    }

    private void one(String what, Supplier<List<?>> question) {
        var time = median(question::get);
        figures.add(Figure.within(what, "%.1f ms".formatted(time), "50 ms", time <= LIMIT));
    }

    private static double median(Supplier<List<?>> question) {
        for (int i = 0; i < 3; i++) question.get();
        var times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            var begun = System.nanoTime();
            question.get();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        java.util.Arrays.sort(times);
        return times[RUNS / 2];
    }
}

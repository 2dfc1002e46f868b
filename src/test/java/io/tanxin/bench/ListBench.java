package io.tanxin.bench;

import io.tanxin.communication.CalendarFilter;
import io.tanxin.communication.CalendarQueries;
import io.tanxin.communication.DayFilter;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.TalkToDo;
import io.tanxin.dealers.DealerFilter;
import io.tanxin.dealers.DealerList;
import io.tanxin.dealers.DealerRow;
import io.tanxin.dealers.DealerState;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.Actors;
import io.tanxin.inbox.Inbox;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKey;
import io.tanxin.insights.Today;
import io.tanxin.journeys.RunningPortal;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseFilter;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first and a deep page of every list, and what Today asks, as the services answer them. */
final class ListBench implements Benchmark {
    private static final double CALENDAR = 300;

    private Questions questions = new Questions();

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
        questions = new Questions();
        try (var portal = ground.open()) {
            for (var who : List.of(ScaleNetwork.FIRST_MANAGER, ScaleNetwork.DIRECTOR)) {
                var name = who == ScaleNetwork.DIRECTOR ? "director" : "manager";
                as(portal, who, () -> caring(portal, name));
            }
            as(portal, ScaleNetwork.FIRST_CONTACT + 4, () -> atHome(portal));
            as(portal, ScaleNetwork.ADMIN, () -> new AdminLists(questions).measure(portal));
        }
        return questions.figures();
    }

    private static void as(RunningPortal portal, long who, Runnable work) {
        portal.bean(Actors.class).runAs(new UserId(who), work);
    }

    private void caring(RunningPortal portal, String who) {
        var dealers = portal.bean(DealerList.class);
        for (var order : DealerList.Order.values()) {
            questions.list(
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
        questions.one(who + ": Today", () -> portal.bean(Today.class).needs());
        inbox(who, portal.bean(Inbox.class), questions);
        calendar(who, portal);
    }

    static void inbox(String who, Inbox inbox, Questions questions) {
        for (var order : InboxFilter.Order.values()) {
            for (var whose : InboxFilter.Whose.values()) {
                if (whose == InboxFilter.Whose.AREA && !inbox.hasArea()) continue;
                var filter = new InboxFilter(InboxFilter.State.OPEN, null, "", whose, order);
                questions.list(
                        "%s: inbox, %s, %s"
                                .formatted(who, name(order), whose == InboxFilter.Whose.AREA ? "area" : "own"),
                        (@Nullable InboxKey after, int skip, int limit) -> inbox.rows(filter, after, skip, limit),
                        InboxItem::place);
            }
        }
        var done = new InboxFilter(InboxFilter.State.DONE, null, "", InboxFilter.Whose.MINE, InboxFilter.Order.NEWEST);
        questions.one(who + ": inbox, dealt with", () -> inbox.rows(done, null, 0, 50));
        questions.one(who + ": inbox, new ones counted", () -> List.of(inbox.unread()));
    }

    private static String name(InboxFilter.Order order) {
        return order == InboxFilter.Order.NEWEST ? "newest first" : "due first";
    }

    private void calendar(String who, RunningPortal portal) {
        var calendar = portal.bean(CalendarQueries.class);
        var all = new CalendarFilter(CalendarFilter.Whose.ALL, null, Set.of());
        var first = LocalDate.now(ScaleNetwork.ZONE).withDayOfMonth(1).with(DayOfWeek.MONDAY);
        questions.one(
                who + ": a month of the calendar", CALENDAR, () -> calendar.period(all, first, first.plusDays(41), 4));
        questions.one(who + ": the calendar as a list", () -> calendar.list(all, first, null, 50));
        var later = calendar.list(all, first.plusMonths(3), null, 1);
        if (!later.isEmpty())
            questions.one(
                    who + ": the calendar as a list, three months on",
                    () -> calendar.list(all, first, later.getFirst().day().key(), 50));
    }

    private void atHome(RunningPortal portal) {
        var days = portal.bean(DayQueries.class);
        for (var when : List.of(DayFilter.When.UPCOMING, DayFilter.When.PAST))
            days("dealer: days " + when.name().toLowerCase(), days, DayFilter.of(when));
        var promises = portal.bean(PromiseLists.class);
        for (var tab : List.of(PromiseFilter.Tab.TO_DEALERS, PromiseFilter.Tab.FROM_DEALERS, PromiseFilter.Tab.ALL))
            promises(
                    "dealer: promises " + tab.name().toLowerCase().replace('_', ' '), promises, new PromiseFilter(tab));
        questions.one(
                "dealer: minutes to confirm", () -> portal.bean(TalkToDo.class).minutesToConfirm(new DealerId(1), 20));
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
                .forEach((what, filter) -> questions.list(
                        who + ": dealers, " + what,
                        (DealerRow.@Nullable Key after, int skip, int limit) ->
                                dealers.rows(filter, DealerList.Order.NAME, after, skip, limit),
                        DealerRow::key));
        questions.one(who + ": dealers counted", () -> List.of(dealers.count(DealerFilter.ALL)));
        questions.one(who + ": cities to choose from", dealers::cities);
    }

    private static DealerFilter filter(
            String search, @Nullable Long area, @Nullable Stage stage, @Nullable String city) {
        return new DealerFilter(search, area, stage, null, false, city, DealerState.ACTIVE);
    }

    private void days(String what, DayQueries days, DayFilter filter) {
        questions.list(
                what,
                (DayRow.@Nullable Key after, int skip, int limit) -> days.rows(filter, after, skip, limit),
                DayRow::key);
    }

    private void promises(String what, PromiseLists promises, PromiseFilter filter) {
        questions.list(
                what,
                (io.tanxin.promises.@Nullable PromiseKey after, int skip, int limit) ->
                        promises.rows(filter, after, skip, limit),
                PromiseRow::key);
    }
}

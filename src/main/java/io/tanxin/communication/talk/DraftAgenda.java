package io.tanxin.communication.talk;

import io.tanxin.communication.DayBrief;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.Plans;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The draft agenda builds itself from what is owed (C2): the dealer's topics first, then promises due before the day, open concerns,
 * measures off the road, what was parked. Whoever opens the day finds it so, the dealer too; what was taken off stays off. A concern in
 * confidence never joins (C6). A caring call is not about what the dealer owes, so of that nothing joins it (P5).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftAgenda {
    private static final int DEALERS = 0;
    private static final int OWED = 1;
    private static final int SAID = 2;
    private static final int OFF_ROAD = 3;
    private static final int PARKED = 4;

    private final AgendaItems items;
    private final TopicQueries queries;
    private final Talk talk;
    private final PromiseService promises;
    private final ConcernLists concerns;
    private final Plans plans;

    DraftAgenda(
            AgendaItems items,
            TopicQueries queries,
            Talk talk,
            PromiseService promises,
            ConcernLists concerns,
            Plans plans) {
        this.items = items;
        this.queries = queries;
        this.talk = talk;
        this.promises = promises;
        this.concerns = concerns;
        this.plans = plans;
    }

    void gather(DayBrief day) {
        if (missing(day).isEmpty()) return;
        talk.lock(day.id()); // two may open the day at once
        var missing = missing(day);
        if (missing.isEmpty()) return;
        var order = new ArrayList<>(items.of(day.id()));
        missing.forEach(item -> join(order, item));
        number(order);
    }

    private void join(List<AgendaItem> order, AgendaItem item) {
        var saved = items.save(item);
        order.removeIf(there -> Objects.equals(there.id(), saved.id()));
        order.add(place(order, saved), saved);
    }

    /** Parked items go on at the next day. Those that the closing person can't see are parked without a word and go along. */
    void carryOver(DayId from, DayId to) {
        var there = new ArrayList<>(items.everOn(to));
        var order = new ArrayList<>(items.of(to));
        for (var item : items.of(from)) {
            if (item.state() != TopicState.PARKED) continue;
            goingOn(item, to, there).ifPresent(next -> join(order, next));
        }
        number(order);
    }

    void number(List<AgendaItem> order) {
        for (var i = 0; i < order.size(); i++) {
            if (order.get(i).position() != i + 1) items.save(order.get(i).at(i + 1));
        }
    }

    /** What is owed and not on the agenda yet. */
    private List<AgendaItem> missing(DayBrief day) {
        var there = new ArrayList<>(items.everOn(day.id()));
        var parked = parked(day);
        Predicate<AgendaItem> isNew = item ->
                there.stream().noneMatch(item::isSame) && parked.stream().noneMatch(item::isSame);
        var missing = new ArrayList<AgendaItem>();
        for (var dealer : day.dealers())
            owed(day, dealer).stream().filter(isNew).forEach(missing::add);
        said(day).stream().filter(isNew).forEach(missing::add);
        for (var dealer : day.dealers())
            offRoad(day, dealer).stream().filter(isNew).forEach(missing::add);
        for (var item : parked) goingOn(item, day.id(), there).ifPresent(missing::add);
        return missing;
    }

    private List<AgendaItem> parked(DayBrief day) {
        return day.dealers().stream()
                .flatMap(dealer -> queries.parked(dealer, day.id()).stream())
                .flatMap(id -> items.findById(id).stream())
                // whose promise it was an item does not know: it waits for the next talk
                .filter(item -> !isCaring(day) || item.promise() == null && item.measure() == null)
                .toList();
    }

    private List<AgendaItem> owed(DayBrief day, DealerId dealer) {
        var date = day.schedule().local().toLocalDate();
        return promises.owedTo(dealer).stream()
                .filter(owed -> owed.due().isBefore(date) && (owed.side() == Side.COMPANY || !isCaring(day)))
                .map(owed -> item(day, dealer, owed.owner(), owed.words())
                        .owing(owed.id().value()))
                .toList();
    }

    private List<AgendaItem> said(DayBrief day) {
        return concerns.forAgenda(day.dealers()).stream()
                .map(said -> item(day, said.dealer(), said.by(), said.heading())
                        .about(said.id().value()))
                .toList();
    }

    private List<AgendaItem> offRoad(DayBrief day, DealerId dealer) {
        return plans.offRoad(dealer).stream()
                .filter(slipped -> slipped.side() != io.tanxin.plans.Side.DEALER || !isCaring(day))
                .map(slipped -> item(
                                day,
                                dealer,
                                Objects.requireNonNullElse(slipped.owner(), day.organiser()),
                                slipped.words())
                        .offRoad(slipped.id().value()))
                .toList();
    }

    private AgendaItem item(DayBrief day, DealerId dealer, UserId by, String words) {
        return AgendaItem.of(day.id(), dealer, Side.COMPANY, by, null, words, talk.now());
    }

    private static boolean isCaring(DayBrief day) {
        return day.kind() == DayKind.AFTERCARE;
    }

    /** As a topic of its own, or as the one that stands there about the same already; empty: that one goes on with another. */
    private Optional<AgendaItem> goingOn(AgendaItem parked, DayId next, List<AgendaItem> there) {
        var same = there.stream().filter(parked::isSame).findFirst();
        if (same.isPresent() && same.get().parkedFrom() != null) return Optional.empty();
        var goesOn = same.map(one -> one.goingOnWith(parked.key())).orElseGet(() -> parked.goingOn(next, talk.now()));
        same.ifPresent(there::remove);
        there.add(goesOn);
        return Optional.of(goesOn);
    }

    /** Behind the last of its kind or of those before it; whatever somebody else has put between stays where it is. */
    private static int place(List<AgendaItem> order, AgendaItem item) {
        var rank = rank(item);
        for (var i = order.size(); i > 0; i--) {
            var before = rank(order.get(i - 1));
            if (before >= 0 && before <= rank) return i;
        }
        for (var i = 0; i < order.size(); i++) if (rank(order.get(i)) > rank) return i;
        return order.size();
    }

    /** @return below zero: the company's own */
    private static int rank(AgendaItem item) {
        if (item.parkedFrom() != null) return PARKED;
        if (item.side() == Side.DEALER) return DEALERS;
        if (item.promise() != null) return OWED;
        if (item.concern() != null) return SAID;
        return item.measure() == null ? -1 : OFF_ROAD;
    }
}

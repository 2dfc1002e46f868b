package io.tanxin.communication.talk;

import io.tanxin.communication.DayBrief;
import io.tanxin.communication.DayCircle;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayState;
import io.tanxin.communication.talk.TalkRefused.Reason;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.Plans;
import io.tanxin.promises.PromiseDraft.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Topics of both sides before the day, what is owed among them, and on the day what became of each (C2). */
@Service
@Transactional
public class TopicService {
    private static final int MOST = 100;

    private final AgendaItems items;
    private final TopicQueries queries;
    private final DraftAgenda draft;
    private final Talk talk;
    private final Plans plans;
    private final Dealers dealers;
    private final People people;
    private final DealerAccess access;
    private final DayCircle circle;

    TopicService(
            AgendaItems items,
            TopicQueries queries,
            DraftAgenda draft,
            Talk talk,
            Plans plans,
            Dealers dealers,
            People people,
            DealerAccess access,
            DayCircle circle) {
        this.items = items;
        this.queries = queries;
        this.draft = draft;
        this.talk = talk;
        this.plans = plans;
        this.dealers = dealers;
        this.people = people;
        this.access = access;
        this.circle = circle;
    }

    /** The topics that the reader may see, in their order; until the talk is over, what is owed joins them by itself. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<Topic> of(DayId id) {
        var day = talk.day(id);
        if (isAhead(day)) draft.gather(day);
        var found = queries.of(id, talk.me(), talk.today(), talk.side());
        return talk.side() == Side.COMPANY ? found : withoutHiddenPlans(found);
    }

    /** A dealer's staff reads of the plan what its owner lets it read. */
    private List<Topic> withoutHiddenPlans(List<Topic> found) {
        var shown = new HashMap<DealerId, Boolean>();
        return found.stream()
                .filter(topic -> !topic.offRoad()
                        || topic.dealer() != null && shown.computeIfAbsent(topic.dealer(), plans::isReadable))
                .toList();
    }

    /**
     * @param dealer whose point it is at a round; null there: for all, which only the company brings
     * @param onlyFor the one person of the company who shall see a dealer's wish; null: everybody at the talk
     */
    @PreAuthorize("hasAuthority('days:topics')")
    public TopicId add(DayId id, @Nullable DealerId dealer, String words, @Nullable UserId onlyFor) {
        var day = open(id);
        var side = talk.side();
        var whose = side == Side.DEALER ? talk.own(day, dealer) : talk.part(day, dealer);
        if (side == Side.COMPANY) talk.requireWriting(day, whose);
        if (onlyFor != null) {
            if (side != Side.DEALER || whose == null) throw new TalkRefused(Reason.NOT_YOURS);
            if (confidants(day, whose).stream().noneMatch(person -> person.id().equals(onlyFor))) {
                throw new NotFound("person");
            }
        }
        var there = items.of(id);
        TalkRefused.unless(there.size() < MOST, Reason.TOO_MANY);
        var item = AgendaItem.of(id, whose, side, talk.me(), onlyFor, words, talk.now());
        return insert(there, item, side == Side.DEALER ? afterDealers(there) : there.size());
    }

    @PreAuthorize("hasAuthority('days:topics')")
    public void reword(TopicId id, int version, String words) {
        items.save(seen(changeable(id), version).worded(words));
    }

    /** Taken off; {@link #restore} puts it back. What the other side brought is dropped with a word why, not taken away. */
    @PreAuthorize("hasAuthority('days:topics')")
    public void remove(TopicId id, int version) {
        items.save(seen(changeable(id), version).removed(talk.now()));
    }

    @PreAuthorize("hasAuthority('days:topics')")
    public void restore(TopicId id) {
        var item = changeable(id);
        items.save(item.removed(null));
    }

    /** One place up (-1) or down (+1) among those that the reader sees. */
    @PreAuthorize("hasAuthority('days:hold')")
    public void shift(TopicId id, int places) {
        var day = open(dayOf(id));
        talk.requireWriting(day, null);
        var order = new ArrayList<>(items.of(day.id()));
        var from = index(order, id);
        var to = from;
        for (var i = from + places; i >= 0 && i < order.size() && to == from; i += places) {
            if (order.get(i).isSeenBy(talk.me())) to = i;
        }
        if (to == from) return;
        order.add(to, order.remove(from));
        draft.number(order);
    }

    @PreAuthorize("hasAuthority('days:hold')")
    public void became(TopicId id, int version, TopicState state, @Nullable String why) {
        open(dayOf(id));
        items.save(seen(item(id), version).now(state, why));
    }

    /** Whom a dealer may name for a private wish: its manager, and the directors who see it; at a talk in confidence its circle. */
    @PreAuthorize("hasAuthority('days:topics')")
    @Transactional(readOnly = true)
    public List<Person> confidants(DayId id, DealerId dealer) {
        return confidants(talk.day(id), dealer);
    }

    private List<Person> confidants(DayBrief day, DealerId dealer) {
        if (day.inConfidence())
            return circle.directors(dealer).stream()
                    .flatMap(id -> people.find(id).stream())
                    .toList();
        var manager = Optional.ofNullable(dealers.brief(dealer).manager()).flatMap(people::find);
        var directors = people.withRole(Role.DIRECTOR).stream().filter(person -> access.maySee(person.id(), dealer));
        return Stream.concat(manager.stream(), directors).distinct().toList();
    }

    /** About what a dealer said, once; taken off before, it is put back. */
    TopicId about(DayId id, ConcernRow concern, String words) {
        var day = open(id);
        talk.lock(id); // two may put it there at once
        var before = queries.about(concern.id(), id).flatMap(items::findById);
        if (before.isPresent())
            return items.save(before.orElseThrow().removed(null)).key();
        var there = items.of(id);
        TalkRefused.unless(there.size() < MOST, Reason.TOO_MANY);
        var item =
                AgendaItem.of(id, talk.part(day, concern.dealer()), Side.COMPANY, talk.me(), null, words, talk.now());
        return insert(there, item.about(concern.id().value()), there.size());
    }

    void carryOver(DayId from, DayId to) {
        draft.carryOver(from, to);
    }

    /** What is left open in private waits for another day; nobody but the two learns of it. */
    void parkUnseen(DayId id) {
        for (var item : items.of(id)) {
            if (item.state() == TopicState.OPEN && !item.isSeenBy(talk.me())) {
                items.save(item.now(TopicState.PARKED, null));
            }
        }
    }

    private TopicId insert(List<AgendaItem> there, AgendaItem item, int at) {
        var saved = items.save(item);
        var order = new ArrayList<>(there);
        order.add(at, saved);
        draft.number(order);
        return saved.key();
    }

    // the dealer's topics come first
    private static int afterDealers(List<AgendaItem> there) {
        var last = there.stream()
                .filter(item -> item.side() == Side.DEALER && item.parkedFrom() == null)
                .reduce((a, b) -> b);
        return last.map(item -> there.indexOf(item) + 1).orElse(0);
    }

    private static int index(List<AgendaItem> order, TopicId id) {
        for (var i = 0; i < order.size(); i++) if (Objects.equals(order.get(i).id(), id)) return i;
        throw new NotFound("topic");
    }

    private boolean isAhead(DayBrief day) {
        return day.state().isAhead() && talk.instant().isBefore(day.schedule().endsAt());
    }

    private DayBrief open(DayId id) {
        var day = talk.living(id);
        TalkRefused.unless(day.state() != DayState.CLOSED, Reason.NOT_THAT_DAY);
        return day;
    }

    /** Of a topic that is the acting person's to see; whether the day is too, is still to be asked. */
    private DayId dayOf(TopicId id) {
        return queries.dayOf(id, talk.me(), talk.today()).orElseThrow(() -> new NotFound("topic"));
    }

    private AgendaItem item(TopicId id) {
        return items.findById(id).orElseThrow(() -> new NotFound("topic"));
    }

    private AgendaItem changeable(TopicId id) {
        open(dayOf(id));
        var item = item(id);
        var mine = item.side() == talk.side()
                && (item.side() == Side.COMPANY || item.by().equals(talk.me()));
        TalkRefused.unless(mine, Reason.NOT_YOURS);
        TalkRefused.unless(item.state() == TopicState.OPEN, Reason.NOT_OPEN);
        return item;
    }

    private static AgendaItem seen(AgendaItem item, int version) {
        if (item.version() != version) throw new OptimisticLockingFailureException("topic " + item.id());
        return item;
    }
}

package io.tanxin.dealers;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.ManyPeople;
import io.tanxin.identity.ManyPeople.Correction;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what {@link DealerIntake} wrote, as far as nothing has been built on it: what somebody changed since, or what a talk, a
 * promise or a letter is about, stays and is named.
 */
@Service
@PreAuthorize("hasAuthority('dealers:import')")
public class DealerRecall {
    public static final int AT_ONCE = 500;

    /** Why an entry stays as the file made it. */
    public enum Kept {
        CHANGED,
        USED,
        CONTACT_CHANGED,
        CONTACT_USED
    }

    private final RecallCheck check;
    private final ManyDealers dealers;
    private final ManyPeople people;
    private final Areas areas;
    private final References references;
    private final VisibleDealers visible;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient db;

    DealerRecall(
            RecallCheck check,
            ManyDealers dealers,
            ManyPeople people,
            Areas areas,
            References references,
            VisibleDealers visible,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JdbcClient db) {
        this.check = check;
        this.dealers = dealers;
        this.people = people;
        this.areas = areas;
        this.references = references;
        this.visible = visible;
        this.audit = audit;
        this.events = events;
        this.db = db;
    }

    /**
     * In the caller's transaction.
     *
     * @param written as it was written; goes from the last to the first
     * @param made areas of which those that nobody uses go too
     * @param done told of each hundred what stays, and why; what it throws stops the rest
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(List<Written> written, Collection<Long> made, Consumer<Map<DealerId, Kept>> done) {
        var backwards = written.reversed();
        for (var from = 0; from < backwards.size(); from += AT_ONCE) {
            done.accept(some(backwards.subList(from, Math.min(backwards.size(), from + AT_ONCE))));
        }
        areas.remove(made, references);
    }

    private Map<DealerId, Kept> some(List<Written> written) {
        check.hold(written);
        var now = dealers.byId(written.stream().map(Written::dealer).toList());
        var names = areasOf(written);
        var look = check.look(written, now, names);
        var kept = look.kept();
        var going =
                written.stream().filter(one -> !kept.containsKey(one.dealer())).toList();
        contactsGo(going);
        var added = going.stream().filter(Written::added).map(Written::dealer).toList();
        dealers.remove(added);
        var assigned = dealersAsBefore(going, now, names);
        people.correct(going.stream()
                .map(Written::contact)
                .filter(Objects::nonNull)
                .flatMap(contact -> contact.before() == null
                        ? Stream.empty()
                        : Stream.of(asBefore(contact.person(), look.version(contact.person()), contact.before())))
                .toList());
        visible.renew(
                going.stream().filter(one -> !one.added()).map(Written::dealer).toList());
        assigned.forEach(events::publishEvent);
        return kept;
    }

    /** First the contacts, then of the people that came along those who are nobody's contact any more. */
    private void contactsGo(List<Written> going) {
        var came = going.stream()
                .filter(one -> one.contact() != null && one.contact().came())
                .toList();
        if (came.isEmpty()) return;
        db.sql("delete from contact where dealer_id in (:dealers) and person_id in (:people)")
                .param("dealers", came.stream().map(one -> one.dealer().value()).toList())
                .param(
                        "people",
                        came.stream()
                                .map(one -> Objects.requireNonNull(one.contact())
                                        .person()
                                        .value())
                                .toList())
                .update();
        var added = new ArrayList<>(came.stream()
                .map(Written::contact)
                .filter(contact -> contact != null && contact.added())
                .map(contact -> contact.person())
                .toList());
        if (added.isEmpty()) return;
        added.removeAll(db.sql("select distinct person_id from contact where person_id in (:people)")
                .param("people", added.stream().map(UserId::value).toList())
                .query((row, n) -> new UserId(row.getLong(1)))
                .list());
        people.remove(added);
    }

    /** @return whose manager is the one before again */
    private List<DealerAssigned> dealersAsBefore(
            List<Written> going, Map<DealerId, Dealer> now, Map<String, Long> names) {
        var back = new ArrayList<Dealer>();
        var deeds = new ArrayList<AuditTrail.Deed>();
        var moves = new ArrayList<StagesFiled.Move>();
        var assigned = new ArrayList<DealerAssigned>();
        for (var one : going) {
            var before = one.before();
            if (before == null) continue;
            var is = Objects.requireNonNull(now.get(one.dealer()));
            var was = RecallCheck.as(is, before, names);
            back.add(was);
            if (is.stage() != was.stage()) moves.add(new StagesFiled.Move(one.dealer(), is.stage(), was.stage()));
            deeds.add(new AuditTrail.Deed(
                    "dealer.edited", "DEALER", one.dealer().value(), one.dealer(), Changes.between(is, was)));
            DealerAssigned.between(one.dealer(), is, was).ifPresent(assigned::add);
        }
        dealers.change(back);
        assigned.forEach(change -> deeds.add(change.deed()));
        audit.recordAll(deeds);
        if (!moves.isEmpty()) events.publishEvent(new StagesFiled(null, moves));
        return assigned;
    }

    private Map<String, Long> areasOf(List<Written> written) {
        var ids = new HashMap<String, Long>();
        for (var one : written) {
            var after = one.after().draft().area();
            if (after != null) ids.computeIfAbsent(after, areas::idOf);
            var before = one.before() == null ? null : one.before().draft().area();
            if (before != null) ids.computeIfAbsent(before, areas::idOf);
        }
        return ids;
    }

    private static Correction asBefore(UserId person, int version, Written.Words before) {
        return new Correction(person, version, before.name(), before.email(), before.phone(), before.title());
    }
}

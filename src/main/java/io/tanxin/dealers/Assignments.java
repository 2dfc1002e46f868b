package io.tanxin.dealers;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which account manager cares for which dealer. A director assigns the dealers it sees, an administrator any. */
@Service
@Transactional
public class Assignments {
    private static final int AT_ONCE = 500;

    private final JdbcClient db;
    private final CurrentActor actor;
    private final People people;
    private final VisibleDealers visible;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final DealerAccess access;

    Assignments(
            JdbcClient db,
            CurrentActor actor,
            People people,
            VisibleDealers visible,
            AuditTrail audit,
            ApplicationEventPublisher events,
            DealerAccess access) {
        this.db = db;
        this.actor = actor;
        this.people = people;
        this.visible = visible;
        this.audit = audit;
        this.events = events;
        this.access = access;
    }

    /** Whom dealers can be given to. */
    @PreAuthorize("hasAnyAuthority('dealers:assign', 'dealers:see')")
    @Transactional(readOnly = true)
    public List<Person> managers() {
        return people.withRole(Role.MANAGER);
    }

    /**
     * @param dealers at most 500; if one of them is not the actor's to assign, none is assigned
     * @param manager null: nobody for now
     * @return what changed, for undoing it with {@link #undo}
     */
    @PreAuthorize("hasAuthority('dealers:assign')")
    public List<DealerAssigned> assign(Collection<DealerId> dealers, @Nullable UserId manager) {
        if (dealers.size() > AT_ONCE) throw new IllegalArgumentException("at most " + AT_ONCE + " dealers at once");
        if (manager != null && managers().stream().noneMatch(one -> one.id().equals(manager))) {
            throw new NotFound("manager");
        }
        var before = lockedManagers(dealers);
        var changes = new ArrayList<DealerAssigned>();
        before.forEach((dealer, from) -> {
            if (!Objects.equals(from.orElse(null), manager)) {
                changes.add(new DealerAssigned(dealer, from.orElse(null), manager));
            }
        });
        apply(changes);
        return changes;
    }

    /** Gives back what {@link #assign} changed, where nobody has assigned it anew since. */
    @PreAuthorize("hasAuthority('dealers:assign')")
    public void undo(List<DealerAssigned> changes) {
        var now = lockedManagers(changes.stream().map(DealerAssigned::dealer).toList());
        apply(changes.stream()
                .filter(change -> Objects.equals(
                        now.getOrDefault(change.dealer(), Optional.empty()).orElse(null), change.to()))
                .map(change -> new DealerAssigned(change.dealer(), change.to(), change.from()))
                .toList());
    }

    private void apply(List<DealerAssigned> changes) {
        if (changes.isEmpty()) return;
        for (var change : changes) {
            db.sql("update dealer set manager_id = :manager, version = version + 1 where id = :dealer")
                    .param("manager", Columns.orNull(change.to(), UserId::value))
                    .param("dealer", change.dealer().value())
                    .update();
        }
        audit.recordAll(changes.stream().map(DealerAssigned::deed).toList());
        visible.renew(changes.stream().map(DealerAssigned::dealer).toList());
        changes.forEach(events::publishEvent);
    }

    /**
     * Held until the transaction ends, so that two changes of one dealer wait for each other.
     *
     * @throws NotFound if one of them is not the acting person's to assign
     */
    Map<DealerId, Optional<UserId>> lockedManagers(Collection<DealerId> dealers) {
        var found = new HashMap<DealerId, Optional<UserId>>();
        if (dealers.isEmpty()) return found;
        var everywhere = actor.get().isJob() || actor.may("dealers:import");
        var visible = everywhere ? "" : """
                join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer
                                     and :today between v.from_day and v.to_day
                """;
        db.sql("select d.id, d.manager_id from dealer d " + visible + " where d.id in (:ids) order by d.id for update")
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .param("ids", dealers.stream().map(DealerId::value).toList())
                .query(row -> {
                    found.put(
                            new DealerId(row.getLong("id")),
                            Optional.ofNullable(Columns.orNull(row.getObject("manager_id", Long.class), UserId::new)));
                });
        if (!found.keySet().containsAll(dealers)) throw new NotFound("dealer");
        return found;
    }
}

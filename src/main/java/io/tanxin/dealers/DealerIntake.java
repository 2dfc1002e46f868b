package io.tanxin.dealers;

import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many dealers at once, as a file brings them: written, or changed, some hundred with a statement. No contact gets mail because a file
 * was read in (M28); another account manager is a change of manager like any other, with all that belongs to it (P6).
 */
@Service
@PreAuthorize("hasAuthority('dealers:import')")
public class DealerIntake {
    private static final int AT_ONCE = 500;

    /**
     * @param known null: a new dealer
     * @param person whom {@code contact} changes; null: somebody to be added
     */
    public record Entry(
            DealerRegister.@Nullable Known known,
            DealerDraft draft,
            @Nullable UserId manager,
            @Nullable ContactDraft contact,
            DealerRegister.@Nullable KnownPerson person) {}

    private final ManyDealers dealers;
    private final ContactIntake contacts;
    private final Areas areas;
    private final VisibleDealers visible;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Dealer.Place home;

    DealerIntake(
            ManyDealers dealers,
            ContactIntake contacts,
            Areas areas,
            VisibleDealers visible,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${tanxin.company.zone:Asia/Shanghai}") String zone,
            @Value("${tanxin.company.country:CN}") String country) {
        this.dealers = dealers;
        this.contacts = contacts;
        this.areas = areas;
        this.visible = visible;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.home = new Dealer.Place(zone, country);
    }

    /**
     * In the caller's transaction: all or nothing.
     *
     * @param file its name, as evidence of the stages that it changes
     * @param done told of each hundred when they are written; what it throws stops the rest
     * @return areas that had to be made
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> write(String file, List<Entry> entries, Consumer<List<Written>> done) {
        var now = Utc.of(clock.instant());
        var named = entries.stream()
                .map(entry -> entry.draft().area())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var there = areas.idsOf(named);
        var ids = new HashMap<String, Long>();
        for (var name : named) ids.put(name, Objects.requireNonNull(areas.idOf(name)));
        for (var from = 0; from < entries.size(); from += AT_ONCE) {
            done.accept(some(file, entries.subList(from, Math.min(entries.size(), from + AT_ONCE)), ids, now));
        }
        return ids.values().stream().filter(id -> !there.contains(id)).collect(Collectors.toSet());
    }

    private List<Written> some(String file, List<Entry> entries, Map<String, Long> areaIds, LocalDateTime now) {
        var added = dealers.add(entries.stream()
                .filter(entry -> entry.known() == null)
                .map(entry -> Dealer.of(entry.draft(), area(entry, areaIds), entry.manager(), home, now))
                .toList());
        var changed = changed(file, entries, areaIds);
        var ids = new ArrayList<DealerId>();
        for (var entry : entries) {
            var known = entry.known();
            ids.add(
                    known != null
                            ? known.id()
                            : Objects.requireNonNull(
                                    added.get(DealerRegister.key(entry.draft().code()))));
        }
        var people = contacts.write(entries, ids, home, now);
        visible.renew(ids);
        changed.assigned().forEach(events::publishEvent);
        var written = new ArrayList<Written>();
        for (var i = 0; i < entries.size(); i++) {
            var known = entries.get(i).known();
            var touched = known != null && changed.dealers().contains(known.id());
            written.add(new Written(
                    ids.get(i),
                    known == null,
                    known != null && touched ? new Written.State(known.draft(), known.manager()) : null,
                    new Written.State(entries.get(i).draft(), entries.get(i).manager()),
                    people.get(i)));
        }
        return written;
    }

    private record Changed(Set<DealerId> dealers, List<DealerAssigned> assigned) {}

    private Changed changed(String file, List<Entry> entries, Map<String, Long> areaIds) {
        var before = dealers.byId(entries.stream()
                .map(Entry::known)
                .filter(Objects::nonNull)
                .map(DealerRegister.Known::id)
                .toList());
        var changed = new ArrayList<Dealer>();
        var deeds = new ArrayList<AuditTrail.Deed>();
        var moves = new ArrayList<StagesFiled.Move>();
        var assigned = new ArrayList<DealerAssigned>();
        for (var entry : entries) {
            var known = entry.known();
            if (known == null) continue;
            var was = Objects.requireNonNull(before.get(known.id()));
            var after = was.edited(entry.draft(), area(entry, areaIds), known.version())
                    .managedBy(entry.manager());
            if (after.equals(was)) continue;
            changed.add(after);
            if (was.stage() != after.stage()) {
                moves.add(new StagesFiled.Move(known.id(), was.stage(), after.stage()));
            }
            deeds.add(new AuditTrail.Deed(
                    "dealer.edited", "DEALER", known.id().value(), known.id(), Changes.between(was, after)));
            DealerAssigned.between(known.id(), was, after).ifPresent(assigned::add);
        }
        dealers.change(changed);
        assigned.forEach(change -> deeds.add(change.deed()));
        audit.recordAll(deeds);
        if (!moves.isEmpty()) events.publishEvent(new StagesFiled(file, moves));
        return new Changed(changed.stream().map(Dealer::key).collect(Collectors.toSet()), assigned);
    }

    private static @Nullable Long area(Entry entry, Map<String, Long> areaIds) {
        var name = entry.draft().area();
        return name == null ? null : areaIds.get(name);
    }
}

package io.tanxin.dealers;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.PersonDraft;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many dealers at once, as a file brings them: written, or changed. Tells nobody: nobody gets mail because a file was read in (M28).
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
            @Nullable UserId person) {}

    private final DealerTable dealers;
    private final Areas areas;
    private final ContactRows contacts;
    private final People people;
    private final VisibleDealers visible;
    private final AuditTrail audit;
    private final Clock clock;
    private final Dealer.Place home;

    DealerIntake(
            DealerTable dealers,
            Areas areas,
            ContactRows contacts,
            People people,
            VisibleDealers visible,
            AuditTrail audit,
            Clock clock,
            @Value("${tanxin.company.zone:Asia/Shanghai}") String zone,
            @Value("${tanxin.company.country:CN}") String country) {
        this.dealers = dealers;
        this.areas = areas;
        this.contacts = contacts;
        this.people = people;
        this.visible = visible;
        this.audit = audit;
        this.clock = clock;
        this.home = new Dealer.Place(zone, country);
    }

    /** In the caller's transaction: all or nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<Entry> entries) {
        var now = Utc.of(clock.instant());
        var areaIds = new HashMap<String, Long>();
        entries.stream()
                .map(entry -> entry.draft().area())
                .distinct()
                .forEach(area -> areaIds.put(area == null ? "" : area, areas.idOf(area)));
        var written = new ArrayList<DealerId>();
        for (var from = 0; from < entries.size(); from += AT_ONCE) {
            written.addAll(writeSome(entries.subList(from, Math.min(entries.size(), from + AT_ONCE)), areaIds, now));
        }
        visible.renew(written);
    }

    private List<DealerId> writeSome(List<Entry> entries, Map<String, Long> areaIds, LocalDateTime now) {
        var added = new ArrayList<Dealer>();
        var adding = new ArrayList<Entry>();
        var ids = new ArrayList<DealerId>();
        for (var entry : entries) {
            var areaName = entry.draft().area();
            var area = areaIds.get(areaName == null ? "" : areaName);
            var known = entry.known();
            if (known == null) {
                added.add(Dealer.of(entry.draft(), area, entry.manager(), home, now));
                adding.add(entry);
            } else {
                change(known, entry, area);
                ids.add(known.id());
                people(known.id(), entry, now);
            }
        }
        var saved = dealers.saveAll(added);
        for (var i = 0; i < saved.size(); i++) {
            ids.add(saved.get(i).key());
            people(saved.get(i).key(), adding.get(i), now);
        }
        return ids;
    }

    private void change(DealerRegister.Known known, Entry entry, @Nullable Long area) {
        var before = dealers.findById(known.id()).orElseThrow();
        var after = before.edited(entry.draft(), area, known.version()).managedBy(entry.manager());
        if (after.equals(before)) return;
        dealers.save(after);
        audit.record("dealer.edited", "DEALER", known.id().value(), known.id(), Changes.between(before, after));
    }

    private void people(DealerId dealer, Entry entry, LocalDateTime now) {
        var draft = entry.contact();
        if (draft == null) return;
        if (entry.person() != null) {
            var before = people.find(entry.person()).orElseThrow();
            people.change(entry.person(), person(draft, before));
            return;
        }
        var email = draft.email();
        var holder = email == null ? null : people.byEmail(email).orElse(null);
        var id = holder == null ? people.add(person(draft, null)) : holder.id();
        contacts.add(dealer, id, draft.owner(), draft.invited(), now);
    }

    private PersonDraft person(ContactDraft draft, @Nullable Person before) {
        return new PersonDraft(
                Person.Side.DEALER,
                draft.name(),
                draft.email(),
                before == null ? null : before.userName(),
                draft.phone(),
                draft.title(),
                before == null ? draft.locale() : before.locale(),
                before == null ? ZoneId.of(home.zone()) : before.zone(),
                true,
                Set.of(Role.DEALER));
    }
}

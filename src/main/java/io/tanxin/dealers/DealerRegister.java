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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All dealers, for an import: looked up by code and written many at once. Tells nobody: nobody gets mail because a file was read
 * in (M28).
 */
@Service
@PreAuthorize("hasAuthority('dealers:import')")
public class DealerRegister {
    private static final int AT_ONCE = 500;

    /** @param people contacts, also removed ones: an import brings nobody back */
    public record Known(
            DealerId id,
            int version,
            DealerDraft draft,
            @Nullable UserId manager,
            List<KnownPerson> people) {}

    public record KnownPerson(
            UserId id,
            String name,
            @Nullable String title,
            @Nullable String email,
            @Nullable String phone,
            boolean removed) {}

    /** Who has a mail address already. */
    public record Holder(UserId id, boolean atDealer, String name) {}

    /**
     * @param known null: a new dealer
     * @param person whom {@code contact} changes; null: somebody to be added
     */
    public record Entry(
            @Nullable Known known,
            DealerDraft draft,
            @Nullable UserId manager,
            @Nullable ContactDraft contact,
            @Nullable UserId person) {}

    private final JdbcClient db;
    private final DealerTable dealers;
    private final Areas areas;
    private final ContactRows contacts;
    private final People people;
    private final VisibleDealers visible;
    private final AuditTrail audit;
    private final Clock clock;
    private final Dealer.Place home;

    DealerRegister(
            JdbcClient db,
            DealerTable dealers,
            Areas areas,
            ContactRows contacts,
            People people,
            VisibleDealers visible,
            AuditTrail audit,
            Clock clock,
            @Value("${tanxin.company.zone:Asia/Shanghai}") String zone,
            @Value("${tanxin.company.country:CN}") String country) {
        this.db = db;
        this.dealers = dealers;
        this.areas = areas;
        this.contacts = contacts;
        this.people = people;
        this.visible = visible;
        this.audit = audit;
        this.clock = clock;
        this.home = new Dealer.Place(zone, country);
    }

    /** As codes are compared: whatever the case of their letters. */
    public static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    /** By {@link #key}. */
    @Transactional(readOnly = true)
    public Map<String, Known> known(Collection<String> codes) {
        var found = new HashMap<String, Known>();
        inChunks(codes, some -> {
            var people = peopleOf(some);
            db.sql("""
                    select d.*, a.name as area, null as manager_name, null as manager_phone from dealer d
                      left join area a on a.id = d.area_id where d.code in (:codes)
                    """)
                    .param("codes", some)
                    .query((row, n) -> Columns.portrait(row))
                    .list()
                    .forEach(dealer -> found.put(
                            key(dealer.draft().code()),
                            new Known(
                                    dealer.id(),
                                    dealer.version(),
                                    dealer.draft(),
                                    dealer.manager(),
                                    people.getOrDefault(dealer.id(), List.of()))));
        });
        return found;
    }

    @Transactional(readOnly = true)
    public Map<String, Holder> holders(Collection<String> emails) {
        var found = new HashMap<String, Holder>();
        inChunks(
                emails,
                some -> db.sql("select id, side, name, email from person where email in (:emails)")
                        .param("emails", some)
                        .query(row -> {
                            found.put(
                                    row.getString("email"),
                                    new Holder(
                                            new UserId(row.getLong("id")),
                                            "DEALER".equals(row.getString("side")),
                                            row.getString("name")));
                        }));
        return found;
    }

    @Transactional(readOnly = true)
    public List<Person> managers() {
        return people.withRole(Role.MANAGER);
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

    private void change(Known known, Entry entry, @Nullable Long area) {
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

    private Map<DealerId, List<KnownPerson>> peopleOf(List<String> codes) {
        var people = new HashMap<DealerId, List<KnownPerson>>();
        db.sql("""
                select c.dealer_id, p.id, p.name, p.title, p.email, p.phone, c.removed_at is not null as removed
                  from contact c join dealer d on d.id = c.dealer_id join person p on p.id = c.person_id
                 where d.code in (:codes) order by c.first desc, c.id
                """).param("codes", codes).query(row -> {
            people.computeIfAbsent(new DealerId(row.getLong("dealer_id")), id -> new ArrayList<>())
                    .add(new KnownPerson(
                            new UserId(row.getLong("id")),
                            row.getString("name"),
                            row.getString("title"),
                            row.getString("email"),
                            row.getString("phone"),
                            row.getBoolean("removed")));
        });
        return people;
    }

    private static void inChunks(Collection<String> all, Consumer<List<String>> work) {
        var list = List.copyOf(all);
        for (var from = 0; from < list.size(); from += AT_ONCE) {
            work.accept(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
    }
}

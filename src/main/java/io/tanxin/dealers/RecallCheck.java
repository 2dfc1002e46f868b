package io.tanxin.dealers;

import io.tanxin.dealers.DealerRecall.Kept;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Id;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.WrittenTo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of a file's entries cannot be taken back: changed since by somebody, or something was built on it. Asked for many at once. */
@Component
class RecallCheck {
    private static final Set<String> OWN = Set.of("contact", "person_role");

    record Tie(UserId person, int version, boolean removed) {}

    private final JdbcClient db;
    private final References references;
    private final WrittenTo letters;

    RecallCheck(JdbcClient db, References references, WrittenTo letters) {
        this.db = db;
        this.references = references;
        this.letters = letters;
    }

    /** Until the end, so that nobody changes them between the look and the deed. */
    void hold(List<Written> written) {
        hold("dealer", written.stream().map(Written::dealer).toList());
    }

    /** @param names of areas, to their ids */
    Look look(List<Written> written, Map<DealerId, Dealer> now, Map<String, Long> names) {
        var contacts =
                written.stream().map(Written::contact).filter(Objects::nonNull).toList();
        var added = written.stream().filter(Written::added).map(Written::dealer).toList();
        var newcomers = contacts.stream()
                .filter(Written.Contact::added)
                .map(Written.Contact::person)
                .toList();
        var look = new Look(
                now,
                names,
                people(contacts.stream().map(Written.Contact::person).toList()),
                used("dealer", added, letters.dealers(added)),
                used("person", newcomers, letters.readers(newcomers)),
                ties(written),
                mails(contacts),
                new HashMap<>());
        for (var one : written) {
            var why = look.why(one);
            if (why != null) look.kept().put(one.dealer(), why);
        }
        return look;
    }

    /** As a dealer would be with these words; the same where they are its own. */
    static Dealer as(Dealer dealer, Written.State state, Map<String, Long> names) {
        var area = state.draft().area();
        return dealer.edited(
                        state.draft(), area == null ? null : names.get(area), Objects.requireNonNull(dealer.version()))
                .managedBy(state.manager());
    }

    record Look(
            Map<DealerId, Dealer> dealers,
            Map<String, Long> names,
            Map<UserId, Someone> people,
            Set<Long> usedDealers,
            Set<Long> usedPeople,
            Map<DealerId, List<Tie>> ties,
            Map<String, UserId> mails,
            Map<DealerId, Kept> kept) {

        int version(UserId person) {
            return Objects.requireNonNull(people.get(person)).version();
        }

        private @Nullable Kept why(Written one) {
            var dealer = dealers.get(one.dealer());
            if (dealer == null) return Kept.CHANGED;
            if (one.touched() && !as(dealer, one.after(), names).equals(dealer)) return Kept.CHANGED;
            if (one.added() && dealer.state() != DealerState.ACTIVE) return Kept.CHANGED;
            if (usedDealers.contains(one.dealer().value())) return Kept.USED;
            var contact = one.contact();
            var here = ties.getOrDefault(one.dealer(), List.of());
            if (one.added() && here.size() != (contact == null ? 0 : 1)) return Kept.CONTACT_CHANGED;
            return contact == null ? null : why(contact, here);
        }

        private @Nullable Kept why(Written.Contact contact, List<Tie> here) {
            if (contact.came()) {
                var untouched = here.stream()
                        .anyMatch(tie -> tie.person().equals(contact.person()) && tie.version() == 0 && !tie.removed());
                if (!untouched) return Kept.CONTACT_CHANGED;
                if (!contact.added()) return null;
            }
            var person = people.get(contact.person());
            if (person == null || !person.words().equals(contact.after())) return Kept.CONTACT_CHANGED;
            if (contact.added() && usedPeople.contains(contact.person().value())) return Kept.CONTACT_USED;
            var mail = contact.before() == null ? null : contact.before().email();
            var holder = mail == null ? null : mails.get(mail);
            return holder != null && !holder.equals(contact.person()) ? Kept.CONTACT_CHANGED : null;
        }
    }

    record Someone(int version, Written.Words words) {}

    private Set<Long> used(String table, Collection<? extends Id> ids, Set<? extends Id> written) {
        var used =
                new HashSet<>(references.to(table, ids.stream().map(Id::value).toList(), OWN));
        written.forEach(id -> used.add(id.value()));
        return used;
    }

    private void hold(String table, List<? extends Id> ids) {
        db.sql("select id from " + table + " where id in (:ids) order by id for update")
                .param("ids", ids.stream().map(Id::value).distinct().toList())
                .query(Long.class)
                .list();
    }

    private Map<UserId, Someone> people(List<UserId> ids) {
        var people = new HashMap<UserId, Someone>();
        if (ids.isEmpty()) return people;
        hold("person", ids);
        db.sql("select id, version, name, email, phone, title from person where id in (:ids)")
                .param("ids", ids.stream().map(UserId::value).distinct().toList())
                .query(row -> {
                    people.put(
                            new UserId(row.getLong("id")),
                            new Someone(
                                    row.getInt("version"),
                                    new Written.Words(
                                            row.getString("name"),
                                            row.getString("email"),
                                            row.getString("phone"),
                                            row.getString("title"))));
                });
        return people;
    }

    private Map<DealerId, List<Tie>> ties(List<Written> written) {
        var ties = new HashMap<DealerId, List<Tie>>();
        db.sql(
                        "select dealer_id, person_id, version, removed_at is not null gone from contact where dealer_id in (:ids)")
                .param("ids", written.stream().map(one -> one.dealer().value()).toList())
                .query(row -> {
                    ties.computeIfAbsent(new DealerId(row.getLong("dealer_id")), id -> new ArrayList<>())
                            .add(new Tie(
                                    new UserId(row.getLong("person_id")),
                                    row.getInt("version"),
                                    row.getBoolean("gone")));
                });
        return ties;
    }

    /** Who has now the addresses that people would get back. */
    private Map<String, UserId> mails(List<Written.Contact> contacts) {
        var sought = contacts.stream()
                .map(contact ->
                        contact.before() == null ? null : contact.before().email())
                .filter(Objects::nonNull)
                .toList();
        var holders = new HashMap<String, UserId>();
        if (sought.isEmpty()) return holders;
        db.sql("select id, email from person where email in (:emails)")
                .param("emails", sought)
                .query(row -> {
                    holders.put(row.getString("email"), new UserId(row.getLong("id")));
                });
        return holders;
    }
}

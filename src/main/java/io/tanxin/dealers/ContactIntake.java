package io.tanxin.dealers;

import io.tanxin.dealers.DealerIntake.Entry;
import io.tanxin.dealers.DealerRegister.KnownPerson;
import io.tanxin.identity.ManyPeople;
import io.tanxin.identity.ManyPeople.Correction;
import io.tanxin.identity.Person;
import io.tanxin.identity.PersonDraft;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contacts that come with dealers of a file. A mail address is one person's, also at two dealers. */
@Component
class ContactIntake {
    private final ManyPeople people;
    private final JdbcTemplate rows;
    private final JdbcClient db;

    ContactIntake(ManyPeople people, JdbcTemplate rows, JdbcClient db) {
        this.people = people;
        this.rows = rows;
        this.db = db;
    }

    /** @return for each entry what became of its contact; null: it has none that changes anything */
    List<Written.@Nullable Contact> write(
            List<Entry> entries, List<DealerId> dealers, Dealer.Place home, LocalDateTime now) {
        correct(entries);
        var coming = new ArrayList<Integer>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.contact() != null && entry.person() == null) coming.add(i);
        }
        var holders = holders(coming.stream()
                .map(i -> email(entries.get(i)))
                .filter(Objects::nonNull)
                .toList());
        var drafts = new ArrayList<PersonDraft>();
        var place = new LinkedHashMap<Integer, Integer>();
        var byMail = new HashMap<String, Integer>();
        for (var i : coming) {
            var email = email(entries.get(i));
            if (email != null && holders.containsKey(email)) continue;
            var twin = email == null ? null : byMail.get(email);
            place.put(i, twin == null ? drafts.size() : twin);
            if (twin != null) continue;
            if (email != null) byMail.put(email, drafts.size());
            drafts.add(person(Objects.requireNonNull(entries.get(i).contact()), home));
        }
        var ids = people.add(drafts);
        var written = new ArrayList<Written.@Nullable Contact>();
        var seen = new boolean[drafts.size()];
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var known = entry.person();
            var at = place.get(i);
            if (entry.contact() == null) written.add(null);
            else if (known != null)
                written.add(new Written.Contact(known.id(), false, words(known), words(entry.contact())));
            else if (at == null) {
                var holder = Objects.requireNonNull(holders.get(Objects.requireNonNull(email(entry))));
                written.add(new Written.Contact(holder, false, null, words(entry.contact())));
            } else {
                written.add(new Written.Contact(ids.get(at), !seen[at], null, words(entry.contact())));
                seen[at] = true;
            }
        }
        come(entries, dealers, written, now);
        return written;
    }

    private void correct(List<Entry> entries) {
        var corrections = new ArrayList<Correction>();
        for (var entry : entries) {
            var known = entry.person();
            var draft = entry.contact();
            if (known == null || draft == null) continue;
            var email = draft.email();
            corrections.add(new Correction(
                    known.id(),
                    known.version(),
                    draft.name(),
                    email == null ? null : email.value(),
                    draft.phone(),
                    draft.title()));
        }
        people.correct(corrections);
    }

    /** The first at a dealer that has nobody: two at once cannot both be, the table's key sees to it. */
    private void come(
            List<Entry> entries, List<DealerId> dealers, List<Written.@Nullable Contact> written, LocalDateTime now) {
        var values = new ArrayList<Object[]>();
        for (var i = 0; i < entries.size(); i++) {
            var contact = written.get(i);
            var draft = entries.get(i).contact();
            if (contact == null || draft == null || !contact.came()) continue;
            var known = entries.get(i).known();
            var first = known == null || known.people().stream().allMatch(KnownPerson::removed);
            values.add(new Object[] {
                dealers.get(i).value(),
                contact.person().value(),
                draft.owner() ? "OWNER" : "STAFF",
                first,
                first || draft.invited(),
                now
            });
        }
        if (values.isEmpty()) return;
        rows.batchUpdate("""
                insert into contact (version, dealer_id, person_id, position, first, invited, created_at)
                values (0, ?, ?, ?, ?, ?, ?)
                """, values);
    }

    private Map<String, UserId> holders(List<String> emails) {
        var found = new HashMap<String, UserId>();
        if (emails.isEmpty()) return found;
        db.sql("select id, email from person where email in (:emails)")
                .param("emails", emails)
                .query(row -> {
                    found.put(row.getString("email"), new UserId(row.getLong("id")));
                });
        return found;
    }

    private static Written.Words words(ContactDraft draft) {
        var email = draft.email();
        return new Written.Words(draft.name(), email == null ? null : email.value(), draft.phone(), draft.title());
    }

    private static Written.Words words(KnownPerson known) {
        return new Written.Words(known.name(), known.email(), known.phone(), known.title());
    }

    private static @Nullable String email(Entry entry) {
        var draft = entry.contact();
        EmailAddress email = draft == null ? null : draft.email();
        return email == null ? null : email.value();
    }

    private static PersonDraft person(ContactDraft draft, Dealer.Place home) {
        return new PersonDraft(
                Person.Side.DEALER,
                draft.name(),
                draft.email(),
                null,
                draft.phone(),
                draft.title(),
                draft.locale(),
                ZoneId.of(home.zone()),
                true,
                Set.of(Role.DEALER));
    }
}

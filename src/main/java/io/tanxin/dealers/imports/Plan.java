package io.tanxin.dealers.imports;

import io.tanxin.dealers.ContactDraft;
import io.tanxin.dealers.DealerIntake.Entry;
import io.tanxin.dealers.DealerRegister;
import io.tanxin.dealers.DealerRegister.Holder;
import io.tanxin.dealers.DealerRegister.Known;
import io.tanxin.dealers.DealerRegister.KnownPerson;
import io.tanxin.dealers.imports.Finding.Kind;
import io.tanxin.kernel.EmailAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file's good rows mean for the dealers that are there. */
final class Plan {
    private final Table table;
    private final List<Finding> findings;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, String> namesByMail = new HashMap<>();
    private int unchanged;

    private Plan(Table table) {
        this.table = table;
        this.findings = new ArrayList<>(table.notices());
    }

    static Plan of(Table table, DealerRegister register) {
        var plan = new Plan(table);
        if (!table.columns().contains(Column.MANAGER)) {
            plan.findings.add(new Finding(1, Column.MANAGER, Kind.NO_MANAGER, ""));
        }
        var managers = new Managers(register.managers());
        var rows = table.rows().stream()
                .map(raw -> new RowCheck(raw, managers, plan.findings).row())
                .flatMap(Optional::stream)
                .toList();
        var known = register.known(rows.stream().map(Row::code).toList());
        var holders = register.holders(rows.stream()
                .map(Row::contact)
                .filter(Objects::nonNull)
                .map(ContactDraft::email)
                .filter(Objects::nonNull)
                .map(EmailAddress::value)
                .distinct()
                .toList());
        for (var row : rows) plan.take(row, known.get(DealerRegister.key(row.code())), holders);
        plan.findings.sort(Comparator.comparingInt(Finding::row));
        return plan;
    }

    private void take(Row row, @Nullable Known known, Map<String, Holder> holders) {
        var twin = codes.putIfAbsent(DealerRegister.key(row.code()), row.number());
        if (twin != null) {
            findings.add(new Finding(row.number(), Column.CODE, Kind.CODE_TWICE, String.valueOf(twin)));
            return;
        }
        var contact = row.contact();
        var people = known == null ? List.<KnownPerson>of() : known.people();
        var there = contact == null ? null : match(contact, people);
        if (contact != null && !isOwnMail(contact, there, holders)) {
            findings.add(new Finding(
                    row.number(), Column.CONTACT_MAIL, Kind.MAIL_OF_ANOTHER, String.valueOf(contact.email())));
            return;
        }
        var draft = row.onto(known == null ? null : known.draft());
        var manager = row.manager() != null || known == null ? row.manager() : known.manager();
        var change = contact == null ? null : changeOf(contact, there);
        if (known != null
                && change == null
                && known.draft().equals(draft)
                && Objects.equals(known.manager(), manager)) {
            unchanged++;
        } else {
            entries.add(new Entry(known, draft, manager, change, there == null ? null : there.id()));
        }
    }

    /** Who of the dealer's people is meant: by mail address, else by name. */
    private static @Nullable KnownPerson match(ContactDraft contact, List<KnownPerson> people) {
        var email = contact.email();
        if (email != null) {
            for (var person : people) if (email.value().equals(person.email())) return person;
        }
        for (var person : people) if (contact.name().equals(person.name())) return person;
        return null;
    }

    /** A mail address is one person's, here and in the rest of the file. */
    private boolean isOwnMail(ContactDraft contact, @Nullable KnownPerson there, Map<String, Holder> holders) {
        var email = contact.email();
        if (email == null) return true;
        var name = namesByMail.get(email.value());
        if (name != null && !name.equals(contact.name())) return false;
        var holder = holders.get(email.value());
        var own = holder == null
                || (there != null
                        ? holder.id().equals(there.id())
                        : holder.atDealer() && holder.name().equals(contact.name()));
        if (own) namesByMail.put(email.value(), contact.name());
        return own;
    }

    /** @return the person as it should be; null when nothing changes. Blank cells and removed people stay as they are. */
    private static @Nullable ContactDraft changeOf(ContactDraft contact, @Nullable KnownPerson there) {
        if (there == null) return contact;
        if (there.removed()) return null;
        var title = contact.title() == null ? there.title() : contact.title();
        var phone = contact.phone() == null ? there.phone() : contact.phone();
        var before = there.email();
        var email = contact.email() != null || before == null ? contact.email() : new EmailAddress(before);
        var same = contact.name().equals(there.name())
                && Objects.equals(title, there.title())
                && Objects.equals(phone, there.phone())
                && Objects.equals(email == null ? null : email.value(), before);
        return same
                ? null
                : new ContactDraft(
                        contact.name(), title, email, phone, contact.owner(), contact.invited(), contact.locale());
    }

    List<Entry> entries() {
        return entries;
    }

    int rows() {
        return table.rows().size();
    }

    int added() {
        return (int) entries.stream().filter(entry -> entry.known() == null).count();
    }

    int changed() {
        return entries.size() - added();
    }

    int unchanged() {
        return unchanged;
    }

    int leftOut() {
        return rows() - entries.size() - unchanged;
    }

    Outcome outcome(boolean done) {
        return new Outcome.Read(rows(), added(), changed(), unchanged, leftOut(), done, List.copyOf(findings));
    }
}

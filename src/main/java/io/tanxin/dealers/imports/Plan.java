package io.tanxin.dealers.imports;

import io.tanxin.dealers.ContactDraft;
import io.tanxin.dealers.DealerIntake.Entry;
import io.tanxin.dealers.DealerRegister;
import io.tanxin.dealers.DealerRegister.Holder;
import io.tanxin.dealers.DealerRegister.Known;
import io.tanxin.dealers.DealerRegister.KnownPerson;
import io.tanxin.dealers.imports.Finding.Kind;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What a file's good rows mean for the dealers that are there. */
final class Plan {
    private final Table table;
    private final List<Finding> findings;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, Holding> mails = new HashMap<>();
    private final Map<UserId, Map.Entry<Integer, ContactDraft>> saidOf = new HashMap<>();
    private int unchanged;

    /** Who has a mail address after the rows so far. @param person null: somebody who comes with the file */
    private record Holding(String name, @Nullable UserId person) {}

    private Plan(Table table) {
        this.table = table;
        this.findings = new ArrayList<>(table.notices());
    }

    /** @param progress told of the rows that have been looked at; what it throws stops the rest */
    static Plan of(Table table, DealerRegister register, IntConsumer progress) {
        var plan = new Plan(table);
        if (!table.columns().contains(Column.MANAGER)) {
            plan.findings.add(new Finding(1, Column.MANAGER, Kind.NO_MANAGER, ""));
        }
        var managers = new Managers(register.managers());
        var rows = new ArrayList<Row>();
        var looked = 0;
        for (var raw : table.rows()) {
            new RowCheck(raw, managers, plan.findings).row().ifPresent(rows::add);
            if (++looked % 500 == 0) progress.accept(looked);
        }
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
        var change = contact == null ? null : changeOf(contact, there);
        if (change != null && there != null) {
            var said = saidOf.putIfAbsent(there.id(), Map.entry(row.number(), change));
            if (said != null && !said.getValue().equals(change)) {
                findings.add(
                        new Finding(row.number(), Column.CONTACT, Kind.CONTACT_TWICE, String.valueOf(said.getKey())));
                return;
            }
            if (said != null) change = null;
        }
        var draft = row.onto(known == null ? null : known.draft());
        var manager = row.manager() != null || known == null ? row.manager() : known.manager();
        if (known != null
                && change == null
                && known.draft().equals(draft)
                && Objects.equals(known.manager(), manager)) {
            unchanged++;
        } else {
            entries.add(new Entry(known, draft, manager, change, there));
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
        var known = there == null ? null : there.id();
        var earlier = mails.get(email.value());
        if (earlier != null
                && (!earlier.name().equals(contact.name()) || known != null && !known.equals(earlier.person()))) {
            return false;
        }
        var holder = holders.get(email.value());
        var own = holder == null
                || (there != null
                        ? holder.id().equals(there.id())
                        : holder.atDealer() && holder.name().equals(contact.name()));
        if (own) {
            var person = known != null || holder == null ? known : holder.id();
            mails.putIfAbsent(email.value(), new Holding(contact.name(), person));
        }
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

    List<Finding> findings() {
        return findings;
    }
}

package io.tanxin.dealers;

import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All dealers, for an import: looked up by code, many at once, with their people. */
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
            int version,
            String name,
            @Nullable String title,
            @Nullable String email,
            @Nullable String phone,
            boolean removed) {}

    /** Who has a mail address already. */
    public record Holder(UserId id, boolean atDealer, String name) {}

    private final JdbcClient db;
    private final People people;

    DealerRegister(JdbcClient db, People people) {
        this.db = db;
        this.people = people;
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

    private Map<DealerId, List<KnownPerson>> peopleOf(List<String> codes) {
        var people = new HashMap<DealerId, List<KnownPerson>>();
        db.sql("""
                select c.dealer_id, p.id, p.version, p.name, p.title, p.email, p.phone, c.removed_at is not null as removed
                  from contact c join dealer d on d.id = c.dealer_id join person p on p.id = c.person_id
                 where d.code in (:codes) order by c.first desc, c.id
                """).param("codes", codes).query(row -> {
            people.computeIfAbsent(new DealerId(row.getLong("dealer_id")), id -> new ArrayList<>())
                    .add(new KnownPerson(
                            new UserId(row.getLong("id")),
                            row.getInt("version"),
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

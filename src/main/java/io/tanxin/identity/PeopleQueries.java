package io.tanxin.identity;

import io.tanxin.kernel.Pinyin;
import io.tanxin.kernel.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The administrator's list of people, and the few columns that only the administrator changes. */
@Repository
class PeopleQueries {
    private final JdbcClient db;

    PeopleQueries(JdbcClient db) {
        this.db = db;
    }

    List<PersonLine> rows(PeopleFilter filter, PersonLine.@Nullable Key after, int skip, int limit) {
        var search = filter.search().strip();
        // a role tells the side, and by its side a person is found quickly: the company's are few
        var side = filter.side().or(() -> filter.role().map(PeopleQueries::side));
        // asked for only where it is wanted: "or all" has no index, and those who are locked are few too
        var narrowed = (side.isPresent() ? " and p.side = :side" : "")
                + (filter.state().isPresent() ? " and p.state = :state" : "");
        return db.sql("""
                select p.id, p.name, p.name_sort, p.side, p.email, p.user_name, p.phone, p.state, p.sign_in,
                       (select group_concat(r.role) from person_role r where r.person_id = p.id) roles
                  from person p
                 where p.side <> 'SYSTEM'
                   and p.name_sort >= :sort and (p.name_sort > :sort or p.id > :id)
                   %s
                   and (:role is null or exists (select 1 from person_role q where q.person_id = p.id and q.role = :role))
                   and (:search = '' or p.name like :within or p.name_sort like :begins or p.email like :begins
                        or p.user_name like :begins or p.phone like :within)
                 order by p.name_sort, p.id limit :limit offset :skip
                """.formatted(narrowed))
                .param("sort", after == null ? "" : after.sort())
                .param("id", after == null ? 0 : after.id())
                .param("side", side.map(Enum::name).orElse(null))
                .param("state", filter.state().map(Enum::name).orElse(null))
                .param("role", filter.role().orElse(null))
                .param("search", search)
                .param("within", "%" + escaped(search) + "%")
                .param("begins", escaped(Pinyin.of(search)) + "%")
                .param("limit", limit)
                .param("skip", skip)
                .query((row, number) -> new PersonLine(
                        new UserId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("name_sort"),
                        Person.Side.valueOf(row.getString("side")),
                        row.getString("email"),
                        row.getString("user_name"),
                        row.getString("phone"),
                        Optional.ofNullable(row.getString("roles"))
                                .map(joined -> Set.of(joined.split(",")))
                                .orElse(Set.of()),
                        Person.State.valueOf(row.getString("state")),
                        row.getBoolean("sign_in")))
                .list();
    }

    private static Person.Side side(String role) {
        return role.equals(Role.DEALER) ? Person.Side.DEALER : Person.Side.COMPANY;
    }

    boolean isLastAdministrator(UserId id) {
        return db.sql("""
                select p.id from person p join person_role r on r.person_id = p.id and r.role = 'ADMINISTRATOR'
                 where p.state = 'ACTIVE' and p.sign_in limit 2 for update
                """).query(Long.class).list().equals(List.of(id.value()));
    }

    void signIn(UserId id, boolean may) {
        db.sql("update person set sign_in = :may where id = :id")
                .param("may", may)
                .param("id", id.value())
                .update();
    }

    void state(UserId id, Person.State state) {
        db.sql("update person set state = :state, version = version + 1 where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    void endSessions(UserId id) {
        db.sql("update person set epoch = epoch + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }
}

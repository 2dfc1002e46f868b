package io.tanxin.identity;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People as rows, each with its roles. */
@Repository
class PersonRows {
    static final String COLUMNS = """
            p.id, p.version, p.side, p.name, p.email, p.user_name, p.phone, p.title, p.locale, p.zone, p.theme,
            p.work_from, p.work_to, p.shortcuts, p.state, p.sign_in, p.password_hash, p.epoch, p.department,
            (select group_concat(r.role) from person_role r where r.person_id = p.id) roles
            """;

    private final JdbcClient db;

    PersonRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Person> byId(UserId id) {
        return db.sql("select " + COLUMNS + " from person p where p.id = :id")
                .param("id", id.value())
                .query(PersonRows::person)
                .optional();
    }

    Optional<Person> byEmail(EmailAddress email) {
        return db.sql("select " + COLUMNS + " from person p where p.email = :email")
                .param("email", email.value())
                .query(PersonRows::person)
                .optional();
    }

    Optional<Person> byUserName(String userName) {
        return db.sql("select " + COLUMNS + " from person p where p.user_name = :name")
                .param("name", userName)
                .query(PersonRows::person)
                .optional();
    }

    List<Person> ofRoles(Collection<String> roles) {
        return db.sql("select " + COLUMNS + """
                 from person p
                 where p.id in (select q.person_id from person_role q where q.role in (:roles)) and p.state = 'ACTIVE'
                 order by p.name_sort, p.id limit 500
                """)
                .param("roles", roles)
                .query(PersonRows::person)
                .list();
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new UserId(row.getLong("id")),
                row.getInt("version"),
                Person.Side.valueOf(row.getString("side")),
                row.getString("name"),
                email(row.getString("email")),
                row.getString("user_name"),
                row.getString("phone"),
                row.getString("title"),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                Person.Theme.valueOf(row.getString("theme")),
                row.getObject("work_from", LocalTime.class),
                row.getObject("work_to", LocalTime.class),
                row.getBoolean("shortcuts"),
                Person.State.valueOf(row.getString("state")),
                row.getBoolean("sign_in"),
                roles(row.getString("roles")),
                department(row.getString("department")));
    }

    private static @Nullable EmailAddress email(@Nullable String kept) {
        return kept == null ? null : new EmailAddress(kept);
    }

    private static @Nullable Department department(@Nullable String kept) {
        return kept == null ? null : Department.valueOf(kept);
    }

    private static Set<String> roles(@Nullable String joined) {
        return joined == null ? Set.of() : Set.of(joined.split(","));
    }
}

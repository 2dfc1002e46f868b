package io.tanxin.identity;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Pinyin;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people: found, added, changed. Who may see a dealer's people is asked by the modules that show them. */
@Service
@Transactional
public class People {
    private final JdbcClient db;
    private final PersonRows rows;
    private final CurrentActor actor;
    private final Clock clock;

    People(JdbcClient db, PersonRows rows, CurrentActor actor, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(UserId id) {
        return rows.byId(id);
    }

    @Transactional(readOnly = true)
    public Optional<Person> byEmail(EmailAddress email) {
        return rows.byEmail(email);
    }

    @Transactional(readOnly = true)
    public Optional<Person> byUserName(String userName) {
        return rows.byUserName(userName);
    }

    /** Names by id, in one query; ids of nobody are left out. */
    @Transactional(readOnly = true)
    public Map<UserId, String> names(Collection<UserId> ids) {
        if (ids.isEmpty()) return Map.of();
        var names = new HashMap<UserId, String>();
        db.sql("select id, name from person where id in (:ids)")
                .param("ids", ids.stream().map(UserId::value).distinct().toList())
                .query(row -> {
                    names.put(new UserId(row.getLong("id")), row.getString("name"));
                });
        return names;
    }

    /** Active people of a role, by name; at most 500. */
    @Transactional(readOnly = true)
    public List<Person> withRole(String role) {
        return rows.ofRoles(List.of(role));
    }

    /** Active people of any of the roles, by name; at most 500. */
    @Transactional(readOnly = true)
    public List<Person> withAnyRole(Collection<String> roles) {
        return rows.ofRoles(roles);
    }

    /**
     * Adds a person; the caller has asked whether it may. The company's own people are added by who manages people only.
     *
     * @throws org.springframework.dao.DuplicateKeyException mail address or user name is taken
     */
    public UserId add(PersonDraft draft) {
        if (draft.side() != Person.Side.DEALER) requireManaging();
        var key = new GeneratedKeyHolder();
        values(db.sql("""
                insert into person (version, side, name, name_sort, email, user_name, phone, title, locale, zone, theme, work_from,
                                    work_to, shortcuts, state, sign_in, department, created_at)
                values (0, :side, :name, :sort, :email, :user, :phone, :title, :locale, :zone, 'SYSTEM', '09:00', '18:00', true,
                        'ACTIVE', :signIn, :department, :now)
                """), draft)
                .param("side", draft.side().name())
                .param("signIn", draft.signIn())
                .param("now", Utc.of(clock.instant()))
                .update(key, "id");
        var id = new UserId(Objects.requireNonNull(key.getKeyAs(Number.class)).longValue());
        roles(id, draft.roles());
        return id;
    }

    /** Changes what the draft holds; sign-in, roles and password stay with the administrator's screen. */
    public void change(UserId id, PersonDraft draft) {
        var person = rows.byId(id).orElseThrow(() -> new NotFound("person"));
        if (person.side() != Person.Side.DEALER && !actor.id().equals(id)) requireManaging();
        values(db.sql("""
                update person set version = version + 1, name = :name, name_sort = :sort, email = :email, user_name = :user,
                                  phone = :phone, title = :title, locale = :locale, zone = :zone, department = :department
                 where id = :id
                """), draft).param("id", id.value()).update();
    }

    /** Who acts when this person does; empty for somebody who is locked out or has left. */
    @Transactional(readOnly = true)
    Optional<Actor> actor(UserId id) {
        return rows.byId(id)
                .filter(person -> person.state() == Person.State.ACTIVE)
                .map(People::actor);
    }

    static Actor actor(Person person) {
        return new Actor(
                person.id(),
                Actor.Kind.PERSON,
                "PERSON",
                person.name(),
                person.roles(),
                person.locale(),
                person.zone(),
                null);
    }

    void roles(UserId id, Set<String> roles) {
        db.sql("delete from person_role where person_id = :id")
                .param("id", id.value())
                .update();
        for (var role : roles) {
            db.sql("insert into person_role (person_id, role) values (:id, :role)")
                    .param("id", id.value())
                    .param("role", role)
                    .update();
        }
    }

    private void requireManaging() {
        if (!actor.may("people:manage")) throw new AccessDeniedException("people:manage");
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, PersonDraft draft) {
        var email = draft.email();
        return statement
                .param("name", draft.name())
                .param("sort", sort(draft.name()))
                .param("email", email == null ? null : email.value())
                .param("user", draft.userName())
                .param("phone", draft.phone())
                .param("title", draft.title())
                .param(
                        "department",
                        draft.department() == null ? null : draft.department().name())
                .param("locale", draft.locale().toLanguageTag())
                .param("zone", draft.zone().getId());
    }

    static String sort(String name) {
        var sort = Pinyin.ofPerson(name);
        return sort.length() <= 240 ? sort : sort.substring(0, 240);
    }
}

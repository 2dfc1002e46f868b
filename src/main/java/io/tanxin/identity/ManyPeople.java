package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Dealers' people by the hundred, as a file brings them, in the caller's transaction; who may do that the caller has asked. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ManyPeople {
    /** What a file says about a person. @param version as it was read */
    public record Correction(
            UserId id,
            int version,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String title) implements Serializable {}

    private final JdbcTemplate rows;
    private final JdbcClient db;
    private final Clock clock;

    ManyPeople(JdbcTemplate rows, JdbcClient db, Clock clock) {
        this.rows = rows;
        this.db = db;
        this.clock = clock;
    }

    /** Adds dealers' people. @return their ids, in the order of the drafts */
    public List<UserId> add(List<PersonDraft> drafts) {
        if (drafts.isEmpty()) return List.of();
        if (drafts.stream().anyMatch(draft -> draft.side() != Person.Side.DEALER)) {
            throw new IllegalArgumentException("dealers' people only");
        }
        var keys = new GeneratedKeyHolder();
        rows.batchUpdate(
                connection -> connection.prepareStatement("""
                        insert into person (version, side, name, name_sort, email, user_name, phone, title, locale, zone, theme,
                                            work_from, work_to, shortcuts, state, sign_in, created_at)
                        values (0, 'DEALER', ?, ?, ?, ?, ?, ?, ?, ?, 'SYSTEM', '09:00', '18:00', true, 'ACTIVE', ?, ?)
                        """, Statement.RETURN_GENERATED_KEYS),
                new Setter(drafts),
                keys);
        var ids = keys.getKeyList().stream()
                .map(key -> new UserId(((Number) key.values().iterator().next()).longValue()))
                .toList();
        compare(ids, drafts);
        rows.batchUpdate(
                "insert into person_role (person_id, role) values (?, ?)",
                ids.stream().map(id -> new Object[] {id.value(), Role.DEALER}).toList());
        return ids;
    }

    /** @throws OptimisticLockingFailureException somebody has changed one of them since */
    public void correct(List<Correction> corrections) {
        if (corrections.isEmpty()) return;
        var counts = rows.batchUpdate(
                """
                update person set version = version + 1, name = ?, name_sort = ?, email = ?, phone = ?, title = ?
                 where id = ? and version = ? and side = 'DEALER'
                """,
                corrections.stream()
                        .map(one -> new Object[] {
                            one.name(),
                            People.sort(one.name()),
                            one.email(),
                            one.phone(),
                            one.title(),
                            one.id().value(),
                            one.version()
                        })
                        .toList());
        for (var count : counts)
            if (count != 1) throw new OptimisticLockingFailureException("a person changed meanwhile");
    }

    /** Only of people whom nothing refers to; what does, stops it. */
    public void remove(List<UserId> people) {
        if (people.isEmpty()) return;
        var ids = people.stream().map(UserId::value).toList();
        db.sql("delete from person_role where person_id in (:ids)")
                .param("ids", ids)
                .update();
        db.sql("delete from person where side = 'DEALER' and id in (:ids)")
                .param("ids", ids)
                .update();
    }

    // a key that landed at the wrong name would show one dealer's person to another
    private void compare(List<UserId> ids, List<PersonDraft> drafts) {
        Map<UserId, String> names = db
                .sql("select id, name from person where id in (:ids)")
                .param("ids", ids.stream().map(UserId::value).toList())
                .query((row, n) -> Map.entry(new UserId(row.getLong("id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var written = new ArrayList<@Nullable String>();
        for (var id : ids) written.add(names.get(id));
        if (!written.equals(drafts.stream().map(PersonDraft::name).toList())) {
            throw new IllegalStateException("the database gave keys out of order");
        }
    }

    private final class Setter implements BatchPreparedStatementSetter {
        private final List<PersonDraft> drafts;

        Setter(List<PersonDraft> drafts) {
            this.drafts = drafts;
        }

        @Override
        public void setValues(PreparedStatement row, int number) throws SQLException {
            var draft = drafts.get(number);
            var email = draft.email();
            row.setString(1, draft.name());
            row.setString(2, People.sort(draft.name()));
            row.setString(3, email == null ? null : email.value());
            row.setString(4, draft.userName());
            row.setString(5, draft.phone());
            row.setString(6, draft.title());
            row.setString(7, draft.locale().toLanguageTag());
            row.setString(8, draft.zone().getId());
            row.setBoolean(9, draft.signIn());
            row.setObject(10, Utc.of(clock.instant()));
        }

        @Override
        public int getBatchSize() {
            return drafts.size();
        }
    }
}

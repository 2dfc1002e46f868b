package io.tanxin.identity.kept;

import io.tanxin.identity.kept.KeptPart.Held;
import io.tanxin.identity.kept.KeptRequests.Waiting;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Requests, and what waits for somebody to look it through. */
@Repository
class KeptRows {
    /** Of somebody's own request nothing is held back for longer than until it is due, whoever has not looked. */
    private static final String GIVEN = "(i.seen_at is not null or r.asked_by = r.person_id and r.due < :today)";

    private static final String REQUEST = """
            select r.id, r.person_id, p.name person_name, r.asked_by, a.name asker_name, r.asked_at, r.due, r.ready_at,
                   (select count(*) from kept_item i where i.request_id = r.id and not %s) waiting
              from kept_request r join person p on p.id = r.person_id join person a on a.id = r.asked_by
            """.formatted(GIVEN);

    /** @param askedBy another than the person: an administrator, for somebody who cannot sign in */
    record Request(
            long id,
            UserId person,
            String personName,
            UserId askedBy,
            String askerName,
            Instant askedAt,
            LocalDate due,
            @Nullable Instant readyAt,
            int waiting)
            implements Serializable {
        boolean forAnother() {
            return !askedBy.equals(person);
        }
    }

    record Item(
            long id,
            long request,
            String part,
            long subject,
            @Nullable UserId keeper,
            List<String> blacked) {}

    private final JdbcClient db;
    private final ObjectMapper json;

    KeptRows(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    long add(UserId person, UserId by, @Nullable String how, Instant now, LocalDate due) {
        var key = new GeneratedKeyHolder();
        db.sql("""
                insert into kept_request (person_id, asked_by, how, asked_at, due) values (:person, :by, :how, :now, :due)
                """)
                .param("person", person.value())
                .param("by", by.value())
                .param("how", how)
                .param("now", Utc.of(now))
                .param("due", due)
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    void hold(long request, String part, Held held) {
        db.sql(
                        "insert into kept_item (request_id, part, subject_id, keeper_id) values (:request, :part, :subject, :keeper)")
                .param("request", request)
                .param("part", part)
                .param("subject", held.id())
                .param("keeper", held.keeper() == null ? null : held.keeper().value())
                .update();
    }

    /** The newest of the person. Two who ask at once wait for each other at the person's row. */
    Optional<Request> latest(UserId person, LocalDate today) {
        return db.sql(REQUEST + " where r.person_id = :person order by r.id desc limit 1")
                .param("person", person.value())
                .param("today", today)
                .query(KeptRows::request)
                .optional();
    }

    Optional<Request> find(long id, LocalDate today) {
        return db.sql(REQUEST + " where r.id = :id")
                .param("id", id)
                .param("today", today)
                .query(KeptRows::request)
                .optional();
    }

    /** The newest first. */
    List<Request> rows(@Nullable Long after, int skip, int limit, LocalDate today) {
        return db.sql(REQUEST + " where r.id < :after order by r.id desc limit :limit offset :skip")
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param("skip", skip)
                .param("limit", limit)
                .param("today", today)
                .query(KeptRows::request)
                .list();
    }

    /** Of the request what may be given now. */
    List<Item> given(long request, LocalDate today) {
        return items("r.id = :key and " + GIVEN, request, today);
    }

    /** For whom something waits for this keeper, the one that is due first. */
    List<Waiting> waiting(UserId keeper, LocalDate today, int most) {
        return db.sql("""
                select r.id, p.name, r.asked_at, r.due, count(*) things from kept_item i
                  join kept_request r on r.id = i.request_id join person p on p.id = r.person_id
                 where i.keeper_id = :keeper and not %s group by r.id, p.name, r.asked_at, r.due order by r.due, r.id limit :most
                """.formatted(GIVEN))
                .param("keeper", keeper.value())
                .param("today", today)
                .param("most", most)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getString("name"),
                        Utc.instant(row.getObject("asked_at", LocalDateTime.class)),
                        row.getObject("due", LocalDate.class),
                        row.getInt("things")))
                .list();
    }

    /** What waits for this keeper, the one that is due first. */
    List<Item> toLook(UserId keeper, LocalDate today) {
        return items("i.keeper_id = :key and not " + GIVEN, keeper.value(), today);
    }

    Optional<Item> waiting(long item, UserId keeper, LocalDate today) {
        return toLook(keeper, today).stream().filter(one -> one.id() == item).findFirst();
    }

    /** @return false: somebody was quicker */
    boolean seen(long item, List<String> blacked, Instant now) {
        return db.sql("update kept_item set seen_at = :now, blacked = :blacked where id = :id and seen_at is null")
                        .param("now", Utc.of(now))
                        .param("blacked", json.writeValueAsString(blacked))
                        .param("id", item)
                        .update()
                == 1;
    }

    void ready(long request, Instant now) {
        db.sql("update kept_request set ready_at = :now where id = :id and ready_at is null")
                .param("now", Utc.of(now))
                .param("id", request)
                .update();
    }

    void hold(UserId person) {
        db.sql("select id from person where id = :id for update")
                .param("id", person.value())
                .query(Long.class)
                .optional();
    }

    /** Everybody's but this person's. */
    List<String> otherNames(UserId person) {
        return db.sql("select distinct name from person where side <> 'SYSTEM' and id <> :id")
                .param("id", person.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<Item> items(String where, long key, LocalDate today) {
        return db.sql("""
                select i.id, i.request_id, i.part, i.subject_id, i.keeper_id, i.blacked from kept_item i
                  join kept_request r on r.id = i.request_id where %s order by r.due, i.id limit 500
                """.formatted(where))
                .param("key", key)
                .param("today", today)
                .query((row, n) -> {
                    var keeper = row.getObject("keeper_id", Long.class);
                    var blacked = row.getString("blacked");
                    return new Item(
                            row.getLong("id"),
                            row.getLong("request_id"),
                            row.getString("part"),
                            row.getLong("subject_id"),
                            keeper == null ? null : new UserId(keeper),
                            blacked == null
                                    ? List.of()
                                    : json.readValue(blacked, new TypeReference<List<String>>() {}));
                })
                .list();
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        var ready = row.getObject("ready_at", LocalDateTime.class);
        return new Request(
                row.getLong("id"),
                new UserId(row.getLong("person_id")),
                row.getString("person_name"),
                new UserId(row.getLong("asked_by")),
                row.getString("asker_name"),
                Utc.instant(row.getObject("asked_at", LocalDateTime.class)),
                row.getObject("due", LocalDate.class),
                ready == null ? null : Utc.instant(ready),
                row.getInt("waiting"));
    }
}

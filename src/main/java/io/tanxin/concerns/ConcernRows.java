package io.tanxin.concerns;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Concerns as rows. A change says which version it saw: of two at once one wins, the other is told. */
@Repository
class ConcernRows {
    private final JdbcClient db;

    ConcernRows(JdbcClient db) {
        this.db = db;
    }

    ConcernId insert(Concern concern) {
        var key = new GeneratedKeyHolder();
        db.sql("""
                insert into concern (version, dealer_id, kind, urgency, topic_id, addressee, owner_id, raised_by, logged_by, way,
                                     heading, raised_at, state, why, heated, opening, ack_warn, ack_due, solve_warn, solve_due,
                                     began_at, relapse_of)
                values (0, :dealer, :kind, :urgency, :topic, :addressee, :owner, :raisedBy, :loggedBy, :way, :heading, :raisedAt,
                        :state, null, false, 0, :ackWarn, :ackDue, :solveWarn, :solveDue, :began, :relapseOf)
                """)
                .params(given(concern))
                .param("addressee", concern.addressee().name())
                .param("kind", concern.kind().name())
                .param("dealer", concern.dealer().value())
                .param("raisedBy", concern.raisedBy().value())
                .param("loggedBy", concern.loggedBy().value())
                .param("way", concern.way().name())
                .param("heading", concern.heading())
                .param("raisedAt", Utc.of(concern.raisedAt()))
                .update(key, "id");
        return new ConcernId(Objects.requireNonNull(key.getKeyAs(Number.class)).longValue());
    }

    /** @throws OptimisticLockingFailureException somebody was quicker */
    Concern save(Concern concern) {
        var ending = concern.ending();
        var changed = db.sql("""
                update concern set version = version + 1, urgency = :urgency, topic_id = :topic, owner_id = :owner, state = :state,
                       why = :why, heated = :heated, opening = :opening, ack_warn = :ackWarn, ack_due = :ackDue,
                       solve_warn = :solveWarn, solve_due = :solveDue, began_at = :began, waiting_since = :waiting, answered_at = :answered,
                       resolution = :resolution, resolution_id = :resolutionId, resolution_words = :resolutionWords,
                       resolved_at = :resolved, confirmed_at = :confirmed, relapse_of = :relapseOf
                 where id = :id and version = :seen
                """)
                .params(given(concern))
                .param("why", concern.why())
                .param("heated", concern.heated())
                .param("opening", concern.opening())
                .param("waiting", utc(concern.clocks().waitingSince()))
                .param("answered", utc(concern.answeredAt()))
                .param("resolution", ending == null ? null : ending.by().name())
                .param("resolutionId", ending == null ? null : ending.subject())
                .param("resolutionWords", ending == null ? null : ending.words())
                .param("resolved", ending == null ? null : Utc.of(ending.at()))
                .param("confirmed", ending == null ? null : utc(ending.confirmedAt()))
                .param("id", concern.id().value())
                .param("seen", concern.version())
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("concern " + concern.id() + " has changed");
        return find(concern.id()).orElseThrow();
    }

    Optional<Concern> find(ConcernId id) {
        return db.sql("select * from concern where id = :id")
                .param("id", id.value())
                .query(ConcernRows::concern)
                .optional();
    }

    /** Nobody changes it until this transaction ends. */
    Optional<Concern> lock(ConcernId id) {
        return db.sql("select * from concern where id = :id for update")
                .param("id", id.value())
                .query(ConcernRows::concern)
                .optional();
    }

    /** The newest of the dealer's on this topic that was resolved since then; {@code shared}: of those that are in nobody's confidence. */
    Optional<ConcernId> before(DealerId dealer, long topic, ConcernId but, Instant since, boolean shared) {
        return db.sql("""
                select c.id from concern c
                 where c.dealer_id = :dealer and c.topic_id = :topic and c.resolved_at >= :since and c.id < :but and %s
                 order by c.resolved_at desc limit 1
                """.formatted(shared ? ConcernAccess.SHARED : "true"))
                .param("dealer", dealer.value())
                .param("topic", topic)
                .param("since", Utc.of(since))
                .param("but", but.value())
                .query((row, n) -> new ConcernId(row.getLong("id")))
                .optional();
    }

    private static Map<String, @Nullable Object> given(Concern concern) {
        var clocks = concern.clocks();
        var given = new HashMap<String, @Nullable Object>();
        given.put("urgency", concern.urgency().name());
        given.put("topic", concern.topic());
        given.put("owner", concern.owner() == null ? null : concern.owner().value());
        given.put("state", concern.state().name());
        given.put("ackWarn", Utc.of(clocks.answerWarn()));
        given.put("ackDue", Utc.of(clocks.answerDue()));
        given.put("solveWarn", Utc.of(clocks.solveWarn()));
        given.put("solveDue", Utc.of(clocks.solveDue()));
        given.put("began", Utc.of(clocks.began()));
        given.put(
                "relapseOf",
                concern.relapseOf() == null ? null : concern.relapseOf().value());
        return given;
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant at) {
        return at == null ? null : Utc.of(at);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return Utc.instant(row.getObject(column, LocalDateTime.class));
    }

    static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        return Utc.instantOrNull(row.getObject(column, LocalDateTime.class));
    }

    static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Long.class);
        return id == null ? null : new UserId(id);
    }

    private static Concern concern(ResultSet row, int number) throws SQLException {
        var resolution = row.getString("resolution");
        var relapse = row.getObject("relapse_of", Long.class);
        return new Concern(
                new ConcernId(row.getLong("id")),
                row.getInt("version"),
                new DealerId(row.getLong("dealer_id")),
                ConcernKind.valueOf(row.getString("kind")),
                Urgency.valueOf(row.getString("urgency")),
                row.getObject("topic_id", Long.class),
                Addressee.valueOf(row.getString("addressee")),
                user(row, "owner_id"),
                new UserId(row.getLong("raised_by")),
                new UserId(row.getLong("logged_by")),
                Way.valueOf(row.getString("way")),
                row.getString("heading"),
                at(row, "raised_at"),
                ConcernState.valueOf(row.getString("state")),
                row.getString("why"),
                row.getBoolean("heated"),
                row.getInt("opening"),
                new Clocks(
                        at(row, "ack_warn"),
                        at(row, "ack_due"),
                        at(row, "solve_warn"),
                        at(row, "solve_due"),
                        Objects.requireNonNullElse(atOrNull(row, "began_at"), at(row, "raised_at")),
                        atOrNull(row, "waiting_since")),
                atOrNull(row, "answered_at"),
                resolution == null
                        ? null
                        : new Ending(
                                Resolution.valueOf(resolution),
                                row.getObject("resolution_id", Long.class),
                                row.getString("resolution_words"),
                                at(row, "resolved_at"),
                                atOrNull(row, "confirmed_at")),
                relapse == null ? null : new ConcernId(relapse));
    }
}

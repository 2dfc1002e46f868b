package io.tanxin.concerns.decisions;

import io.tanxin.concerns.decisions.Sanction.ShownHow;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Restrictions as rows. */
@Repository
class SanctionRows {
    private final JdbcClient db;

    SanctionRows(JdbcClient db) {
        this.db = db;
    }

    void propose(DecisionId decision, DealerId dealer, SanctionDraft draft, int noticeDays) {
        db.sql("""
                insert into sanction (version, decision_id, dealer_id, kind, what, why, tried, from_day, until_day, state, notice_days)
                values (0, :decision, :dealer, :kind, :what, :why, :tried, :from, :until, 'PROPOSED', :notice)
                """)
                .param("decision", decision.value())
                .param("dealer", dealer.value())
                .param("kind", draft.kind().name())
                .param("what", draft.what())
                .param("why", draft.why())
                .param("tried", draft.tried())
                .param("from", draft.from())
                .param("until", draft.until())
                .param("notice", noticeDays)
                .update();
    }

    /** A director said no: nobody at the dealer's ever knew. */
    void forgetProposed(DecisionId decision) {
        db.sql("delete from sanction where decision_id = :id and state = 'PROPOSED'")
                .param("id", decision.value())
                .update();
    }

    /** @throws OptimisticLockingFailureException somebody was quicker */
    Sanction save(Sanction sanction) {
        var how = sanction.shownHow();
        var changed = db.sql("""
                update sanction set version = version + 1, until_day = :until, state = :state, signed_by = :signedBy,
                       signed_at = :signedAt, reviewer_id = :reviewer, shown_at = :shownAt, shown_how = :how, begins_on = :begins,
                       ended_at = :endedAt, asked_at = :askedAt, looked_at = :lookedAt
                 where id = :id and version = :seen
                """)
                .param("until", sanction.until())
                .param("state", sanction.state().name())
                .param("signedBy", key(sanction.signedBy()))
                .param("signedAt", DecisionRows.utc(sanction.signedAt()))
                .param("reviewer", key(sanction.reviewer()))
                .param("shownAt", DecisionRows.utc(sanction.shownAt()))
                .param("how", how == null ? null : how.name())
                .param("begins", sanction.begins())
                .param("endedAt", DecisionRows.utc(sanction.endedAt()))
                .param("askedAt", DecisionRows.utc(sanction.askedAt()))
                .param("lookedAt", DecisionRows.utc(sanction.lookedAt()))
                .param("id", sanction.id().value())
                .param("seen", sanction.version())
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("restriction " + sanction.id() + " has changed");
        return find(sanction.id()).orElseThrow();
    }

    Optional<Sanction> find(SanctionId id) {
        return one("id = :id", id.value());
    }

    /** Nobody changes it until this transaction ends. */
    Optional<Sanction> lock(SanctionId id) {
        return one("id = :id for update", id.value());
    }

    Optional<Sanction> ofDecision(DecisionId id) {
        return one("decision_id = :id", id.value());
    }

    /** Signed ones, those that live first and of those the newest; at most thirty. */
    List<Sanction> ofDealer(DealerId dealer) {
        return db.sql("""
                select * from sanction where dealer_id = :dealer and state <> 'PROPOSED'
                 order by state in ('ENDED', 'LIFTED'), id desc limit 30
                """)
                .param("dealer", dealer.value())
                .query(SanctionRows::sanction)
                .list();
    }

    private Optional<Sanction> one(String which, long id) {
        return db.sql("select * from sanction where " + which)
                .param("id", id)
                .query(SanctionRows::sanction)
                .optional();
    }

    private static @Nullable Long key(@Nullable UserId person) {
        return person == null ? null : person.value();
    }

    static Sanction sanction(ResultSet row, int number) throws SQLException {
        var how = row.getString("shown_how");
        return new Sanction(
                new SanctionId(row.getLong("id")),
                row.getInt("version"),
                new DecisionId(row.getLong("decision_id")),
                new DealerId(row.getLong("dealer_id")),
                SanctionKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getString("why"),
                row.getString("tried"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                SanctionState.valueOf(row.getString("state")),
                row.getInt("notice_days"),
                DecisionRows.user(row, "signed_by"),
                DecisionRows.atOrNull(row, "signed_at"),
                DecisionRows.user(row, "reviewer_id"),
                DecisionRows.atOrNull(row, "shown_at"),
                how == null ? null : ShownHow.valueOf(how),
                row.getObject("begins_on", LocalDate.class),
                DecisionRows.atOrNull(row, "ended_at"),
                DecisionRows.atOrNull(row, "asked_at"),
                DecisionRows.atOrNull(row, "looked_at"));
    }
}

package io.tanxin.concerns.decisions;

import io.tanxin.concerns.decisions.ConflictDecision.Made;
import io.tanxin.concerns.decisions.ConflictDecision.Signed;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Decisions with their options as rows. A change says which version it saw: of two at once one wins, the other is told. */
@Repository
class DecisionRows {
    private final JdbcClient db;

    DecisionRows(JdbcClient db) {
        this.db = db;
    }

    DecisionId insert(DecisionDraft draft, UserId by, Instant now) {
        var key = new GeneratedKeyHolder();
        db.sql("""
                insert into conflict_decision (version, dealer_id, concern_id, heading, company_wants, dealer_wants, state,
                                               recorded_by, recorded_at)
                values (0, :dealer, :concern, :heading, :company, :wants, 'OPEN', :by, :now)
                """)
                .param("dealer", draft.dealer().value())
                .param("concern", draft.concern())
                .param("heading", draft.heading())
                .param("company", draft.companyWants())
                .param("wants", draft.dealerWants())
                .param("by", by.value())
                .param("now", Utc.of(now))
                .update(key, "id");
        var id = new DecisionId(
                Objects.requireNonNull(key.getKeyAs(Number.class)).longValue());
        options(id, draft.options());
        return id;
    }

    /** In the place of those that were there. */
    void options(DecisionId id, List<DecisionOption> options) {
        db.sql("delete from conflict_option where decision_id = :id")
                .param("id", id.value())
                .update();
        for (var place = 0; place < options.size(); place++) {
            var option = options.get(place);
            var cost = option.cost();
            db.sql("""
                    insert into conflict_option (decision_id, place, words, serves, amount, currency)
                    values (:id, :place, :words, :serves, :amount, :currency)
                    """)
                    .param("id", id.value())
                    .param("place", place)
                    .param("words", option.words())
                    .param("serves", option.serves().name())
                    .param("amount", cost == null ? null : cost.amount())
                    .param("currency", cost == null ? null : cost.code())
                    .update();
        }
    }

    List<DecisionOption> optionsOf(DecisionId id) {
        return db.sql("select * from conflict_option where decision_id = :id order by place")
                .param("id", id.value())
                .query((row, n) -> new DecisionOption(
                        row.getLong("id"),
                        row.getString("words"),
                        Interest.valueOf(row.getString("serves")),
                        money(row)))
                .list();
    }

    /** @throws OptimisticLockingFailureException somebody was quicker */
    ConflictDecision save(ConflictDecision decision) {
        var made = decision.made();
        var cost = made == null ? null : made.cost();
        var signed = decision.signed();
        var changed = db.sql("""
                update conflict_decision set version = version + 1, heading = :heading, company_wants = :company,
                       dealer_wants = :dealer, state = :state, option_id = :option, protects = :protects, reasons = :reasons,
                       amount = :amount, currency = :currency, chosen_by = :chosenBy, chosen_at = :chosenAt,
                       decided_by = :decidedBy, decided_at = :decidedAt, decided_on = :decidedOn, outcome = :outcome,
                       outcome_at = :outcomeAt
                 where id = :id and version = :seen
                """)
                .param("heading", decision.heading())
                .param("company", decision.companyWants())
                .param("dealer", decision.dealerWants())
                .param("state", decision.state().name())
                .param("option", made == null ? null : made.option())
                .param("protects", made == null ? null : made.protects().name())
                .param("reasons", made == null ? null : made.reasons())
                .param("amount", cost == null ? null : cost.amount())
                .param("currency", cost == null ? null : cost.code())
                .param("chosenBy", made == null ? null : made.by().value())
                .param("chosenAt", made == null ? null : Utc.of(made.at()))
                .param("decidedBy", signed == null ? null : signed.by().value())
                .param("decidedAt", signed == null ? null : Utc.of(signed.at()))
                .param("decidedOn", signed == null ? null : signed.on())
                .param("outcome", decision.outcome())
                .param("outcomeAt", utc(decision.outcomeAt()))
                .param("id", decision.id().value())
                .param("seen", decision.version())
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("decision " + decision.id() + " has changed");
        return find(decision.id()).orElseThrow();
    }

    Optional<ConflictDecision> find(DecisionId id) {
        return read(id, "");
    }

    /** Nobody changes it until this transaction ends. */
    Optional<ConflictDecision> lock(DecisionId id) {
        return read(id, " for update");
    }

    void step(DecisionId decision, String step, UserId by, Instant at, @Nullable String words, boolean dealerReads) {
        db.sql("""
                insert into conflict_step (decision_id, step, by_id, at, words, dealer_reads)
                values (:decision, :step, :by, :at, :words, :dealer)
                """)
                .param("decision", decision.value())
                .param("step", step)
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("words", words)
                .param("dealer", dealerReads)
                .update();
    }

    /** In their order, at most a hundred. @param dealers those that the dealer's people read, and no others */
    List<DecisionStep> steps(DecisionId decision, boolean dealers) {
        return db.sql("""
                select s.step, s.at, s.words, p.name, p.side from conflict_step s join person p on p.id = s.by_id
                 where s.decision_id = :decision %s order by s.id limit 100
                """.formatted(dealers ? "and s.dealer_reads = true" : ""))
                .param("decision", decision.value())
                .query((row, n) -> new DecisionStep(
                        row.getString("step"),
                        row.getString("name"),
                        "DEALER".equals(row.getString("side")),
                        at(row, "at"),
                        row.getString("words")))
                .list();
    }

    private Optional<ConflictDecision> read(DecisionId id, String locked) {
        return db.sql("select * from conflict_decision where id = :id" + locked)
                .param("id", id.value())
                .query(DecisionRows::decision)
                .optional();
    }

    static @Nullable LocalDateTime utc(@Nullable Instant at) {
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

    static @Nullable Money money(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        return amount == null ? null : Money.of(amount, row.getString("currency"));
    }

    private static ConflictDecision decision(ResultSet row, int number) throws SQLException {
        var chosenBy = user(row, "chosen_by");
        var decidedBy = user(row, "decided_by");
        return new ConflictDecision(
                new DecisionId(row.getLong("id")),
                row.getInt("version"),
                new DealerId(row.getLong("dealer_id")),
                row.getObject("concern_id", Long.class),
                row.getString("heading"),
                row.getString("company_wants"),
                row.getString("dealer_wants"),
                DecisionState.valueOf(row.getString("state")),
                new UserId(row.getLong("recorded_by")),
                at(row, "recorded_at"),
                chosenBy == null
                        ? null
                        : new Made(
                                row.getLong("option_id"),
                                Interest.valueOf(row.getString("protects")),
                                row.getString("reasons"),
                                money(row),
                                chosenBy,
                                at(row, "chosen_at")),
                decidedBy == null
                        ? null
                        : new Signed(decidedBy, at(row, "decided_at"), row.getObject("decided_on", LocalDate.class)),
                row.getString("outcome"),
                atOrNull(row, "outcome_at"));
    }
}

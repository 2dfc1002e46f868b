package io.tanxin.concerns.decisions;

import io.tanxin.concerns.decisions.DecisionRefused.Reason;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A dealer's word, taken without proof up to the company's sum, and counted (L3). What is over the sum of one claim or of the dealer's
 * year is not taken; whoever wants it all the same asks a director.
 */
@Service
@Transactional
public class Trust {
    private static final int WORDS = 500;

    /** What became of a claim. */
    public sealed interface Answer {
        record Taken(TrustId id) implements Answer {}

        record Asked(TrustId id) implements Answer {}

        /** Nothing was kept. @param now what the policy takes, and what of the year is left */
        record Over(TrustYear now) implements Answer {}
    }

    private record Use(
            TrustId id,
            int version,
            DealerId dealer,
            int year,
            Money amount,
            TrustState state,
            boolean counted,
            UserId takenBy) {}

    private final JdbcClient db;
    private final TrustQueries queries;
    private final TermsOfConflicts terms;
    private final TrustLetters letters;
    private final DecisionAccess clock;
    private final DealerAccess access;
    private final Dealers dealers;
    private final CurrentActor actor;
    private final AuditTrail audit;

    Trust(
            JdbcClient db,
            TrustQueries queries,
            TermsOfConflicts terms,
            TrustLetters letters,
            DecisionAccess clock,
            DealerAccess access,
            Dealers dealers,
            CurrentActor actor,
            AuditTrail audit) {
        this.db = db;
        this.queries = queries;
        this.terms = terms;
        this.letters = letters;
        this.clock = clock;
        this.access = access;
        this.dealers = dealers;
        this.actor = actor;
        this.audit = audit;
    }

    /** The newest first, by key. @param dealer null: of all */
    @PreAuthorize("hasAuthority('decisions:see')")
    @Transactional(readOnly = true)
    public List<TrustRow> rows(
            String search, @Nullable DealerId dealer, @Nullable DecisionKey after, int skip, int limit) {
        return queries.rows(actor.id(), search, dealer, false, after, skip, limit);
    }

    /** What waits for the acting director. */
    @PreAuthorize("hasAuthority('decisions:approve')")
    @Transactional(readOnly = true)
    public List<TrustRow> toApprove(int limit) {
        return queries.rows(actor.id(), "", null, true, null, 0, Math.min(limit, 100));
    }

    @PreAuthorize("hasAuthority('decisions:see')")
    @Transactional(readOnly = true)
    public TrustYear year(DealerId dealer) {
        return year(dealers.brief(dealer), terms.read());
    }

    /** @param ask what is over the sum goes to a director; else it is not taken, and the answer says why */
    @PreAuthorize("hasAuthority('decisions:record')")
    public Answer take(DealerId id, Money amount, String words, boolean ask) {
        var dealer = dealers.brief(id);
        var said = DecisionAccess.words(words, WORDS);
        DecisionRefused.unless(!amount.isZero(), Reason.NO_AMOUNT);
        var now = terms.read();
        var year = clock.today(dealer.zone()).getYear();
        if (now.isTakenOnTrust(amount) && isCounted(id, year, amount, now.trustYear())) {
            var taken = insert(id, year, amount, said, TrustState.TAKEN, true);
            written("trust.taken", taken, id, amount);
            return new Answer.Taken(taken);
        }
        if (!ask) return new Answer.Over(year(dealer, now));
        var asked = insert(id, year, amount, said, TrustState.ASKED, false);
        written("trust.asked", asked, id, amount);
        letters.asked(asked, id);
        return new Answer.Asked(asked);
    }

    /** It counts against the dealer's year, also beyond its end. */
    @PreAuthorize("hasAuthority('decisions:approve')")
    public void approve(TrustId id, int seen, String words) {
        var use = lock(id, seen);
        DecisionRefused.unless(use.state() == TrustState.ASKED, Reason.ALREADY_SETTLED);
        isCounted(use.dealer(), use.year(), use.amount(), null);
        settle(use, TrustState.APPROVED, words.isBlank() ? "" : DecisionAccess.words(words, WORDS));
    }

    @PreAuthorize("hasAuthority('decisions:approve')")
    public void decline(TrustId id, int seen, String words) {
        var use = lock(id, seen);
        DecisionRefused.unless(use.state() == TrustState.ASKED, Reason.ALREADY_SETTLED);
        settle(use, TrustState.DECLINED, DecisionAccess.words(words, WORDS));
    }

    /** Written down by mistake, by who wrote it: it counts no more, and stays to be seen. */
    @PreAuthorize("hasAuthority('decisions:record')")
    public void takeBack(TrustId id, int seen) {
        var use = lock(id, seen);
        DecisionRefused.unless(use.takenBy().equals(actor.id()), Reason.NOT_YOURS);
        DecisionRefused.unless(
                use.state() == TrustState.TAKEN || use.state() == TrustState.ASKED, Reason.ALREADY_SETTLED);
        if (use.counted()) {
            db.sql("""
                    update trust_year set used = used - :amount where dealer_id = :dealer and year = :year and currency = :currency
                    """)
                    .param("amount", use.amount().amount())
                    .param("dealer", use.dealer().value())
                    .param("year", use.year())
                    .param("currency", use.amount().code())
                    .update();
        }
        save(use, TrustState.TAKEN_BACK, false, null);
        written("trust.taken-back", id, use.dealer(), use.amount());
    }

    private void settle(Use use, TrustState state, String words) {
        save(use, state, state == TrustState.APPROVED, words);
        written(
                state == TrustState.APPROVED ? "trust.approved" : "trust.declined",
                use.id(),
                use.dealer(),
                use.amount());
        letters.settled(use.id(), use.dealer(), use.takenBy(), state == TrustState.APPROVED, words);
    }

    private void save(Use use, TrustState state, boolean counted, @Nullable String words) {
        db.sql("""
                update trust_use set version = version + 1, state = :state, counted = :counted, decided_by = :by,
                                     decided_at = :now, decision = :words
                 where id = :id
                """)
                .param("state", state.name())
                .param("counted", counted)
                .param("by", actor.id().value())
                .param("now", Utc.of(clock.now()))
                .param("words", words)
                .param("id", use.id().value())
                .update();
    }

    /** In one statement: of two who take the last part of a year at once one does. @param budget null: whatever it becomes */
    private boolean isCounted(DealerId dealer, int year, Money amount, @Nullable Money budget) {
        db.sql("""
                insert into trust_year (dealer_id, year, currency, used) values (:dealer, :year, :currency, 0)
                    on duplicate key update used = used
                """)
                .param("dealer", dealer.value())
                .param("year", year)
                .param("currency", amount.code())
                .update();
        return db.sql("""
                update trust_year set used = used + :amount
                 where dealer_id = :dealer and year = :year and currency = :currency and (:budget is null or used + :amount <= :budget)
                """)
                        .param("amount", amount.amount())
                        .param("dealer", dealer.value())
                        .param("year", year)
                        .param("currency", amount.code())
                        .param("budget", budget == null ? null : budget.amount())
                        .update()
                == 1;
    }

    private TrustYear year(DealerBrief dealer, ConflictTerms now) {
        var year = clock.today(dealer.zone()).getYear();
        var used = db.sql(
                        "select used from trust_year where dealer_id = :dealer and year = :year and currency = :currency")
                .param("dealer", dealer.id().value())
                .param("year", year)
                .param("currency", now.trustYear().code())
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
        return new TrustYear(year, new Money(used, now.trustYear().currency()), now.trustYear(), now.trustClaim());
    }

    private TrustId insert(DealerId dealer, int year, Money amount, String words, TrustState state, boolean counted) {
        var key = new GeneratedKeyHolder();
        db.sql("""
                insert into trust_use (version, dealer_id, year, amount, currency, words, state, counted, taken_by, taken_at)
                values (0, :dealer, :year, :amount, :currency, :words, :state, :counted, :by, :now)
                """)
                .param("dealer", dealer.value())
                .param("year", year)
                .param("amount", amount.amount())
                .param("currency", amount.code())
                .param("words", words)
                .param("state", state.name())
                .param("counted", counted)
                .param("by", actor.id().value())
                .param("now", Utc.of(clock.now()))
                .update(key, "id");
        return new TrustId(Objects.requireNonNull(key.getKeyAs(Number.class)).longValue());
    }

    private Use lock(TrustId id, int seen) {
        var use = db.sql("select * from trust_use where id = :id for update")
                .param("id", id.value())
                .query(Trust::use)
                .optional()
                .orElseThrow(() -> new NotFound("trust"));
        access.require(use.dealer());
        if (use.version() != seen) throw new OptimisticLockingFailureException("trust " + id + " has changed");
        return use;
    }

    private void written(String action, TrustId id, DealerId dealer, Money amount) {
        audit.record(
                action,
                "trust",
                id.value(),
                dealer,
                Map.of("amount", amount.amount().toPlainString() + " " + amount.code()));
    }

    private static Use use(ResultSet row, int number) throws SQLException {
        return new Use(
                new TrustId(row.getLong("id")),
                row.getInt("version"),
                new DealerId(row.getLong("dealer_id")),
                row.getInt("year"),
                Objects.requireNonNull(DecisionRows.money(row)),
                TrustState.valueOf(row.getString("state")),
                row.getBoolean("counted"),
                new UserId(row.getLong("taken_by")));
    }
}

package io.tanxin.promises;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.promises.PromiseDraft.Side;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The index of promises kept (P2): Σ w·s / Σ w over promises with an outcome, where s is 1 on time, 0 broken, and late
 * max(0, 1 − days late / max(7, days from making to due)); w = 0.5^(days since due / 365), of what is due in the future 1. The
 * database keeps s ({@code promise.score}). A person's own is shown to that person alone; a dealer's, of either side, to who sees
 * the dealer.
 */
@Service
@Transactional(readOnly = true)
public class WordKept {
    /** Of fewer promises no figure is shown. */
    public static final int LEAST = 5;

    private static final String WEIGHT = "pow(0.5, greatest(0, datediff(:today, due)) / 365)";

    private final JdbcClient db;
    private final PromiseQueries queries;
    private final CurrentActor actor;
    private final DealerAccess access;

    WordKept(JdbcClient db, PromiseQueries queries, CurrentActor actor, DealerAccess access) {
        this.db = db;
        this.queries = queries;
        this.actor = actor;
        this.access = access;
    }

    /** Whose word. */
    public sealed interface Whose extends Serializable {
        /** What the acting person has promised to dealers for the company. */
        record Mine() implements Whose {}

        /** What one side has promised the other, at one dealer. */
        record Between(DealerId dealer, Side side) implements Whose {}
    }

    /**
     * How a word stands.
     *
     * @param percent null when there are fewer than five outcomes
     * @param presumed nobody said so: outside of the index
     * @param told of those that were late or broken, how often that was said in advance (P3)
     * @param renegotiated how often another day was agreed for those that count
     */
    public record Kept(
            @Nullable Integer percent, int onTime, int late, int broken, int presumed, int told, int renegotiated)
            implements Serializable {

        /** How many outcomes there are. */
        public int n() {
            return onTime + late + broken;
        }
    }

    /** A promise behind the index. @param score s; @param weight w, both 0 to 1 */
    public record Counted(PromiseRow row, double score, double weight) implements Serializable {}

    @PreAuthorize("hasAuthority('promises:do')")
    public Kept ofMine() {
        return of(new Whose.Mine());
    }

    @PreAuthorize("hasAnyAuthority('promises:see', 'promises:do')")
    public Kept of(Whose whose) {
        return db.sql("""
                select coalesce(sum(state = 'KEPT'), 0) on_time, coalesce(sum(state = 'KEPT_LATE'), 0) late,
                       coalesce(sum(state = 'BROKEN'), 0) broken, coalesce(sum(presumed), 0) presumed,
                       coalesce(sum(score < 1 and told_on is not null), 0) told,
                       coalesce(sum(if(score is null, 0, renegotiations)), 0) renegotiated,
                       sum(score * %1$s) / sum(if(score is null, 0, %1$s)) kept
                  from promise where %2$s
                """.formatted(WEIGHT, condition(whose)))
                .params(parameters(whose))
                .query(WordKept::kept)
                .single();
    }

    /** The promises behind it, the newest due day first, by key. */
    @PreAuthorize("hasAnyAuthority('promises:see', 'promises:do')")
    public List<Counted> behind(Whose whose, @Nullable PromiseKey after, int skip, int limit) {
        record Found(PromiseId id, double score, double weight) {}
        var found = db.sql("""
                select id, score, %s weight from promise
                 where %s and score is not null and due <= :due and (due < :due or id < :id)
                 order by due desc, id desc limit :limit offset :skip
                """.formatted(WEIGHT, condition(whose)))
                .params(parameters(whose))
                .param("due", after == null ? LocalDate.of(9999, 12, 31) : after.due())
                .param("id", after == null ? Long.MAX_VALUE : after.id())
                .param("limit", limit)
                .param("skip", skip)
                .query((row, n) ->
                        new Found(new PromiseId(row.getLong("id")), row.getDouble("score"), row.getDouble("weight")))
                .list();
        var rows = queries.find(found.stream().map(Found::id).toList());
        return found.stream()
                .map(one -> new Counted(Objects.requireNonNull(rows.get(one.id())), one.score(), one.weight()))
                .toList();
    }

    private static String condition(Whose whose) {
        var theirs = switch (whose) {
            case Whose.Mine mine -> "owner_id = :owner and side = 'COMPANY'";
            case Whose.Between between -> "dealer_id = :dealer and side = :side";
        };
        return theirs + " and " + InConfidence.shared("promise.about_kind", "promise.about_id");
    }

    private Map<String, Object> parameters(Whose whose) {
        var given = new HashMap<String, Object>(Map.of("today", access.today()));
        switch (whose) {
            case Whose.Mine mine -> given.put("owner", actor.id().value());
            case Whose.Between(var dealer, var side) -> {
                access.require(dealer);
                given.put("dealer", dealer.value());
                given.put("side", side.name());
            }
        }
        return given;
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        var onTime = row.getInt("on_time");
        var late = row.getInt("late");
        var broken = row.getInt("broken");
        var kept = row.getDouble("kept");
        return new Kept(
                onTime + late + broken < LEAST ? null : (int) Math.round(100 * kept),
                onTime,
                late,
                broken,
                row.getInt("presumed"),
                row.getInt("told"),
                row.getInt("renegotiated"));
    }
}

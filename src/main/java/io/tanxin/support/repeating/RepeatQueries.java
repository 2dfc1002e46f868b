package io.tanxin.support.repeating;

import io.tanxin.calendar.Recurrence;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What repeats and what waits, as its viewer's: each query asks whether the dealer is. */
@Repository
class RepeatQueries {
    private static final String VISIBLE = """
              join visible_dealer v on v.dealer_id = r.dealer_id and v.viewer_id = :viewer
                                   and :today between v.from_day and v.to_day
              join dealer d on d.id = r.dealer_id
              join person g on g.id = r.given_by
            """;
    private static final String PROPOSED = """
            select p.id, p.day, r.id repeat_id, r.dealer_id, d.name dealer_name, r.form, r.intent, r.words, r.minutes, r.amount,
                   r.currency, r.given_by, g.name giver_name
              from support_proposal p join support_repeat r on r.id = p.repeat_id
            """ + VISIBLE;

    private final JdbcClient db;

    RepeatQueries(JdbcClient db) {
        this.db = db;
    }

    /** @param dealer null: of all dealers @param caredFor of those only for whom the viewer is the one who cares */
    List<Proposal> open(
            UserId viewer,
            LocalDate today,
            @Nullable DealerId dealer,
            boolean caredFor,
            Proposal.@Nullable Key after,
            int limit) {
        return db.sql(PROPOSED + " where p.state = 'OPEN' and p.day >= :day and (p.day > :day or p.id > :id)"
                        + (dealer == null ? "" : " and p.dealer_id = :dealer")
                        + (caredFor ? " and v.because in ('MANAGER', 'STAND_IN')" : "")
                        + " order by p.day, p.id limit :limit")
                .param("viewer", viewer.value())
                .param("today", today)
                .param("dealer", dealer == null ? null : dealer.value())
                .param("day", after == null ? LocalDate.EPOCH : after.day())
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit)
                .query((row, n) -> proposal(row))
                .list();
    }

    Optional<Proposal> find(UserId viewer, LocalDate today, ProposalId id) {
        return db.sql(PROPOSED + " where p.id = :id")
                .param("viewer", viewer.value())
                .param("today", today)
                .param("id", id.value())
                .query((row, n) -> proposal(row))
                .optional();
    }

    /** The newest first. @param after key of the last one shown, or null */
    List<Standing> standing(
            UserId viewer, LocalDate today, @Nullable DealerId dealer, @Nullable Long after, int limit) {
        return db.sql("""
                select r.id, r.version, r.dealer_id, d.name dealer_name, r.rule, r.starts_on, r.next_day, r.form, r.intent, r.words,
                       r.minutes, r.amount, r.currency, r.given_by, g.name giver_name, r.by_itself
                  from support_repeat r
                """ + VISIBLE + " where r.state = 'ACTIVE' and r.next_day is not null and r.id < :after"
                        + (dealer == null ? "" : " and r.dealer_id = :dealer") + " order by r.id desc limit :limit")
                .param("viewer", viewer.value())
                .param("today", today)
                .param("dealer", dealer == null ? null : dealer.value())
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param("limit", limit)
                .query((row, n) -> new Standing(
                        new RepeatId(row.getLong("id")),
                        row.getInt("version"),
                        new DealerId(row.getLong("dealer_id")),
                        row.getString("dealer_name"),
                        Recurrence.of(
                                row.getString("rule"),
                                row.getObject("starts_on", LocalDate.class).atStartOfDay(),
                                ZoneOffset.UTC),
                        row.getObject("next_day", LocalDate.class),
                        SupportForm.valueOf(row.getString("form")),
                        SupportKind.valueOf(row.getString("intent")),
                        row.getString("words"),
                        row.getInt("minutes"),
                        money(row),
                        new UserId(row.getLong("given_by")),
                        row.getString("giver_name"),
                        row.getBoolean("by_itself")))
                .list();
    }

    /** Of these dealers so many are the viewer's. */
    int seen(UserId viewer, LocalDate today, List<DealerId> dealers) {
        return db.sql("""
                select count(distinct dealer_id) from visible_dealer
                 where viewer_id = :viewer and dealer_id in (:dealers) and :today between from_day and to_day
                """)
                .param("viewer", viewer.value())
                .param("today", today)
                .param("dealers", dealers.stream().map(DealerId::value).toList())
                .query(Integer.class)
                .single();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                new ProposalId(row.getLong("id")),
                new RepeatId(row.getLong("repeat_id")),
                new DealerId(row.getLong("dealer_id")),
                row.getString("dealer_name"),
                row.getObject("day", LocalDate.class),
                SupportForm.valueOf(row.getString("form")),
                SupportKind.valueOf(row.getString("intent")),
                row.getString("words"),
                row.getInt("minutes"),
                money(row),
                new UserId(row.getLong("given_by")),
                row.getString("giver_name"));
    }

    private static @Nullable Money money(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        return amount == null ? null : Money.of(amount, row.getString("currency"));
    }
}

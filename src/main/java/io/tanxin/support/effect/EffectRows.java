package io.tanxin.support.effect;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.support.SupportCircle;
import io.tanxin.support.SupportId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of support, in rows. A dealer's query never touches the column that says to which end. */
@Repository
class EffectRows {
    /** Praise is not asked about, and what lies a quarter back is no longer remembered. */
    static final int ASKED_DAYS = 90;

    private static final String GIVEN = """
            select s.id, s.day, s.form, s.words, s.minutes, g.name giver_name, e.helped, e.helped_words,
                   if(c.position = 'OWNER', s.amount, null) amount, if(c.position = 'OWNER', s.currency, null) currency, %s shared
              from support_record s
              join contact c on c.dealer_id = s.dealer_id and c.person_id = :viewer and c.removed_at is null
              join person g on g.id = s.given_by
              left join support_effect e on e.support_id = s.id
            """.formatted(SupportCircle.shared("s.id"));

    private final JdbcClient db;

    EffectRows(JdbcClient db) {
        this.db = db;
    }

    List<GivenRow> given(
            UserId viewer, DealerId dealer, LocalDate from, LocalDate today, GivenRow.@Nullable Key after, int limit) {
        return db.sql(GIVEN + """
                 where s.dealer_id = :dealer and s.taken_back = false and s.day >= :from
                   and s.day <= :day and (s.day < :day or s.id < :id)
                 order by s.day desc, s.id desc limit :limit
                """)
                .param("viewer", viewer.value())
                .param("dealer", dealer.value())
                .param("from", from)
                .param("day", after == null ? LocalDate.of(9999, 12, 31) : after.day())
                .param("id", after == null ? Long.MAX_VALUE : after.id())
                .param("limit", limit)
                .query((row, n) -> row(row, today))
                .list();
    }

    Optional<GivenRow> given(UserId viewer, SupportId id, LocalDate today) {
        return db.sql(GIVEN + " where s.id = :id and s.taken_back = false")
                .param("viewer", viewer.value())
                .param("id", id.value())
                .query((row, n) -> row(row, today))
                .optional();
    }

    /** @return how many of the year, and of how many the dealer may still say whether they helped */
    int[] counts(DealerId dealer, LocalDate from, LocalDate today) {
        return db.sql("""
                select count(*) as given,
                       coalesce(sum(s.day >= :asked and s.form <> 'RECOGNITION' and e.helped is null), 0) as asked
                  from support_record s left join support_effect e on e.support_id = s.id
                 where s.dealer_id = :dealer and s.taken_back = false and s.day >= :from
                """)
                .param("dealer", dealer.value())
                .param("from", from)
                .param("asked", today.minusDays(ASKED_DAYS))
                .query((row, n) -> new int[] {row.getInt("given"), row.getInt("asked")})
                .single();
    }

    DealerId dealer(SupportId id) {
        return db.sql("select dealer_id from support_record where id = :id")
                .param("id", id.value())
                .query((row, n) -> new DealerId(row.getLong("dealer_id")))
                .single();
    }

    Effect of(SupportId id) {
        return db.sql("""
                select e.*, n.name noted_name, h.name helped_name from support_effect e
                  left join person n on n.id = e.noted_by
                  left join person h on h.id = e.helped_by
                 where e.support_id = :id
                """)
                .param("id", id.value())
                .query((row, n) -> new Effect(
                        row.getString("noted"),
                        row.getObject("worth", Integer.class),
                        row.getString("noted_name"),
                        Utc.instantOrNull(row.getObject("noted_at", LocalDateTime.class)),
                        helped(row),
                        row.getString("helped_words"),
                        row.getString("helped_name"),
                        Utc.instantOrNull(row.getObject("helped_at", LocalDateTime.class))))
                .optional()
                .orElse(Effect.NONE);
    }

    void note(SupportId id, String words, @Nullable Integer worth, UserId by, Instant at) {
        db.sql("""
                insert into support_effect (support_id, noted, worth, noted_by, noted_at) values (:id, :words, :worth, :by, :at) as new
                on duplicate key update noted = new.noted, worth = new.worth, noted_by = new.noted_by, noted_at = new.noted_at
                """)
                .param("id", id.value())
                .param("words", words)
                .param("worth", worth)
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
    }

    void helped(SupportId id, Helped helped, @Nullable String words, UserId by, Instant at) {
        db.sql("""
                insert into support_effect (support_id, helped, helped_words, helped_by, helped_at)
                values (:id, :helped, :words, :by, :at) as new
                on duplicate key update helped = new.helped, helped_words = new.helped_words, helped_by = new.helped_by,
                                        helped_at = new.helped_at
                """)
                .param("id", id.value())
                .param("helped", helped.name())
                .param("words", words)
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
    }

    private static GivenRow row(ResultSet row, LocalDate today) throws SQLException {
        var amount = row.getBigDecimal("amount");
        var currency = row.getString("currency");
        var day = row.getObject("day", LocalDate.class);
        var form = SupportForm.valueOf(row.getString("form"));
        return new GivenRow(
                new SupportId(row.getLong("id")),
                day,
                form,
                row.getString("words"),
                row.getInt("minutes"),
                amount == null || currency == null ? null : Money.of(amount, currency),
                row.getString("giver_name"),
                helped(row),
                row.getString("helped_words"),
                form != SupportForm.RECOGNITION && !day.isBefore(today.minusDays(ASKED_DAYS)),
                !row.getBoolean("shared"));
    }

    private static @Nullable Helped helped(ResultSet row) throws SQLException {
        var helped = row.getString("helped");
        return helped == null ? null : Helped.valueOf(helped);
    }
}

package io.tanxin.communication.talk;

import io.tanxin.communication.DayCircle;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.MinutesPage.Confirmation;
import io.tanxin.communication.talk.MinutesPage.Correction;
import io.tanxin.communication.talk.MinutesPage.Part;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Minutes as they are read. What is not shared, and private notes, no query of this class gives to a dealer. */
@Repository
class MinutesQueries {
    private final JdbcClient db;
    private final MinutesReader reader;
    private final MinutesSeals seals;

    MinutesQueries(JdbcClient db, MinutesReader reader, MinutesSeals seals) {
        this.db = db;
        this.reader = reader;
        this.seals = seals;
    }

    Optional<MinutesId> id(DayId day, @Nullable DealerId dealer) {
        return db.sql("select id from minutes where day_id = :day and coalesce(dealer_id, 0) = :dealer")
                .param("day", day.value())
                .param("dealer", dealer == null ? 0 : dealer.value())
                .query((row, n) -> new MinutesId(row.getLong(1)))
                .optional();
    }

    /** What this dealer reads; the one place that says so. */
    List<Part> shared(DayId day, DealerId dealer) {
        var parts = db.sql("""
                select m.id, m.dealer_id, m.shares, m.shared_at, m.shared_text, p.name by_name, d.starts_at, d.zone,
                       d.confided and not %s as kept
                  from minutes m
                  join communication_day d on d.id = m.day_id
                  join minutes_share h on h.minutes_id = m.id and h.number = m.shares
                  join person p on p.id = h.by_id
                 where m.day_id = :day and (m.dealer_id is null or m.dealer_id = :dealer) and m.shares > 0
                 order by m.dealer_id is not null, m.id
                """.formatted(DayCircle.shared("d.id")))
                .param("day", day.value())
                .param("dealer", dealer.value())
                .query((row, n) -> {
                    var id = new MinutesId(row.getLong("id"));
                    var forAll = row.getObject("dealer_id") == null;
                    var talkedOn = LocalDate.ofInstant(at(row, "starts_at"), ZoneId.of(row.getString("zone")));
                    var text = row.getString("shared_text");
                    return new Part(
                            id,
                            forAll,
                            row.getInt("shares"),
                            row.getString("by_name"),
                            at(row, "shared_at"),
                            reader.read(
                                            day,
                                            row.getBoolean("kept"),
                                            forAll ? null : dealer,
                                            talkedOn,
                                            talkedOn,
                                            id,
                                            text)
                                    .lines(),
                            corrections(id, dealer),
                            confirmation(id, dealer, row.getInt("shares")),
                            null);
                })
                .list();
        return sealed(parts, dealer);
    }

    private List<Part> sealed(List<Part> parts, DealerId dealer) {
        var ids = parts.stream().map(Part::id).filter(Objects::nonNull).toList();
        if (ids.isEmpty()) return parts;
        var marks = seals.newest(dealer, ids);
        return parts.stream().map(part -> part.sealed(marks.get(part.id()))).toList();
    }

    List<Correction> corrections(MinutesId id, DealerId dealer) {
        return db.sql("""
                select a.id, a.share, a.line, a.line_text, a.correction, a.at, a.read_at, p.name by_name
                  from minutes_answer a join person p on p.id = a.by_id
                 where a.minutes_id = :minutes and a.dealer_id = :dealer and a.line is not null
                 order by a.line, a.id limit 200
                """)
                .param("minutes", id.value())
                .param("dealer", dealer.value())
                .query((row, n) -> new Correction(
                        row.getLong("id"),
                        row.getInt("share"),
                        row.getInt("line"),
                        row.getString("line_text"),
                        row.getString("correction"),
                        row.getString("by_name"),
                        at(row, "at"),
                        row.getObject("read_at") != null))
                .list();
    }

    private @Nullable Confirmation confirmation(MinutesId id, DealerId dealer, int share) {
        return db.sql("""
                select p.name, a.at from minutes_answer a join person p on p.id = a.by_id
                 where a.minutes_id = :minutes and a.dealer_id = :dealer and a.line is null and a.share = :share
                 order by a.id limit 1
                """)
                .param("minutes", id.value())
                .param("dealer", dealer.value())
                .param("share", share)
                .query((row, n) -> new Confirmation(row.getString("name"), at(row, "at")))
                .optional()
                .orElse(null);
    }

    /** The text as it is shared now: kept for ever beside those before it. */
    void freeze(Minutes shared) {
        db.sql("""
                insert into minutes_share (minutes_id, number, text, by_id, at)
                select id, shares, shared_text, changed_by, shared_at from minutes where id = :id
                """).param("id", shared.key().value()).update();
    }

    /** How often anything was shared with this dealer about this day: a letter about less is out of date. */
    int sharesFor(DayId day, DealerId dealer) {
        return db.sql("""
                select coalesce(sum(shares), 0) from minutes
                 where day_id = :day and (dealer_id is null or dealer_id = :dealer)
                """)
                .param("day", day.value())
                .param("dealer", dealer.value())
                .query(Integer.class)
                .single();
    }

    /** The newest word of this dealer on this day's minutes; 0: none. */
    long lastAnswer(DayId day, DealerId dealer) {
        return db.sql("""
                select coalesce(max(a.id), 0) from minutes_answer a join minutes m on m.id = a.minutes_id
                 where m.day_id = :day and a.dealer_id = :dealer
                """)
                .param("day", day.value())
                .param("dealer", dealer.value())
                .query(Long.class)
                .single();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Utc.instant(row.getObject(column, LocalDateTime.class));
    }
}

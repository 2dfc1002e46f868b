package io.tanxin.communication.talk;

import io.tanxin.communication.DayCircle;
import io.tanxin.communication.DayId;
import io.tanxin.concerns.ConcernId;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Topics as rows: of dealers that the viewer sees, and no private wish but to its writer and the one it names. */
@Repository
class TopicQueries {
    private static final String SEEN = """
            (a.only_for is null or a.only_for = :viewer or a.by_id = :viewer)
            and (a.dealer_id is null or exists (
                  select 1 from visible_dealer v
                   where v.dealer_id = a.dealer_id and v.viewer_id = :viewer and :today between v.from_day and v.to_day))
            """;

    private final JdbcClient db;

    TopicQueries(JdbcClient db) {
        this.db = db;
    }

    List<Topic> of(DayId day, UserId viewer, LocalDate today, Side side) {
        return db.sql("""
                select a.id, a.version, a.dealer_id, d.name dealer_name, a.side, a.by_id, b.name by_name, o.name only_for_name,
                       a.words, a.state, a.outcome, a.promise_id, a.parked_from, a.concern_id, a.measure_id
                  from agenda_item a
                  join person b on b.id = a.by_id
                  left join person o on o.id = a.only_for
                  left join dealer d on d.id = a.dealer_id
                 where a.day_id = :day and a.removed_at is null and
                """ + SEEN + " order by a.position, a.id")
                .param("day", day.value())
                .param("viewer", viewer.value())
                .param("today", today)
                .query((row, n) -> topic(row, viewer, side))
                .list();
    }

    /** Whether the viewer may see this topic; on which day it is. */
    Optional<DayId> dayOf(TopicId id, UserId viewer, LocalDate today) {
        return db.sql("select a.day_id from agenda_item a where a.id = :id and " + SEEN)
                .param("id", id.value())
                .param("viewer", viewer.value())
                .param("today", today)
                .query((row, n) -> new DayId(row.getLong(1)))
                .optional();
    }

    /** What was parked for this dealer before, in the same circle, and goes on nowhere yet. */
    List<TopicId> parked(DealerId dealer, DayId day) {
        return db.sql("""
                select a.id from agenda_item a
                  join communication_day e on e.id = a.day_id
                  join communication_day n on n.id = :day and e.starts_at < n.starts_at
                 where a.dealer_id = :dealer and a.state = 'PARKED' and a.removed_at is null
                   and not exists (select 1 from agenda_item g join communication_day w on w.id = g.day_id
                                    where g.parked_from = a.id and (w.state <> 'CANCELLED' or g.day_id = :day))
                   and %s
                 order by e.starts_at, a.position, a.id limit 50
                """.formatted(DayCircle.together("e.id", "n.id")))
                .param("dealer", dealer.value())
                .param("day", day.value())
                .query((row, n) -> new TopicId(row.getLong(1)))
                .list();
    }

    /** Where this concern is on the agenda already: what was taken off it goes back to its place. */
    Optional<TopicId> about(ConcernId concern, DayId day) {
        return db.sql("""
                select id from agenda_item where concern_id = :concern and day_id = :day
                 order by removed_at is not null, id limit 1
                """)
                .param("concern", concern.value())
                .param("day", day.value())
                .query((row, n) -> new TopicId(row.getLong(1)))
                .optional();
    }

    /** What the topics of this day are about. */
    Set<ConcernId> concernsOn(DayId day) {
        return db.sql(
                        "select concern_id from agenda_item where day_id = :day and concern_id is not null and removed_at is null")
                .param("day", day.value())
                .query((row, n) -> new ConcernId(row.getLong(1)))
                .set();
    }

    /** The days that talk about it and were not called off, the last one first. */
    List<DayId> daysAbout(ConcernId concern, int limit) {
        return db.sql("""
                select d.id from agenda_item a
                  join communication_day d on d.id = a.day_id and d.state <> 'CANCELLED'
                 where a.concern_id = :concern and a.removed_at is null
                 group by d.id, d.starts_at order by d.starts_at desc, d.id desc limit :limit
                """)
                .param("concern", concern.value())
                .param("limit", limit)
                .query((row, n) -> new DayId(row.getLong(1)))
                .list();
    }

    private static @Nullable ConcernId concern(ResultSet row) throws SQLException {
        var id = row.getLong("concern_id");
        return row.wasNull() ? null : new ConcernId(id);
    }

    private static Topic topic(ResultSet row, UserId viewer, Side side) throws SQLException {
        var by = new UserId(row.getLong("by_id"));
        var of = Side.valueOf(row.getString("side"));
        return new Topic(
                new TopicId(row.getLong("id")),
                row.getInt("version"),
                dealer(row),
                row.getString("dealer_name"),
                of,
                by,
                row.getString("by_name"),
                row.getString("only_for_name"),
                row.getString("words"),
                TopicState.valueOf(row.getString("state")),
                row.getString("outcome"),
                row.getObject("promise_id") != null,
                row.getObject("parked_from") != null,
                concern(row),
                row.getObject("measure_id") != null,
                of == side && (side == Side.COMPANY || by.equals(viewer)));
    }

    private static @Nullable DealerId dealer(ResultSet row) throws SQLException {
        var id = row.getLong("dealer_id");
        return row.wasNull() ? null : new DealerId(id);
    }
}

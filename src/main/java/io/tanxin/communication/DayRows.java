package io.tanxin.communication;

import io.tanxin.communication.DayRow.SeatBrief;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of days whose ids a list has found, with the seats that the acting person may see: two queries for a page. */
@Repository
class DayRows {
    private final JdbcClient db;
    private final DealerAccess visible;
    private final CurrentActor actor;

    DayRows(JdbcClient db, DealerAccess visible, CurrentActor actor) {
        this.db = db;
        this.visible = visible;
        this.actor = actor;
    }

    /** In the order of the ids; a day without a seat that the actor may see is left out. */
    List<DayRow> of(List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        var seats = seats(ids);
        var found = new HashMap<Long, DayRow>();
        db.sql("""
                select d.*, p.name as organiser_name, d.confided and not %s as kept from communication_day d
                  join person p on p.id = d.organiser_id where d.id in (:ids)
                """.formatted(DayCircle.shared("d.id")))
                .param("ids", ids)
                .query((row, n) -> new DayRow(
                        new DayId(row.getLong("id")),
                        row.getInt("version"),
                        DayKind.valueOf(row.getString("kind")),
                        DayWay.valueOf(row.getString("way")),
                        row.getString("title"),
                        Columns.at(row, "starts_at"),
                        row.getInt("minutes"),
                        ZoneId.of(row.getString("zone")),
                        row.getString("place"),
                        DayState.valueOf(row.getString("state")),
                        new UserId(row.getLong("organiser_id")),
                        row.getString("organiser_name"),
                        row.getObject("series_id") != null,
                        row.getBoolean("kept"),
                        seats.getOrDefault(row.getLong("id"), List.of())))
                .list()
                .forEach(day -> found.put(day.id().value(), day));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(day -> !day.seats().isEmpty())
                .toList();
    }

    private Map<Long, List<SeatBrief>> seats(List<Long> ids) {
        var all = new HashMap<Long, List<SeatBrief>>();
        var seen = actor.get().isJob() ? "" : """
                  join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :viewer
                                       and :today between v.from_day and v.to_day and %s
                  """.formatted(DayCircle.readable("s.day_id"));
        // told to begin with the days: with some twenty of them the server would rather read all seats of the viewer's
        // dealers
        db.sql("""
                select straight_join s.day_id, s.dealer_id, e.name, s.answer from seat s
                  join dealer e on e.id = s.dealer_id %s
                 where s.day_id in (:ids) and s.removed_at is null order by s.id
                """.formatted(seen))
                .param("ids", ids)
                .param("viewer", actor.id().value())
                .param("today", visible.today())
                .query((row, n) -> all.computeIfAbsent(row.getLong("day_id"), day -> new ArrayList<>())
                        .add(new SeatBrief(
                                new DealerId(row.getLong("dealer_id")),
                                row.getString("name"),
                                Answer.valueOf(row.getString("answer")))))
                .list();
        return all;
    }
}

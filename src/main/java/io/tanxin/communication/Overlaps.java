package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many other talks of the same organiser are at the same time; told to who may not see them too, but only how many. One in confidence
 * is counted for its circle alone.
 */
@Repository
class Overlaps {
    private static final Duration LONGEST = Duration.ofMinutes(Schedule.LONGEST);

    private final JdbcClient db;
    private final DealerAccess visible;
    private final CurrentActor actor;

    Overlaps(JdbcClient db, DealerAccess visible, CurrentActor actor) {
        this.db = db;
        this.visible = visible;
        this.actor = actor;
    }

    /** By day, where there are any. */
    Map<Long, Integer> of(List<DayRow> days) {
        var windows = days.stream()
                .filter(day -> isOpen(day.state()))
                .collect(Collectors.groupingBy(
                        day -> List.of(day.organiser(), LocalDate.ofInstant(day.startsAt(), ZoneOffset.UTC))));
        if (windows.isEmpty()) return Map.of();
        var params = new HashMap<String, Object>();
        // a range each: told as a join, the database would look through all that an organiser ever had
        var ranges = new ArrayList<String>();
        for (var window : windows.values()) {
            var n = ranges.size();
            var first = window.stream()
                    .map(DayRow::startsAt)
                    .min(Instant::compareTo)
                    .orElseThrow();
            var last =
                    window.stream().map(DayRow::endsAt).max(Instant::compareTo).orElseThrow();
            params.put("o" + n, window.getFirst().organiser().value());
            params.put("f" + n, Utc.of(first.minus(LONGEST)));
            params.put("t" + n, Utc.of(last));
            ranges.add("organiser_id = :o%1$d and starts_at > :f%1$d and starts_at < :t%1$d".formatted(n));
        }
        record Talk(long id, UserId organiser, Instant from, Instant to) {}
        var talks = db
                .sql("select id, organiser_id, starts_at, minutes from communication_day where ("
                        + String.join(" or ", ranges) + ") and state not in ('CLOSED', 'CANCELLED') and "
                        + DayCircle.known("communication_day.id"))
                .params(params)
                .param("viewer", actor.id().value())
                .param("today", visible.today())
                .query((row, n) -> {
                    var from = Columns.at(row, "starts_at");
                    return new Talk(
                            row.getLong("id"),
                            new UserId(row.getLong("organiser_id")),
                            from,
                            from.plus(Duration.ofMinutes(row.getInt("minutes"))));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Talk::organiser));
        var overlaps = new HashMap<Long, Integer>();
        for (var day : days) {
            var others = talks.getOrDefault(day.organiser(), List.of()).stream()
                    .filter(talk -> isOpen(day.state()) && talk.id() != day.id().value())
                    .filter(talk -> day.schedule().overlaps(talk.from(), talk.to()))
                    .count();
            if (others > 0) overlaps.put(day.id().value(), (int) others);
        }
        return overlaps;
    }

    private static boolean isOpen(DayState state) {
        return state != DayState.CLOSED && state != DayState.CANCELLED;
    }
}

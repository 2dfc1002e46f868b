package io.tanxin.communication;

import io.tanxin.communication.CalendarFilter.Whose;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the days of a calendar. What is one person's begins with that person, by its own index; a whole network begins with the
 * dates, in the order of the calendar, and the database is told so: it would begin with ten thousand dealers.
 */
@Repository
class CalendarRows {
    private static final int MOST_OF_ONE = 5000;

    private final JdbcClient db;
    private final DealerAccess visible;
    private final CurrentActor actor;

    CalendarRows(JdbcClient db, DealerAccess visible, CurrentActor actor) {
        this.db = db;
        this.visible = visible;
        this.actor = actor;
    }

    record Found(Instant startsAt, long day) {}

    /** A way into the tables. @param at the column of the beginning that its index has */
    private record Way(String from, String where, String at) {
        String select(String more) {
            return "(select distinct " + from + " where " + SEEN + " and " + where + more + ")";
        }
    }

    /** Too many dealers to begin with them. */
    boolean isNetwork(CalendarFilter filter) {
        return filter.whose() == Whose.ALL && visible.seesNetwork();
    }

    /** All of a person's period, in order. */
    List<Found> between(CalendarFilter filter, Instant from, Instant to) {
        var params = params(filter);
        params.put("from", Utc.of(from));
        params.put("to", Utc.of(to));
        return read(
                ways(filter, false).stream()
                        .map(way -> way.select(" and %1$s >= :from and %1$s < :to".formatted(way.at())))
                        .toList(),
                params,
                MOST_OF_ONE);
    }

    /** Behind the key, in order. */
    List<Found> after(CalendarFilter filter, boolean network, Instant from, DayRow.@Nullable Key after, int limit) {
        var params = params(filter);
        var begin = after == null || after.startsAt().isBefore(from) ? from : after.startsAt();
        params.put("from", Utc.of(begin));
        params.put("limit", limit);
        var behind = after == null ? "" : " and (%1$s > :from or s.day_id > :id)";
        if (after != null) params.put("id", after.id().value());
        return read(
                ways(filter, network).stream()
                        .map(way ->
                                way.select((" and %1$s >= :from" + behind + " order by starts_at, day_id limit :limit")
                                        .formatted(way.at())))
                        .toList(),
                params,
                limit);
    }

    /** Of a network: how many on each date, where there are any. */
    SortedMap<LocalDate, Integer> counts(CalendarFilter filter, Instant from, Instant to, ZoneId zone) {
        var params = params(filter);
        params.put("from", Utc.of(from));
        params.put("to", Utc.of(to));
        var counts = new TreeMap<LocalDate, Integer>();
        // no seat lies on two shelves
        for (var way : ways(filter, true)) count(way, params, zone, from, to, counts);
        return counts;
    }

    private void count(
            Way way,
            Map<String, Object> params,
            ZoneId zone,
            Instant from,
            Instant to,
            SortedMap<LocalDate, Integer> counts) {
        db.sql("""
                select straight_join %s as date, count(distinct s.day_id) as n from %s where %s and %s and %s >= :from and %s < :to
                 group by date
                """.formatted(
                                LocalDates.of(way.at(), zone, from, to),
                                way.from().substring(way.from().indexOf(" from ") + 6),
                                SEEN,
                                way.where(),
                                way.at(),
                                way.at()))
                .params(params)
                .query(row -> {
                    var date = Objects.requireNonNull(row.getObject("date", LocalDate.class));
                    counts.merge(date, row.getInt("n"), Integer::sum);
                });
    }

    /** Of a network: each date looks up its own few, so that a full month costs no more than an empty one. */
    List<Found> firstOf(CalendarFilter filter, Iterable<LocalDate> dates, ZoneId zone, int perDate) {
        var params = params(filter);
        params.put("perDate", perDate);
        var ways = ways(filter, true);
        var parts = new ArrayList<String>();
        var n = 0;
        for (var date : dates) {
            params.put("from" + n, Utc.of(date.atStartOfDay(zone).toInstant()));
            params.put("to" + n, Utc.of(date.plusDays(1).atStartOfDay(zone).toInstant()));
            for (var way : ways) {
                parts.add(
                        way.select(" and %1$s >= :from%2$d and %1$s < :to%2$d order by starts_at, day_id limit :perDate"
                                .formatted(way.at(), n)));
            }
            n++;
        }
        if (parts.isEmpty()) return List.of();
        var shown = new HashMap<LocalDate, Integer>();
        return read(parts, params, perDate * parts.size()).stream()
                .filter(one -> shown.merge(LocalDate.ofInstant(one.startsAt(), zone), 1, Integer::sum) <= perDate)
                .toList();
    }

    private List<Found> read(List<String> parts, Map<String, Object> params, int limit) {
        return db.sql(String.join(" union ", parts) + " order by starts_at, day_id limit :most")
                .params(params)
                .param("most", limit)
                .query((row, n) -> new Found(Columns.at(row, "starts_at"), row.getLong("day_id")))
                .list();
    }

    private static List<Way> ways(CalendarFilter filter, boolean network) {
        return switch (filter.whose()) {
            case MINE ->
                List.of(
                        ofKinds(filter, byDealers(" and v.because in ('MANAGER', 'STAND_IN')")),
                        ofKinds(filter, organised()));
            case ALL -> network ? byDates(filter) : List.of(ofKinds(filter, byDealers("")));
            case ONE -> List.of(ofKinds(filter, organised()));
        };
    }

    private static Way ofKinds(CalendarFilter filter, Way way) {
        return filter.kinds().isEmpty() ? way : new Way(way.from(), way.where() + " and s.kind in (:kinds)", way.at());
    }

    private static Way byDealers(String which) {
        return new Way(
                "s.starts_at, s.day_id from visible_dealer v join seat s on s.dealer_id = v.dealer_id",
                "true" + which,
                "s.starts_at");
    }

    private static Way organised() {
        return new Way(
                "d.starts_at, d.id as day_id from communication_day d join seat s on s.day_id = d.id"
                        + " join visible_dealer v on v.dealer_id = s.dealer_id",
                "d.organiser_id = :organiser",
                "d.starts_at");
    }

    /** Each shelf by itself: only then is the index in the order of the calendar. What was called off lies on neither. */
    private static List<Way> byDates(CalendarFilter filter) {
        return Stream.of(0, 1)
                .map(shelf -> new Way(
                        "straight_join s.starts_at, s.day_id from seat s force index for join (seat_on_shelf)"
                                + " join visible_dealer v on v.dealer_id = s.dealer_id",
                        "s.shelf = " + shelf,
                        "s.starts_at"))
                .map(way -> ofKinds(filter, way))
                .toList();
    }

    private static final String SEEN = "v.viewer_id = :viewer and :today between v.from_day and v.to_day"
            + " and s.removed_at is null and s.day_state <> 'CANCELLED' and " + DayCircle.readable("s.day_id");

    private Map<String, Object> params(CalendarFilter filter) {
        var me = actor.id();
        var params = new HashMap<String, Object>();
        params.put("viewer", me.value());
        params.put("today", visible.today());
        params.put("organiser", (filter.organiser() == null ? me : filter.organiser()).value());
        if (!filter.kinds().isEmpty())
            params.put("kinds", filter.kinds().stream().map(Enum::name).toList());
        return params;
    }
}

package io.tanxin.communication;

import io.tanxin.calendar.HolidaySource;
import io.tanxin.calendar.WorkingDays;
import io.tanxin.calendar.WorkingDays.Holiday;
import io.tanxin.communication.CalendarPeriod.Entry;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar of the acting person: of a month the count of each date and its first few days, however many there are; as a list
 * all of them, page by page. Dates are those of the reader's zone. What was cancelled is in no calendar.
 */
@Repository
@Transactional(readOnly = true)
public class CalendarQueries {
    private static final int MOST_DATES = 42;

    private final JdbcClient db;
    private final CalendarRows found;
    private final DayRows rows;
    private final Overlaps overlaps;
    private final DealerAccess visible;
    private final WorkingDays workingDays;
    private final CurrentActor actor;

    CalendarQueries(
            JdbcClient db,
            CalendarRows found,
            DayRows rows,
            Overlaps overlaps,
            DealerAccess visible,
            WorkingDays workingDays,
            CurrentActor actor) {
        this.db = db;
        this.found = found;
        this.rows = rows;
        this.overlaps = overlaps;
        this.visible = visible;
        this.workingDays = workingDays;
        this.actor = actor;
    }

    /** A date on which people rest, or work though it is a weekend's. @param name null: an ordinary weekend */
    public record Rest(
            LocalDate date,
            String country,
            boolean working,
            @Nullable Holiday name) implements Serializable {}

    /** @param perDate so many of a date at most */
    @PreAuthorize("hasAuthority('days:see')")
    public CalendarPeriod period(CalendarFilter filter, LocalDate first, LocalDate last, int perDate) {
        if (first.plusDays(MOST_DATES - 1L).isBefore(last)) throw new IllegalArgumentException("six weeks at most");
        var zone = actor.get().zone();
        var from = begin(first, zone);
        var to = begin(last.plusDays(1), zone);
        if (found.isNetwork(filter)) {
            var counts = found.counts(filter, from, to, zone);
            return new CalendarPeriod(entries(found.firstOf(filter, counts.keySet(), zone, perDate)), counts);
        }
        var counts = new TreeMap<LocalDate, Integer>();
        var shown = found.between(filter, from, to).stream()
                .filter(one -> counts.merge(LocalDate.ofInstant(one.startsAt(), zone), 1, Integer::sum) <= perDate)
                .toList();
        return new CalendarPeriod(entries(shown), counts);
    }

    /** Forwards from the first date. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<Entry> list(CalendarFilter filter, LocalDate first, DayRow.@Nullable Key after, int limit) {
        var from = begin(first, actor.get().zone());
        return entries(found.after(filter, found.isNetwork(filter), from, after, limit));
    }

    /** The countries of the dealers that the reader sees, the commonest first; some few. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<String> countries() {
        var countries = db.sql("""
                select d.country from visible_dealer v join dealer d on d.id = v.dealer_id
                 where v.viewer_id = :viewer and :today between v.from_day and v.to_day
                 group by d.country order by count(*) desc, d.country limit 3
                """)
                .param("viewer", actor.id().value())
                .param("today", visible.today())
                .query((row, n) -> row.getString("country"))
                .list();
        return countries.isEmpty() ? List.of("CN") : countries;
    }

    /** Weekends and holidays of the first country, of the others what has a name. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<Rest> rests(List<String> countries, LocalDate first, LocalDate last) {
        var rests = new ArrayList<Rest>();
        for (var date : first.datesUntil(last.plusDays(1)).toList()) {
            for (var country : countries) {
                var named = workingDays.holiday(date, country).orElse(null);
                var working = workingDays.isWorking(date, country);
                if (named != null || country.equals(countries.getFirst()) && !working) {
                    rests.add(new Rest(date, country, working, named));
                }
            }
        }
        return List.copyOf(rests);
    }

    /** Years of which only the weekends are known in this country. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<Integer> unknownYears(String country, LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .filter(year -> workingDays.source(year, country) == HolidaySource.NONE)
                .boxed()
                .toList();
    }

    private List<Entry> entries(List<CalendarRows.Found> days) {
        var shown = rows.of(days.stream().map(CalendarRows.Found::day).toList());
        var overlaps = this.overlaps.of(shown);
        return shown.stream()
                .map(day -> new Entry(day, overlaps.getOrDefault(day.id().value(), 0)))
                .toList();
    }

    private static Instant begin(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }
}

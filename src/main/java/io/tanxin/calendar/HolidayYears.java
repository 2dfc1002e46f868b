package io.tanxin.calendar;

import io.tanxin.calendar.WorkingDays.Holiday;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Years of holidays: read by everybody, replaced as a whole and taken back by the administrator (M25). */
@Service
@Transactional(readOnly = true)
public class HolidayYears {
    private static final int SHOWN = 50;

    private final JdbcClient db;
    private final Holidays holidays;
    private final LibraryHolidays library;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HolidayYears(
            JdbcClient db,
            Holidays holidays,
            LibraryHolidays library,
            ObjectMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.holidays = holidays;
        this.library = library;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** @param days in their order */
    public record Year(String country, int year, HolidaySource source, List<Holiday> days) implements Serializable {}

    /** @param undone it was taken back, or is covered by a later one of the same year */
    public record Change(
            long id, String country, int year, UserId by, String source, Instant at, boolean undone, boolean last)
            implements Serializable {}

    public Year year(String country, int year) {
        var known = holidays.of(country, year);
        return new Year(country, year, known.source(), sorted(known.days().values()));
    }

    /** Those of which more than the week is known. */
    public SortedSet<String> countries() {
        var all = new TreeSet<>(library.countries());
        all.addAll(holidays.countries());
        all.add("CN");
        return all;
    }

    /** The days of a file that was read, with their names in both languages. */
    public List<Holiday> days(String country, HolidayFile.Read file) {
        var names = new HolidayNames(
                db.sql("""
                select day, working, name_en, name_zh from holiday where country = :country order by day desc limit 400
                """).param("country", country).query(Holidays::holiday).list());
        return sorted(file.rows().stream().map(names::of).toList());
    }

    /** On which days people would rest, or work, who did not before. Writes nothing. */
    public HolidaysChanged compare(String country, int year, List<Holiday> wanted) {
        return changed(country, year, wanted);
    }

    /** The year's days are these from now on. Knowing what was there before, {@link #undo} brings it back. */
    @PreAuthorize("hasAuthority('holidays:edit')")
    @Transactional
    public long replace(String country, int year, List<Holiday> days, UserId by, String source) {
        if (days.stream().anyMatch(day -> day.day().getYear() != year)) {
            throw new IllegalArgumentException("days of one year");
        }
        var key = new GeneratedKeyHolder();
        db.sql("""
                insert into holiday_change (country, of_year, person_id, source, at, days_before)
                values (:country, :year, :by, :source, :at, :before)
                """)
                .param("country", country)
                .param("year", year)
                .param("by", by.value())
                .param("source", source.length() <= 200 ? source : source.substring(0, 200))
                .param("at", Utc.of(clock.instant()))
                .param("before", json.writeValueAsString(holidays.read(country, year)))
                .update(key, "id");
        write(country, year, days);
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    /** As it was before this change; only the latest one of its year. @return false: something came after it */
    @PreAuthorize("hasAuthority('holidays:edit')")
    @Transactional
    public boolean undo(long change) {
        var found = changes("id = :id", change).stream().findFirst().orElseThrow(() -> new NotFound("change"));
        if (!found.last()) return false;
        var undone = db.sql("update holiday_change set undone_at = :now where id = :id and undone_at is null")
                .param("now", Utc.of(clock.instant()))
                .param("id", change)
                .update();
        if (undone == 0) return false;
        var before = db.sql("select days_before from holiday_change where id = :id")
                .param("id", change)
                .query(String.class)
                .single();
        write(found.country(), found.year(), json.readValue(before, new TypeReference<List<Holiday>>() {}));
        return true;
    }

    /** The newest first. */
    @PreAuthorize("hasAuthority('holidays:edit')")
    public List<Change> changes() {
        return changes("true", null);
    }

    private void write(String country, int year, List<Holiday> days) {
        var changed = changed(country, year, days);
        holidays.write(country, year, days);
        holidays.forget();
        forgetAfterwards();
        events.publishEvent(changed);
    }

    /** Somebody may have read the old rows while this was not yet committed. */
    private void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                holidays.forget();
            }
        });
    }

    private HolidaysChanged changed(String country, int year, List<Holiday> days) {
        var before = holidays.of(country, year).days();
        var after = new ArrayList<>(days);
        // without rows the library speaks again
        if (days.isEmpty() && library.knows(country)) after.addAll(library.of(country, year));
        Predicate<LocalDate> worked = day -> works(before.get(day), day, country);
        var rests = new ArrayList<LocalDate>();
        var works = new ArrayList<LocalDate>();
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
            var named = after.stream().filter(one -> one.day().equals(day)).findFirst();
            var working = works(named.orElse(null), day, country);
            if (worked.test(day) && !working) rests.add(day);
            if (!worked.test(day) && working) works.add(day);
        });
        return new HolidaysChanged(country, year, List.copyOf(rests), List.copyOf(works));
    }

    private static boolean works(@Nullable Holiday named, LocalDate day, String country) {
        return named == null ? !Weekend.is(day.getDayOfWeek(), country) : named.working();
    }

    private List<Change> changes(String which, @Nullable Long id) {
        return db.sql("""
                select c.*, c.undone_at is null and not exists (select 1 from holiday_change later
                         where later.country = c.country and later.of_year = c.of_year and later.id > c.id
                           and later.undone_at is null) as last
                  from holiday_change c where %s order by id desc limit :most
                """.formatted(which))
                .param("id", id)
                .param("most", SHOWN)
                .query((row, n) -> new Change(
                        row.getLong("id"),
                        row.getString("country"),
                        row.getInt("of_year"),
                        new UserId(row.getLong("person_id")),
                        row.getString("source"),
                        Utc.instant(row.getObject("at", LocalDateTime.class)),
                        row.getObject("undone_at") != null,
                        row.getBoolean("last")))
                .list();
    }

    private static List<Holiday> sorted(Collection<Holiday> days) {
        return days.stream().sorted(Comparator.comparing(Holiday::day)).toList();
    }
}

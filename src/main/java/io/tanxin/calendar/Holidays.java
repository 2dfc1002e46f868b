package io.tanxin.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.tanxin.calendar.WorkingDays.Holiday;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is known of a country's year: its rows in the table, some thirty, else what the library knows, else nothing. Kept for ten
 * minutes, so that a change reaches every node.
 */
@Repository
class Holidays {
    private final JdbcClient db;
    private final LoadingCache<Key, Known> known;

    Holidays(JdbcClient db, LibraryHolidays library) {
        this.db = db;
        known = Caffeine.newBuilder()
                .maximumSize(400)
                .expireAfterWrite(Duration.ofMinutes(10))
                .build(key -> {
                    var rows = read(key.country(), key.year());
                    if (!rows.isEmpty()) return new Known(HolidaySource.TABLE, byDay(rows));
                    if (!library.knows(key.country())) return new Known(HolidaySource.NONE, Map.of());
                    return new Known(HolidaySource.LIBRARY, byDay(library.of(key.country(), key.year())));
                });
    }

    private record Key(String country, int year) {}

    record Known(HolidaySource source, Map<LocalDate, Holiday> days) {}

    Known of(String country, int year) {
        return known.get(new Key(country.toUpperCase(Locale.ROOT), year));
    }

    /** The rows of the table alone, by day. */
    List<Holiday> read(String country, int year) {
        return db.sql("""
                select day, working, name_en, name_zh from holiday
                 where country = :country and day between :from and :to order by day
                """)
                .param("country", country)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(Holidays::holiday)
                .list();
    }

    /** The year's rows are these now; none: the library speaks again. */
    void write(String country, int year, List<Holiday> days) {
        db.sql("delete from holiday where country = :country and day between :from and :to")
                .param("country", country)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .update();
        for (var day : days) {
            db.sql("""
                    insert into holiday (country, day, working, name_en, name_zh)
                    values (:country, :day, :working, :en, :zh)
                    """)
                    .param("country", country)
                    .param("day", day.day())
                    .param("working", day.working())
                    .param("en", day.nameEn())
                    .param("zh", day.nameZh())
                    .update();
        }
    }

    List<String> countries() {
        return db.sql("select distinct country from holiday order by country")
                .query((row, n) -> row.getString("country"))
                .list();
    }

    void forget() {
        known.invalidateAll();
    }

    static Holiday holiday(ResultSet row, int n) throws SQLException {
        return new Holiday(
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getBoolean("working"),
                row.getString("name_en"),
                row.getString("name_zh"));
    }

    private static Map<LocalDate, Holiday> byDay(List<Holiday> days) {
        return days.stream().collect(Collectors.toUnmodifiableMap(Holiday::day, Function.identity(), (a, b) -> a));
    }
}

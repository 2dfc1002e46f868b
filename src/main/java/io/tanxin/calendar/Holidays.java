package io.tanxin.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.tanxin.calendar.WorkingDays.Holiday;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of holidays, some thirty rows a year and country: read whole and kept for an hour. */
@Repository
class Holidays {
    private final LoadingCache<String, Map<LocalDate, Holiday>> known;

    Holidays(JdbcClient db) {
        known = Caffeine.newBuilder()
                .maximumSize(50)
                .expireAfterWrite(Duration.ofHours(1))
                .build(country -> read(db, country));
    }

    Map<LocalDate, Holiday> of(String country) {
        return known.get(country.toUpperCase(Locale.ROOT));
    }

    private static Map<LocalDate, Holiday> read(JdbcClient db, String country) {
        return db
                .sql("select day, working, name_en, name_zh from holiday where country = :country")
                .param("country", country)
                .query(Holiday.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Holiday::day, Function.identity()));
    }
}

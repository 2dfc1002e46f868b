package io.tanxin.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Which days are worked on: the week, public holidays and make-up working days of a country. */
@Service
public class WorkingDays {
    // more in a row than any country rests; ends the search if a table were filled with nonsense
    private static final int LONGEST_REST = 60;

    private final Holidays holidays;

    WorkingDays(Holidays holidays) {
        this.holidays = holidays;
    }

    /** @param working a day of the weekend on which people work, to make up for a long holiday */
    public record Holiday(LocalDate day, boolean working, String nameEn, String nameZh) implements Serializable {

        public String name(Locale reader) {
            return reader.getLanguage().equals("zh") ? nameZh : nameEn;
        }
    }

    /** @param country ISO 3166 two letters; one of which nothing is known rests at the weekend only */
    public boolean isWorking(LocalDate day, String country) {
        var named = holidays.of(country, day.getYear()).days().get(day);
        if (named != null) return named.working();
        return !Weekend.is(day.getDayOfWeek(), country.toUpperCase(Locale.ROOT));
    }

    /** The named holiday or make-up day, if it is one. */
    public Optional<Holiday> holiday(LocalDate day, String country) {
        return Optional.ofNullable(holidays.of(country, day.getYear()).days().get(day));
    }

    /** Whether more than the weekends is known of this year: if not, a screen says so. */
    public HolidaySource source(int year, String country) {
        return holidays.of(country, year).source();
    }

    /** The day itself, or the first working day after it. */
    public LocalDate workingOnOrAfter(LocalDate day, String country) {
        return search(day, country, 1);
    }

    /** The day itself, or the last working day before it. */
    public LocalDate workingOnOrBefore(LocalDate day, String country) {
        return search(day, country, -1);
    }

    /** The nearer of the working days around it, but none before this one; the later of two that are as near. */
    public LocalDate nearest(LocalDate day, String country, LocalDate earliest) {
        var after = workingOnOrAfter(day, country);
        var before = workingOnOrBefore(day, country);
        var nearer = day.toEpochDay() - before.toEpochDay() < after.toEpochDay() - day.toEpochDay();
        return nearer && !before.isBefore(earliest) ? before : after;
    }

    private LocalDate search(LocalDate day, String country, int step) {
        for (var i = 0; i <= LONGEST_REST; i++) {
            var tried = day.plusDays((long) i * step);
            if (isWorking(tried, country)) return tried;
        }
        return day;
    }
}

package io.tanxin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
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

    public record Holiday(LocalDate day, boolean working, String nameEn, String nameZh) {}

    /** @param country ISO 3166 two letters; one without holidays in the table rests at the weekend only */
    public boolean isWorking(LocalDate day, String country) {
        return isWorking(day, holidays.of(country));
    }

    /** The named holiday or make-up day, if it is one. */
    public Optional<Holiday> holiday(LocalDate day, String country) {
        return Optional.ofNullable(holidays.of(country).get(day));
    }

    /** The day itself, or the first working day after it. */
    public LocalDate workingOnOrAfter(LocalDate day, String country) {
        return search(day, country, 1);
    }

    /** The day itself, or the last working day before it. */
    public LocalDate workingOnOrBefore(LocalDate day, String country) {
        return search(day, country, -1);
    }

    private LocalDate search(LocalDate day, String country, int step) {
        var named = holidays.of(country);
        for (var i = 0; i <= LONGEST_REST; i++) {
            var tried = day.plusDays((long) i * step);
            if (isWorking(tried, named)) return tried;
        }
        return day;
    }

    private static boolean isWorking(LocalDate day, Map<LocalDate, Holiday> named) {
        var holiday = named.get(day);
        if (holiday != null) return holiday.working();
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}

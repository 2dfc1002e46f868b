package io.tanxin.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.tanxin.calendar.WorkingDays.Holiday;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Public holidays of some 240 countries by rules; regions apart. China's are announced each year and follow no rule. */
@Component
class LibraryHolidays {
    private static final int LONGEST_NAME = 80;

    private final Set<String> countries = HolidayManager.getSupportedCalendarCodes().stream()
            .filter(code -> code.length() == 2)
            .map(code -> code.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    Set<String> countries() {
        return countries;
    }

    boolean knows(String country) {
        return countries.contains(country);
    }

    List<Holiday> of(String country, int year) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
                .getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY)
                .stream()
                .filter(day -> day.getDate().getYear() == year)
                .map(day -> holiday(day, cut(day.getDescription(Locale.ENGLISH))))
                .sorted(Comparator.comparing(Holiday::day))
                .toList();
    }

    /** It speaks no Chinese; a name that is not one's own is better than none. */
    private static Holiday holiday(de.focus_shift.jollyday.core.Holiday day, String name) {
        return new Holiday(day.getDate(), false, name, name);
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}

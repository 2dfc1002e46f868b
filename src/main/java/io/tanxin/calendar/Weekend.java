package io.tanxin.calendar;

import com.ibm.icu.util.Calendar;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** On which days of the week a country rests: Saturday and Sunday, but Friday and Saturday in Egypt, Sunday alone in India. */
final class Weekend {
    private static final Map<String, Set<DayOfWeek>> KNOWN = new ConcurrentHashMap<>();

    private Weekend() {}

    static boolean is(DayOfWeek day, String country) {
        return KNOWN.computeIfAbsent(country, Weekend::read).contains(day);
    }

    private static Set<DayOfWeek> read(String country) {
        var week = Calendar.getWeekDataForRegion(country);
        var rest = EnumSet.noneOf(DayOfWeek.class);
        for (var day = of(week.weekendOnset); ; day = day.plus(1)) {
            rest.add(day);
            if (day == of(week.weekendCease)) return rest;
        }
    }

    /** There, a week begins with Sunday, which is 1. */
    private static DayOfWeek of(int theirs) {
        return DayOfWeek.SUNDAY.plus(theirs - 1L);
    }
}

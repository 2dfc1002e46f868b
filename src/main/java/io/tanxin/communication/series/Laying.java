package io.tanxin.communication.series;

import io.tanxin.calendar.Recurrence;
import io.tanxin.calendar.WorkingDays;
import io.tanxin.communication.Placed;
import io.tanxin.communication.series.LaidDay.Rest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a rhythm into days: each on its date, or beside it where nobody works. Only reckons. */
@Component
class Laying {
    // longer than any country rests in a row
    private static final int SEARCH = 30;

    private final WorkingDays workingDays;
    private final Clock clock;

    Laying(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Those of a period, its last day included. */
    List<LaidDay> between(
            Recurrence recurrence, OnHoliday choice, Collection<String> countries, LocalDate from, LocalDate to) {
        return lay(recurrence, choice, countries, recurrence.between(from, to));
    }

    /** So many that take place, and those left out among them. */
    List<LaidDay> next(Recurrence recurrence, OnHoliday choice, Collection<String> countries, int so) {
        var dates = recurrence.days().limit(so * 4L).toList();
        var all = lay(recurrence, choice, countries, dates);
        var shown = new ArrayList<LaidDay>();
        int held = 0;
        for (var day : all) {
            if (held == so) break;
            shown.add(day);
            if (!day.isLeftOut()) held++;
        }
        return List.copyOf(shown);
    }

    private List<LaidDay> lay(
            Recurrence recurrence, OnHoliday choice, Collection<String> countries, List<LocalDate> dates) {
        var tomorrow = LocalDate.ofInstant(clock.instant(), recurrence.zone()).plusDays(1);
        var time = recurrence.start().toLocalTime();
        var taken = new HashSet<>(dates);
        var laid = new ArrayList<LaidDay>(dates.size());
        for (var date : dates) {
            var rest = rest(date, countries);
            if (rest == null || choice == OnHoliday.KEEP) {
                laid.add(new LaidDay(date, date.atTime(time), Placed.RULE, rest));
                continue;
            }
            var nearest = choice == OnHoliday.SKIP ? null : nearest(date, countries, tomorrow, taken);
            if (nearest != null) taken.add(nearest);
            laid.add(new LaidDay(date, nearest == null ? null : nearest.atTime(time), Placed.HOLIDAY, rest));
        }
        return List.copyOf(laid);
    }

    /** The later of two that are as near; none where the series is already. */
    private @Nullable LocalDate nearest(
            LocalDate date, Collection<String> countries, LocalDate earliest, Set<LocalDate> taken) {
        for (int away = 1; away <= SEARCH; away++) {
            for (var tried : List.of(date.plusDays(away), date.minusDays(away))) {
                if (tried.isBefore(earliest) || rest(tried, countries) != null) continue;
                return taken.contains(tried) ? null : tried;
            }
        }
        return null;
    }

    private @Nullable Rest rest(LocalDate date, Collection<String> countries) {
        for (var country : countries) {
            if (workingDays.isWorking(date, country)) continue;
            return workingDays
                    .holiday(date, country)
                    .map(holiday -> new Rest(holiday.nameEn(), holiday.nameZh()))
                    .orElseGet(() -> new Rest(null, null));
        }
        return null;
    }
}

package io.tanxin.promises.load;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.calendar.WorkingDays.Holiday;
import io.tanxin.dealers.Dealers;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.load.WeekLoad.Part;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How full a week of somebody's is (P1): numbers only, never what they are about. The working days and holidays are those of the
 * dealer's country, where the promise falls due.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('promises:make')")
public class WorkLoad {
    private static final int WEEKS_AHEAD = 26;
    private static final int WORKED_DAYS = 5;

    private final List<LoadSource> sources;
    private final PromiseTerms terms;
    private final WorkingDays workingDays;
    private final Dealers dealers;

    WorkLoad(List<LoadSource> sources, PromiseTerms terms, WorkingDays workingDays, Dealers dealers) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(LoadSource::order)).toList();
        this.terms = terms;
        this.workingDays = workingDays;
        this.dealers = dealers;
    }

    /** The week from Monday to Sunday that holds the day. @throws io.tanxin.kernel.NotFound for a dealer that is not the actor's to see */
    public WeekLoad ofWeek(DealerId dealer, UserId owner, LocalDate day) {
        return weeks(dealer, owner, monday(day), 1).getFirst();
    }

    /** The same day of the week, or the nearest working day, in the next week that has room; none within half a year: empty. */
    public Optional<LocalDate> nextWithRoom(DealerId dealer, UserId owner, LocalDate day) {
        var country = dealers.brief(dealer).country();
        return weeks(dealer, owner, monday(day).plusWeeks(1), WEEKS_AHEAD).stream()
                .filter(week -> !week.isFull())
                .map(week -> workingDays.nearest(
                        week.monday().plusDays(day.getDayOfWeek().getValue() - 1L), country, week.monday()))
                .findFirst();
    }

    private List<WeekLoad> weeks(DealerId dealer, UserId owner, LocalDate monday, int count) {
        var country = dealers.brief(dealer).country();
        var last = monday.plusWeeks(count).minusDays(1);
        var capacity = terms.read().weekCapacity();
        var found = new HashMap<String, Map<LocalDate, Integer>>();
        sources.forEach(source -> found.put(source.name(), source.perDay(owner, monday, last)));
        return IntStream.range(0, count)
                .mapToObj(n -> week(monday.plusWeeks(n), found, capacity, country))
                .toList();
    }

    private WeekLoad week(LocalDate monday, Map<String, Map<LocalDate, Integer>> found, int capacity, String country) {
        var days = monday.datesUntil(monday.plusWeeks(1)).toList();
        var parts = sources.stream()
                .map(source -> new Part(
                        source.name(),
                        days.stream()
                                .mapToInt(day -> found.getOrDefault(source.name(), Map.of())
                                        .getOrDefault(day, 0))
                                .sum()))
                .filter(part -> part.count() > 0)
                .toList();
        var worked = (int)
                days.stream().filter(day -> workingDays.isWorking(day, country)).count();
        var holidays = days.stream()
                .map(day -> workingDays.holiday(day, country))
                .<Holiday>flatMap(Optional::stream)
                .toList();
        return new WeekLoad(monday, parts, Math.ceilDiv(capacity * worked, WORKED_DAYS), holidays);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

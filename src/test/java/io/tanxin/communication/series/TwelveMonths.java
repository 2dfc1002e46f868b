package io.tanxin.communication.series;

import io.tanxin.calendar.End;
import io.tanxin.calendar.Recurrence;
import io.tanxin.calendar.Rhythm;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.journeys.RunningPortal;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.transaction.support.TransactionTemplate;

/** For measuring: a talk in each of twelve months for every one of many dealers, reckoned beside days off, and stored with its seats. */
public final class TwelveMonths {
    private final SeriesBook book;
    private final TransactionTemplate transaction;
    private final LocalDate tomorrow;
    private final ZoneId zone;

    public TwelveMonths(RunningPortal portal, ZoneId zone) {
        this.book = portal.bean(SeriesBook.class);
        this.transaction = portal.bean(TransactionTemplate.class);
        this.tomorrow =
                LocalDate.ofInstant(portal.bean(Clock.class).instant(), zone).plusDays(1);
        this.zone = zone;
    }

    /**
     * So many as a person may plan at once, each batch in its own transaction.
     *
     * @param planners so many batches side by side
     * @return how long it took
     */
    public Duration plan(List<DealerId> dealers, List<UserId> organisers, int planners) throws Exception {
        var drafts = new ArrayList<SeriesDraft>();
        for (int n = 0; n < dealers.size(); n++) drafts.add(draft(n, dealers.get(n), organisers.get(n)));
        var work = new ArrayList<Callable<Object>>();
        for (int from = 0; from < drafts.size(); from += SeriesService.MOST_AT_ONCE) {
            var batch = drafts.subList(from, Math.min(drafts.size(), from + SeriesService.MOST_AT_ONCE));
            var countries = batch.stream().map(draft -> List.of("CN")).toList();
            work.add(Executors.callable(() -> transaction.executeWithoutResult(
                    status -> book.write(batch, countries, organisers.getFirst(), null))));
        }
        try (var side = Executors.newFixedThreadPool(planners)) {
            var begun = System.nanoTime();
            for (var done : side.invokeAll(work)) done.get();
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    private SeriesDraft draft(int n, DealerId dealer, UserId organiser) {
        var rhythm = n % 2 == 0
                ? new Rhythm.OnWeekday(1, 1 + n / 2 % 4, DayOfWeek.of(1 + n % 5))
                : new Rhythm.OnDate(1, 1 + n % 28);
        return new SeriesDraft(
                DayKind.CHECK_IN,
                DayWay.PHONE,
                null,
                List.of(dealer),
                Recurrence.from(tomorrow, LocalTime.of(9 + n % 8, 0), zone, rhythm, new End.After(12)),
                30,
                null,
                false,
                OnHoliday.NEAREST,
                organiser);
    }
}

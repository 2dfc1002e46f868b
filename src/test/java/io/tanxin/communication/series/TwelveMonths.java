package io.tanxin.communication.series;

import static io.tanxin.Network.LI_NA;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.calendar.End;
import io.tanxin.calendar.Recurrence;
import io.tanxin.calendar.Rhythm;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.kernel.DealerId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures, asserts nothing, and belongs to no suite: {@code mvn test -Dtest=TwelveMonths}. Twelve monthly talks for each of
 * 10,000 dealers are reckoned, put beside days off, and stored with their seats, in one transaction.
 */
@DatabaseTest
class TwelveMonths {
    private static final int DEALERS = 10_000;
    private static final long FIRST = 100_000;

    @Autowired
    SeriesBook book;

    @Autowired
    DatabaseRows rows;

    @Autowired
    JdbcClient db;

    @Autowired
    JdbcTemplate batch;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void measure() {
        for (int run = 1; run <= 3; run++) {
            rows.clear();
            Network.lay(db);
            dealers();
            var drafts = drafts();
            var countries = drafts.stream().map(draft -> List.of("CN")).toList();
            var reckoning = System.nanoTime();
            drafts.forEach(draft -> book.days(draft.recurrence(), draft.onHoliday(), List.of("CN")));
            var begun = System.nanoTime();
            transaction.executeWithoutResult(status -> book.write(drafts, countries, LI_NA, null));
            var took = Duration.ofNanos(System.nanoTime() - begun);
            var stored =
                    db.sql("select count(*) from seat").query(Integer.class).single();
            System.out.printf(
                    "run %d: %,d talks for %,d dealers in %,d ms, of which reckoning some %,d ms%n",
                    run,
                    stored,
                    DEALERS,
                    took.toMillis(),
                    Duration.ofNanos(begun - reckoning).toMillis());
        }
        rows.clear();
    }

    private void dealers() {
        batch.batchUpdate(
                """
                insert into dealer (id, version, code, name, pinyin, initials, area_id, stage, zone, country, manager_id, state,
                                    created_at)
                values (?, 0, ?, ?, 'd', 'd', 1, 'GROWING', 'Asia/Shanghai', 'CN', 12, 'ACTIVE', '2026-01-01')
                """,
                LongStream.range(FIRST, FIRST + DEALERS)
                        .mapToObj(id -> new Object[] {id, "S" + id, "Dealer " + id})
                        .toList());
    }

    private static List<SeriesDraft> drafts() {
        var drafts = new ArrayList<SeriesDraft>(DEALERS);
        var tomorrow = LocalDate.of(2027, 1, 4);
        for (int n = 0; n < DEALERS; n++) {
            var rhythm = n % 2 == 0
                    ? new Rhythm.OnWeekday(1, 1 + n / 2 % 4, DayOfWeek.of(1 + n % 5))
                    : new Rhythm.OnDate(1, 1 + n % 28);
            drafts.add(new SeriesDraft(
                    DayKind.CHECK_IN,
                    DayWay.PHONE,
                    null,
                    List.of(new DealerId(FIRST + n)),
                    Recurrence.from(
                            tomorrow, LocalTime.of(9 + n % 8, 0), SeriesTable.SHANGHAI, rhythm, new End.After(12)),
                    30,
                    null,
                    false,
                    OnHoliday.NEAREST,
                    null));
        }
        return drafts;
    }
}

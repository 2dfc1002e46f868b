package io.tanxin.communication;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.CalendarFilter.Whose;
import io.tanxin.communication.CalendarPeriod.Entry;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
@Tag("C1")
class CalendarQueriesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final CalendarFilter MINE = new CalendarFilter(Whose.MINE, null, Set.of());
    private static final CalendarFilter ALL = new CalendarFilter(Whose.ALL, null, Set.of());

    @Autowired
    CalendarQueries calendar;

    @Autowired
    CalendarRows rows;

    @Autowired
    DayService days;

    @Autowired
    DayQueries queries;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private LocalDate day;

    @BeforeEach
    void someWeeksAhead() {
        day = LocalDate.ofInstant(clock.instant(), SHANGHAI).plusDays(20);
    }

    @Test
    void of_a_full_date_the_first_few_are_shown_and_all_are_counted() {
        for (int n = 0; n < 7; n++) plan(day.atTime(9 + n, 0), CHENS_KITCHEN);
        plan(day.plusDays(2).atTime(10, 0), QIN_HARDWARE);
        var period = calendar.period(MINE, day.minusDays(3), day.plusDays(3), 4);
        assertThat(period.counts()).containsExactly(entry(day, 7), entry(day.plusDays(2), 1));
        assertThat(period.total()).isEqualTo(8);
        assertThat(period.entries())
                .extracting(one -> one.day().schedule().local().getHour())
                .containsExactly(9, 10, 11, 12, 10);
    }

    @Test
    void each_sees_what_is_theirs_to_see() {
        plan(day.atTime(9, 0), CHENS_KITCHEN);
        actors.runAs(ZHOU_MIN, () -> plan(day.atTime(10, 0), HU_LIGHTING));
        assertThat(count(MINE)).isEqualTo(1);
        assertThat(count(ALL)).isEqualTo(1);
        actors.runAs(DIRECTOR, () -> {
            assertThat(count(ALL)).isEqualTo(2);
            assertThat(count(MINE)).isZero();
            assertThat(count(new CalendarFilter(Whose.ONE, ZHOU_MIN, Set.of()))).isEqualTo(1);
            assertThat(count(new CalendarFilter(Whose.ONE, LI_NA, Set.of(DayKind.ROUND))))
                    .isZero();
            assertThat(count(new CalendarFilter(Whose.ALL, null, Set.of(DayKind.CHECK_IN))))
                    .isEqualTo(2);
        });
        assertThat(count(new CalendarFilter(Whose.ONE, ZHOU_MIN, Set.of())))
                .as("asking for a colleague's days shows none of other dealers")
                .isZero();
    }

    @Test
    void a_round_is_one_day_and_a_cancelled_one_is_none() {
        days.plan(
                List.of(new DayDraft(
                        DayKind.ROUND,
                        DayWay.OFFICE,
                        null,
                        List.of(CHENS_KITCHEN, QIN_HARDWARE),
                        day.atTime(14, 0),
                        SHANGHAI,
                        60,
                        null,
                        false)),
                true,
                true);
        var cancelled = plan(day.atTime(9, 0), CHENS_KITCHEN);
        days.cancel(cancelled, queries.day(cancelled).day().version(), null);
        assertThat(count(MINE)).isEqualTo(1);
        assertThat(period(MINE).entries())
                .singleElement()
                .satisfies(one -> assertThat(one.day().seats()).hasSize(2));
    }

    @Test
    void several_kinds_are_shown_together_in_their_order_and_others_are_not() {
        plan(day.atTime(9, 0), CHENS_KITCHEN, DayKind.CHECK_IN);
        plan(day.atTime(11, 0), QIN_HARDWARE, DayKind.PLAN_REVIEW);
        plan(day.atTime(13, 0), CHENS_KITCHEN, DayKind.AFTERCARE);
        plan(day.atTime(15, 0), CHENS_KITCHEN, DayKind.CHECK_IN);
        var two = Set.of(DayKind.AFTERCARE, DayKind.CHECK_IN);
        for (var whose : List.of(Whose.MINE, Whose.ALL)) {
            assertThat(period(new CalendarFilter(whose, null, two)).entries())
                    .extracting(one -> one.day().schedule().local().getHour())
                    .containsExactly(9, 13, 15);
        }
        // as a director of thousands of dealers asks for them
        var zone = SHANGHAI;
        var from = day.atStartOfDay(zone).toInstant();
        var filter = new CalendarFilter(Whose.ALL, null, two);
        assertThat(rows.counts(filter, from, from.plus(Duration.ofDays(1)), zone))
                .containsExactly(entry(day, 3));
        assertThat(rows.firstOf(filter, List.of(day), zone, 2))
                .extracting(CalendarRows.Found::startsAt)
                .containsExactly(from.plus(Duration.ofHours(9)), from.plus(Duration.ofHours(13)));
        assertThat(rows.after(filter, true, from, null, 2))
                .extracting(CalendarRows.Found::startsAt)
                .containsExactly(from.plus(Duration.ofHours(9)), from.plus(Duration.ofHours(13)));
    }

    @Test
    void two_talks_at_the_same_time_are_seen() {
        plan(day.atTime(9, 0), CHENS_KITCHEN);
        plan(day.atTime(9, 30), QIN_HARDWARE);
        plan(day.atTime(11, 0), QIN_HARDWARE);
        assertThat(period(MINE).entries()).extracting(Entry::overlaps).containsExactly(1, 1, 0);
    }

    @Test
    @Tag("M26")
    void a_date_is_the_readers_own_also_where_the_clock_changes() {
        zone(LI_NA, "America/New_York");
        // the first Sunday of November 2027: the clock goes back at 06:00 UTC
        var late = plan(day.atTime(9, 0), CHENS_KITCHEN);
        var later = plan(day.atTime(11, 0), CHENS_KITCHEN);
        at(late, Instant.parse("2027-11-07T03:30:00Z"));
        at(later, Instant.parse("2027-11-08T04:30:00Z"));
        actors.runAs(LI_NA, () -> {
            var november = calendar.period(MINE, LocalDate.of(2027, 11, 1), LocalDate.of(2027, 12, 5), 4);
            assertThat(november.counts())
                    .as("half past eleven in the evening, in summer time and in winter time")
                    .containsOnlyKeys(LocalDate.of(2027, 11, 6), LocalDate.of(2027, 11, 7));
            assertThat(november.entries()).hasSize(2);
        });
        zone(LI_NA, "Asia/Kathmandu");
        actors.runAs(
                LI_NA,
                () -> assertThat(calendar.period(MINE, LocalDate.of(2027, 11, 1), LocalDate.of(2027, 12, 5), 4)
                                .counts())
                        .containsOnlyKeys(LocalDate.of(2027, 11, 7), LocalDate.of(2027, 11, 8)));
    }

    @Test
    void the_list_has_all_of_them_page_by_page() {
        for (int n = 0; n < 11; n++) plan(day.plusDays(n / 4).atTime(9, 0), CHENS_KITCHEN);
        var read = new ArrayList<Long>();
        DayRow.@Nullable Key after = null;
        for (var page = calendar.list(MINE, day, after, 4);
                !page.isEmpty();
                page = calendar.list(MINE, day, after, 4)) {
            page.forEach(one -> read.add(one.day().id().value()));
            after = page.getLast().day().key();
        }
        assertThat(read).hasSize(11).doesNotHaveDuplicates();
        assertThat(calendar.list(MINE, day.plusDays(2), null, 40)).hasSize(3);
    }

    @Test
    @Tag("M25")
    void holidays_and_days_that_make_up_for_them_are_shaded_with_their_names() {
        var rests = calendar.rests(List.of("CN", "HK"), LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 11));
        assertThat(rests)
                .filteredOn(rest -> rest.date().equals(LocalDate.of(2026, 10, 10)))
                .singleElement()
                .satisfies(rest -> assertThat(rest.working()).isTrue());
        assertThat(rests)
                .filteredOn(rest -> rest.date().equals(LocalDate.of(2026, 10, 1)))
                .extracting(CalendarQueries.Rest::country)
                .containsExactly("CN", "HK");
        assertThat(rests).extracting(CalendarQueries.Rest::date).doesNotContain(LocalDate.of(2026, 9, 28));
        assertThat(calendar.countries()).containsExactly("CN");
        assertThat(calendar.unknownYears("CN", LocalDate.of(2026, 12, 28), LocalDate.of(2027, 2, 7)))
                .containsExactly(2027);
    }

    private CalendarPeriod period(CalendarFilter filter) {
        return calendar.period(filter, day, day.plusDays(6), 4);
    }

    private int count(CalendarFilter filter) {
        return period(filter).total();
    }

    private DayId plan(LocalDateTime at, DealerId dealer) {
        return plan(at, dealer, DayKind.CHECK_IN);
    }

    private DayId plan(LocalDateTime at, DealerId dealer, DayKind kind) {
        var draft = new DayDraft(kind, DayWay.PHONE, null, List.of(dealer), at, SHANGHAI, 60, null, false);
        return ((DayService.Planned.Made) days.plan(List.of(draft), true, true))
                .days()
                .getFirst();
    }

    private void zone(UserId who, String zone) {
        db.sql("update person set zone = :zone where id = :who")
                .param("zone", zone)
                .param("who", who.value())
                .update();
    }

    private void at(DayId which, Instant at) {
        for (var table :
                List.of("communication_day set starts_at = :at where id", "seat set starts_at = :at where day_id")) {
            db.sql("update " + table + " = :id")
                    .param("at", Utc.of(at))
                    .param("id", which.value())
                    .update();
        }
    }
}

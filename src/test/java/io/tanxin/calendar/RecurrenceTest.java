package io.tanxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("M23")
class RecurrenceTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void every_two_weeks_on_tuesday_and_thursday() {
        var days = days("2026-01-01", new Rhythm.Weekly(2, List.of(DayOfWeek.THURSDAY, DayOfWeek.TUESDAY)), 5);
        // the week that it begins in counts, from Monday on
        assertThat(days)
                .containsExactly(
                        on("2026-01-01"), on("2026-01-13"), on("2026-01-15"), on("2026-01-27"), on("2026-01-29"));
    }

    @Test
    void it_begins_with_the_first_day_of_the_rhythm() {
        assertThat(days("2026-03-15", new Rhythm.OnWeekday(3, 1, DayOfWeek.TUESDAY), 3))
                .containsExactly(on("2026-04-07"), on("2026-07-07"), on("2026-10-06"));
    }

    @Test
    void the_last_friday_of_every_month() {
        assertThat(days("2026-01-01", new Rhythm.OnWeekday(1, Rhythm.LAST, DayOfWeek.FRIDAY), 3))
                .containsExactly(on("2026-01-30"), on("2026-02-27"), on("2026-03-27"));
    }

    @Test
    @Tag("M26")
    void the_31st_is_the_last_day_of_every_month() {
        assertThat(days("2027-12-31", new Rhythm.OnDate(1, 31), 5))
                .containsExactly(
                        on("2027-12-31"), on("2028-01-31"), on("2028-02-29"), on("2028-03-31"), on("2028-04-30"));
    }

    @Test
    @Tag("M26")
    void the_30th_is_the_last_day_of_february_only() {
        assertThat(days("2027-01-30", new Rhythm.OnDate(1, 30), 4))
                .containsExactly(on("2027-01-30"), on("2027-02-28"), on("2027-03-30"), on("2027-04-30"));
    }

    @Test
    @Tag("M26")
    void every_year_on_29_february_is_the_28th_in_other_years() {
        assertThat(days("2024-02-29", new Rhythm.OnDate(12, 29), 5))
                .containsExactly(
                        on("2024-02-29"), on("2025-02-28"), on("2026-02-28"), on("2027-02-28"), on("2028-02-29"));
    }

    @Test
    @Tag("M26")
    void a_february_without_29th_is_no_beginning_of_the_next_one() {
        assertThat(days("2100-02-01", new Rhythm.OnDate(12, 29), 2))
                .containsExactly(on("2100-02-28"), on("2101-02-28"));
    }

    @Test
    void it_ends_by_a_date_that_still_belongs_to_it() {
        var until = Recurrence.from(
                on("2026-01-05"), LocalTime.of(23, 45), SHANGHAI, weekly(), new End.Until(on("2026-01-19")));
        assertThat(until.days()).containsExactly(on("2026-01-05"), on("2026-01-12"), on("2026-01-19"));
        assertThat(Recurrence.of(until.rule(), until.start(), SHANGHAI)).isEqualTo(until);
    }

    @Test
    void it_ends_by_a_count() {
        var thrice = Recurrence.from(on("2026-01-05"), LocalTime.of(10, 0), SHANGHAI, weekly(), new End.After(3));
        assertThat(thrice.rule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO;COUNT=3");
        assertThat(thrice.days()).hasSize(3);
    }

    @Test
    void a_period_is_cut_out_of_it_whole() {
        var daily =
                Recurrence.from(on("2026-01-05"), LocalTime.of(10, 0), SHANGHAI, new Rhythm.Daily(), new End.Never());
        assertThat(daily.between(on("2030-02-27"), on("2030-03-01")))
                .containsExactly(on("2030-02-27"), on("2030-02-28"), on("2030-03-01"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            FREQ=DAILY                               | 2026-01-05
            FREQ=WEEKLY;BYDAY=MO,TU                  | 2026-01-05
            FREQ=WEEKLY                              | 2026-01-05
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=MO  | 2026-01-05
            FREQ=WEEKLY;BYDAY=MO;WKST=SU             | 2026-01-05
            FREQ=MONTHLY;BYDAY=1MO                   | 2026-01-05
            FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1         | 2026-01-05
            FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5     | 2026-01-05
            FREQ=MONTHLY                             | 2026-01-05
            FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1 | 2026-01-30
            FREQ=MONTHLY;BYMONTHDAY=-1               | 2026-01-31
            FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31      | 2026-03-31
            FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=-1FR | 2026-01-30
            FREQ=YEARLY                              | 2026-03-31
            FREQ=DAILY;UNTIL=20260109T020000Z        | 2026-01-05
            """)
    void what_is_offered_is_read_whatever_way_it_is_written(String rule, LocalDate first) {
        assertThat(Recurrence.of(rule, first.atTime(10, 0), SHANGHAI).days().findFirst())
                .contains(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=MONTHLY;BYMONTHDAY=31                  | 2026-01-31 | SHORT_MONTHS
            FREQ=MONTHLY                                | 2026-01-30 | SHORT_MONTHS
            FREQ=YEARLY                                 | 2024-02-29 | SHORT_MONTHS
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29         | 2024-02-29 | SHORT_MONTHS
            FREQ=MONTHLY;BYDAY=5FR                      | 2026-01-30 | FIFTH
            FREQ=MONTHLY;BYDAY=1MO,3MO                  | 2026-01-05 | SEVERAL_A_MONTH
            FREQ=MONTHLY;BYDAY=MO                       | 2026-01-05 | SEVERAL_A_MONTH
            FREQ=MONTHLY;BYMONTHDAY=1,15                | 2026-01-01 | SEVERAL_A_MONTH
            FREQ=MONTHLY;BYMONTHDAY=-2                  | 2026-01-30 | NOT_OFFERED
            FREQ=MONTHLY;BYDAY=-2FR                     | 2026-01-23 | NOT_OFFERED
            FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13         | 2026-02-13 | NOT_OFFERED
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2026-01-30 | SEVERAL_A_MONTH
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU     | 2026-01-05 | WEEK_BEGINS_ELSEWHERE
            FREQ=WEEKLY;BYDAY=MO;BYMONTH=1              | 2026-01-05 | NOT_OFFERED
            FREQ=WEEKLY;INTERVAL=53;BYDAY=MO            | 2026-01-05 | TOO_LONG_A_PAUSE
            FREQ=WEEKLY;BYDAY=TU                        | 2026-01-05 | BEGINS_OUTSIDE
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=5          | 2026-01-05 | BEGINS_OUTSIDE
            FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=5        | 2026-01-05 | SEVERAL_A_MONTH
            FREQ=YEARLY;BYDAY=1MO                       | 2026-01-05 | NOT_OFFERED
            FREQ=YEARLY;BYWEEKNO=2;BYDAY=MO             | 2026-01-05 | NOT_OFFERED
            FREQ=YEARLY;BYYEARDAY=5                     | 2026-01-05 | NOT_OFFERED
            FREQ=DAILY;INTERVAL=2                       | 2026-01-05 | NOT_OFFERED
            FREQ=DAILY;BYMONTHDAY=-1,-2                 | 2026-01-31 | NOT_OFFERED
            FREQ=DAILY;BYHOUR=9,15                      | 2026-01-05 | NOT_OFFERED
            FREQ=HOURLY                                 | 2026-01-05 | NOT_OFFERED
            FREQ=DAILY;COUNT=1001                       | 2026-01-05 | TOO_MANY
            FREQ=DAILY;UNTIL=20260109                   | 2026-01-05 | END_UNCLEAR
            FREQ=DAILY;UNTIL=20260109T100000            | 2026-01-05 | END_UNCLEAR
            FREQ=DAILY;UNTIL=20260101T020000Z           | 2026-01-05 | ENDS_BEFORE_IT_BEGINS
            FREQ=SOMETIMES                              | 2026-01-05 | UNREADABLE
            every Monday                                | 2026-01-05 | UNREADABLE
            """)
    void what_is_outside_is_refused_and_never_made_into_something_similar(String rule, LocalDate first, Reason why) {
        var refused =
                catchThrowableOfType(RecurrenceRefused.class, () -> Recurrence.of(rule, first.atTime(10, 0), SHANGHAI));
        assertThat(refused.reason()).isEqualTo(why);
    }

    @Test
    @Tag("M26")
    void the_hour_on_the_wall_stays_when_the_clocks_change() {
        var ten = Recurrence.from(on("2026-03-23"), LocalTime.of(10, 0), BERLIN, weekly(), new End.Never());
        assertThat(ten.at(on("2026-03-23"))).isEqualTo(Instant.parse("2026-03-23T09:00:00Z"));
        assertThat(ten.at(on("2026-03-30"))).isEqualTo(Instant.parse("2026-03-30T08:00:00Z"));
        assertThat(ten.at(on("2026-10-26"))).isEqualTo(Instant.parse("2026-10-26T09:00:00Z"));
    }

    @Test
    @Tag("M26")
    void an_hour_that_is_left_out_becomes_the_next_and_of_one_that_comes_twice_the_first_counts() {
        var halfPastTwo =
                Recurrence.from(on("2026-03-01"), LocalTime.of(2, 30), BERLIN, new Rhythm.Daily(), new End.Never());
        assertThat(halfPastTwo.at(on("2026-03-29"))).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(halfPastTwo.at(on("2026-10-25"))).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    @Tag("M26")
    void where_the_clocks_change_by_half_an_hour() {
        var lordHowe = ZoneId.of("Australia/Lord_Howe");
        var daily =
                Recurrence.from(on("2026-04-01"), LocalTime.of(9, 0), lordHowe, new Rhythm.Daily(), new End.Never());
        assertThat(daily.at(on("2026-04-04"))).isEqualTo(Instant.parse("2026-04-03T22:00:00Z"));
        assertThat(daily.at(on("2026-04-06"))).isEqualTo(Instant.parse("2026-04-05T22:30:00Z"));
    }

    @Test
    @Tag("M26")
    void where_the_offset_has_three_quarters_of_an_hour() {
        var daily = Recurrence.from(
                on("2026-04-01"), LocalTime.of(9, 0), ZoneId.of("Asia/Kathmandu"), new Rhythm.Daily(), new End.Never());
        assertThat(daily.at(on("2026-04-01"))).isEqualTo(Instant.parse("2026-04-01T03:15:00Z"));
    }

    @Test
    @Tag("M26")
    void shanghai_had_summer_time_until_1991() {
        var monthly = new Recurrence(
                new Rhythm.OnDate(1, 1), new End.Never(), LocalDateTime.parse("1991-07-01T09:00"), SHANGHAI);
        assertThat(monthly.at(on("1991-07-01"))).isEqualTo(Instant.parse("1991-07-01T00:00:00Z"));
        assertThat(monthly.at(on("1991-10-01"))).isEqualTo(Instant.parse("1991-10-01T01:00:00Z"));
        assertThat(monthly.at(on("1992-07-01"))).isEqualTo(Instant.parse("1992-07-01T01:00:00Z"));
    }

    private static List<LocalDate> days(String from, Rhythm rhythm, int so) {
        return Recurrence.from(on(from), LocalTime.of(10, 0), SHANGHAI, rhythm, new End.Never())
                .days()
                .limit(so)
                .toList();
    }

    private static Rhythm weekly() {
        return new Rhythm.Weekly(1, List.of(DayOfWeek.MONDAY));
    }

    private static LocalDate on(String day) {
        return LocalDate.parse(day);
    }
}

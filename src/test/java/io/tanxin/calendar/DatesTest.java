package io.tanxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final Instant AT = Instant.parse("2026-12-03T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
    private final Dates english = new Dates(Locale.ENGLISH, ZoneId.of("Asia/Shanghai"));
    private final Dates chinese = new Dates(Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"));

    @Test
    void days_and_times_are_worded_for_an_english_reader() {
        assertThat(english.dayAndTime(AT)).isEqualTo("Thu 3 Dec 10:00");
        assertThat(english.dayTimeYear(AT)).isEqualTo("Thu 3 Dec 2026 10:00");
        assertThat(english.day(DAY)).isEqualTo("3 Dec");
        assertThat(english.weekday(DAY)).isEqualTo("Thu 3 Dec");
        assertThat(english.dayYear(DAY)).isEqualTo("3 Dec 2026");
        assertThat(english.zoneName(AT)).isEqualTo("China Standard Time, UTC+08:00");
    }

    @Test
    void days_and_times_are_worded_for_a_chinese_reader() {
        assertThat(chinese.dayAndTime(AT)).isEqualTo("12月3日 周四 10:00");
        assertThat(chinese.dayTimeYear(AT)).isEqualTo("2026年12月3日 周四 10:00");
        assertThat(chinese.day(DAY)).isEqualTo("12月3日");
        assertThat(chinese.weekday(DAY)).isEqualTo("12月3日 周四");
        assertThat(chinese.dayYear(DAY)).isEqualTo("2026年12月3日");
        assertThat(chinese.zoneName(AT)).isEqualTo("中国标准时间，UTC+08:00");
    }

    @Test
    void days_in_a_row_name_their_month_once() {
        var second = LocalDate.of(2026, 12, 5);
        assertThat(english.days(DAY, second)).isEqualTo("3–5 Dec");
        assertThat(chinese.days(DAY, second)).isEqualTo("12月3–5日");
        assertThat(english.days(DAY, second.plusMonths(1))).isEqualTo("3 Dec – 5 Jan");
        assertThat(chinese.days(DAY, second.plusMonths(1))).isEqualTo("12月3日 – 1月5日");
    }

    @Test
    void the_readers_zone_decides_the_day_and_its_summer_time_the_hour() {
        var berlin = new Dates(Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
        assertThat(berlin.dayAndTime(AT)).isEqualTo("Thu 3 Dec 03:00");
        assertThat(berlin.dayAndTime(Instant.parse("2026-07-01T22:30:00Z"))).isEqualTo("Thu 2 Jul 00:30");
        assertThat(berlin.time(Instant.parse("2026-07-01T08:00:00Z"))).isEqualTo("10:00");
        assertThat(berlin.zoneName(Instant.parse("2026-07-01T08:00:00Z"))).endsWith("UTC+02:00");
        assertThat(berlin.zoneName(AT)).endsWith("UTC+01:00");
    }
}

package io.tanxin.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReminderTimesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    ReminderTimes times;

    @Test
    @Tag("M9")
    void a_reminder_keeps_the_time_of_day_when_its_reader_works_then() {
        assertThat(before("2026-12-03T10:00", Duration.ofDays(1))).isEqualTo("2026-12-02T10:00");
    }

    @Test
    @Tag("M9")
    void at_night_it_waits_for_the_readers_morning_and_in_the_evening_it_comes_before_closing() {
        assertThat(before("2026-12-03T07:00", Duration.ofDays(1))).isEqualTo("2026-12-02T09:00");
        assertThat(before("2026-12-03T20:00", Duration.ofDays(1))).isEqualTo("2026-12-02T17:30");
    }

    @Test
    @Tag("M9")
    void on_a_sunday_or_a_holiday_it_comes_the_working_day_before_and_a_make_up_day_is_one() {
        assertThat(before("2026-11-30T10:00", Duration.ofDays(1))).isEqualTo("2026-11-27T10:00");
        assertThat(before("2026-10-08T10:00", Duration.ofDays(1))).isEqualTo("2026-09-30T10:00");
        assertThat(before("2026-10-12T10:00", Duration.ofDays(2))).isEqualTo("2026-10-10T10:00");
    }

    @Test
    @Tag("M9")
    void an_hour_before_an_early_day_is_the_evening_before() {
        assertThat(before("2026-12-03T08:00", Duration.ofHours(1))).isEqualTo("2026-12-02T17:30");
    }

    @Test
    @Tag("M9")
    void the_hours_are_those_of_the_readers_zone_not_of_the_server() {
        var newYork = reader(ZoneId.of("America/New_York"));
        var at = times.before(Instant.parse("2026-12-03T02:00:00Z"), Duration.ofDays(1), newYork, "US");
        assertThat(at.atZone(newYork.zone()).toLocalTime()).isEqualTo(LocalTime.of(17, 30));
    }

    @Test
    @Tag("M9")
    void what_goes_at_once_goes_when_the_reader_works_next() {
        assertThat(soonest("2026-12-03T11:00")).isEqualTo("2026-12-03T11:00");
        assertThat(soonest("2026-12-03T06:00")).isEqualTo("2026-12-03T09:00");
        assertThat(soonest("2026-12-04T19:00")).isEqualTo("2026-12-07T09:00");
    }

    @Test
    @Tag("M7")
    void a_day_moved_closer_than_an_offset_is_reminded_of_at_once_and_only_once() {
        var offsets = List.of(Duration.ofDays(7), Duration.ofDays(1), Duration.ofHours(2));
        var now = at("2026-12-01T10:00");
        assertThat(times.overtaken(now, at("2026-12-20T10:00"), offsets)).isEmpty();
        assertThat(times.overtaken(now, at("2026-12-05T10:00"), offsets)).contains(Duration.ofDays(7));
        assertThat(times.overtaken(now, at("2026-12-01T20:00"), offsets)).contains(Duration.ofDays(1));
        assertThat(times.overtaken(now, at("2026-12-01T09:00"), offsets)).isEmpty();
    }

    private String before(String event, Duration offset) {
        return local(times.before(at(event), offset, reader(SHANGHAI), "CN"));
    }

    private String soonest(String now) {
        return local(times.soonest(at(now), reader(SHANGHAI), "CN"));
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, SHANGHAI).toString();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static Reader reader(ZoneId zone) {
        return new Reader(
                new UserId(1),
                "Chen",
                null,
                Locale.ENGLISH,
                zone,
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                false,
                true);
    }
}

package io.tanxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M27")
class HouseClockTest {
    private static final Instant SUMMER = Instant.parse("2026-06-01T01:00:00Z");

    @Test
    void it_can_be_started_at_another_time_and_ticks_on() {
        var clock = new HouseClock("2026-12-02T09:00+08:00", "on");
        var start = Instant.parse("2026-12-02T01:00:00Z");
        assertThat(clock.instant()).isBetween(start, start.plusSeconds(60));
        assertThat(clock.instant()).isAfterOrEqualTo(clock.instant().minusSeconds(60));
    }

    @Test
    void a_time_without_an_offset_is_refused_with_words() {
        assertThatThrownBy(() -> new HouseClock("2 December", "on")).hasMessageContaining("TANXIN_CLOCK");
    }

    @Test
    void one_thread_walks_its_own_hands_and_nobody_elses() {
        var clock = new HouseClock("", "on");
        var seen = HouseClock.startingAt(SUMMER, hands -> {
            hands.walk(Duration.ofDays(2));
            assertThat(HouseClock.isWalked()).isTrue();
            assertThat(ZonedDateTime.now(clock.withZone(ZoneId.of("Asia/Shanghai")))
                            .getHour())
                    .isEqualTo(9);
            return clock.instant();
        });
        assertThat(seen).isEqualTo(SUMMER.plus(Duration.ofDays(2)));
        assertThat(HouseClock.isWalked()).isFalse();
        assertThat(clock.instant()).isAfter(SUMMER.plus(Duration.ofDays(30)));
    }

    @Test
    void the_clock_of_real_data_cannot_be_moved() {
        for (var off : new String[] {"off", "false"}) {
            assertThatThrownBy(() -> new HouseClock("2026-12-02T09:00+08:00", off))
                    .isInstanceOf(ClockRefused.class);
        }
    }
}

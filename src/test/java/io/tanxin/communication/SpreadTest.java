package io.tanxin.communication;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.communication.Spread.Busy;
import io.tanxin.communication.Spread.Place;
import io.tanxin.kernel.DealerId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C1")
class SpreadTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final BiPredicate<DealerId, LocalDate> WEEKDAYS =
            (dealer, day) -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    @Test
    void talks_are_spread_over_the_days_by_load() {
        var places = week(3).over(dealers(5), List.of(), WEEKDAYS);
        assertThat(places)
                .extracting(place -> place.at().toLocalDate())
                .containsExactly(
                        MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3), MONDAY.plusDays(4));
    }

    @Test
    void a_full_day_gets_the_last_and_what_is_taken_is_left_alone() {
        var taken = List.of(new Busy(at("2026-11-23T09:00"), at("2026-11-23T10:10")));
        var places = new Spread(
                        MONDAY, 1, LocalTime.of(9, 0), LocalTime.of(18, 0), ZoneId.of("Asia/Shanghai"), 60, 30, 4)
                .over(dealers(2), taken, WEEKDAYS);
        assertThat(places).extracting(Place::at).containsExactly(at("2026-11-23T10:45"), at("2026-11-23T12:15"));
    }

    @Test
    void no_more_than_wanted_lie_on_a_day_and_who_finds_no_room_is_told() {
        var places = week(1).over(dealers(6), List.of(), WEEKDAYS);
        assertThat(places).extracting(Place::at).filteredOn(at -> at == null).hasSize(1);
        assertThat(places.stream().filter(p -> p.at() != null).map(p -> p.at().toLocalDate()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_talk_ends_before_the_working_hours_do() {
        var places = new Spread(
                        MONDAY, 1, LocalTime.of(9, 0), LocalTime.of(10, 59), ZoneId.of("Asia/Shanghai"), 60, 0, 9)
                .over(dealers(2), List.of(), WEEKDAYS);
        assertThat(places).extracting(Place::at).containsExactly(at("2026-11-23T09:00"), null);
    }

    @Test
    @Tag("M25")
    void each_dealers_own_working_days_count() {
        BiPredicate<DealerId, LocalDate> secondIsOffOnMonday =
                (dealer, day) -> WEEKDAYS.test(dealer, day) && !(dealer.value() == 2 && day.equals(MONDAY));
        var places = new Spread(
                        MONDAY, 2, LocalTime.of(9, 0), LocalTime.of(18, 0), ZoneId.of("Asia/Shanghai"), 60, 0, 9)
                .over(dealers(2), List.of(), secondIsOffOnMonday);
        assertThat(places).extracting(Place::at).containsExactly(at("2026-11-23T09:00"), at("2026-11-24T09:00"));
    }

    @Test
    void nothing_that_is_proposed_overlaps() {
        var places =
                week(8).over(dealers(40), List.of(new Busy(at("2026-11-24T12:00"), at("2026-11-24T13:30"))), WEEKDAYS);
        var times = places.stream()
                .map(Place::at)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
        for (int n = 1; n < times.size(); n++) {
            assertThat(times.get(n)).isAfterOrEqualTo(times.get(n - 1).plusMinutes(90));
        }
        assertThat(times).noneMatch(t -> t.isBefore(at("2026-11-24T14:00")) && t.isAfter(at("2026-11-24T10:30")));
    }

    private static Spread week(int perDay) {
        return new Spread(
                MONDAY, 7, LocalTime.of(9, 0), LocalTime.of(18, 0), ZoneId.of("Asia/Shanghai"), 60, 30, perDay);
    }

    private static List<DealerId> dealers(int many) {
        return LongStream.rangeClosed(1, many).mapToObj(DealerId::new).toList();
    }

    private static LocalDateTime at(String when) {
        return LocalDateTime.parse(when);
    }
}

package io.tanxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What holds for every recurrence that is offered, wherever it is and whenever it began. */
@Tag("M23")
@Tag("M26")
class RecurrencePropertiesTest {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Kiritimati"),
            ZoneId.of("America/St_Johns"));

    @Property(seed = "20261123")
    void written_and_read_it_is_the_same(@ForAll("any") Recurrence one) {
        var read = Recurrence.of(one.rule(), one.start(), one.zone());
        assertThat(read).isEqualTo(one);
    }

    @Property(seed = "20261123")
    void every_day_of_it_fits_and_each_is_after_the_one_before(@ForAll("any") Recurrence one) {
        var days = one.days().limit(40).toList();
        assertThat(days.getFirst()).isEqualTo(one.start().toLocalDate());
        assertThat(days).allMatch(one.rhythm()::fits).isSorted().doesNotHaveDuplicates();
    }

    @Property(seed = "20261123")
    void no_period_of_the_rhythm_is_left_out(@ForAll("any") Recurrence one) {
        var days = one.days().limit(40).toList();
        for (int n = 1; n < days.size(); n++) {
            var before = days.get(n - 1);
            var now = days.get(n);
            switch (one.rhythm()) {
                case Rhythm.Daily daily -> assertThat(now).isEqualTo(before.plusDays(1));
                case Rhythm.Weekly weekly ->
                    assertThat(ChronoUnit.WEEKS.between(monday(before), monday(now)))
                            .isIn(0L, (long) weekly.weeks());
                case Rhythm.OnWeekday on -> assertThat(months(before, now)).isEqualTo(on.months());
                case Rhythm.OnDate on -> assertThat(months(before, now)).isEqualTo(on.months());
            }
        }
    }

    @Property(seed = "20261123")
    void the_hour_on_the_wall_is_kept_unless_there_is_no_such_hour(@ForAll("any") Recurrence one) {
        one.days().limit(40).forEach(day -> {
            var local = day.atTime(one.start().toLocalTime());
            var there = one.at(day).atZone(one.zone());
            var offsets = one.zone().getRules().getValidOffsets(local);
            if (offsets.isEmpty()) assertThat(there.toLocalDateTime()).isAfter(local);
            else {
                assertThat(there.toLocalDateTime()).isEqualTo(local);
                assertThat(there.getOffset()).isEqualTo(offsets.getFirst());
            }
        });
    }

    @Property(seed = "20261123")
    void an_end_is_kept_to_the_day(@ForAll("any") Recurrence one) {
        switch (one.end()) {
            case End.Never never -> assertThat(one.days().limit(500)).hasSize(500);
            case End.After(var times) -> assertThat(one.days()).hasSize(times);
            case End.Until(var last) -> {
                var endless = one.ending(new End.Never());
                assertThat(one.days().toList())
                        .isEqualTo(endless.between(one.start().toLocalDate(), last));
            }
        }
    }

    @Provide
    Arbitrary<Recurrence> any() {
        return Arbitraries.randomValue(random -> new RandomRecurrences(random).next(ZONES));
    }

    private static LocalDate monday(LocalDate of) {
        return of.minusDays(of.getDayOfWeek().getValue() - 1L);
    }

    private static long months(LocalDate from, LocalDate to) {
        return (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
    }
}

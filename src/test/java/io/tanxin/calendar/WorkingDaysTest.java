package io.tanxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@Tag("M25")
class WorkingDaysTest {
    @Autowired
    WorkingDays days;

    @Test
    void a_week_of_the_national_day_is_not_worked_and_the_saturday_after_it_is() {
        assertThat(days.isWorking(LocalDate.of(2026, 10, 1), "CN")).isFalse();
        assertThat(days.isWorking(LocalDate.of(2026, 10, 7), "CN")).isFalse();
        assertThat(days.isWorking(LocalDate.of(2026, 10, 8), "CN")).isTrue();
        assertThat(days.isWorking(LocalDate.of(2026, 10, 10), "CN"))
                .as("a Saturday that makes up for the holiday")
                .isTrue();
        assertThat(days.isWorking(LocalDate.of(2026, 10, 17), "CN")).isFalse();
    }

    @Test
    void a_holiday_and_a_make_up_day_have_names_in_both_languages() {
        assertThat(days.holiday(LocalDate.of(2026, 2, 17), "CN")).hasValueSatisfying(holiday -> {
            assertThat(holiday.working()).isFalse();
            assertThat(holiday.nameEn()).isEqualTo("Spring Festival");
            assertThat(holiday.nameZh()).isEqualTo("春节");
        });
        assertThat(days.holiday(LocalDate.of(2026, 2, 14), "CN"))
                .hasValueSatisfying(day -> assertThat(day.nameZh()).isEqualTo("春节调休上班"));
        assertThat(days.holiday(LocalDate.of(2026, 2, 11), "CN")).isEmpty();
    }

    @Test
    void a_day_that_falls_into_a_holiday_moves_to_the_working_day_after_or_before_it() {
        assertThat(days.workingOnOrAfter(LocalDate.of(2026, 2, 15), "CN")).isEqualTo("2026-02-24");
        assertThat(days.workingOnOrBefore(LocalDate.of(2026, 2, 23), "CN")).isEqualTo("2026-02-14");
        assertThat(days.workingOnOrAfter(LocalDate.of(2026, 12, 4), "CN")).isEqualTo("2026-12-04");
        assertThat(days.workingOnOrBefore(LocalDate.of(2026, 12, 6), "CN")).isEqualTo("2026-12-04");
    }

    @Test
    void another_country_rests_on_its_own_public_holidays() {
        assertThat(days.isWorking(LocalDate.of(2026, 10, 1), "DE")).isTrue();
        assertThat(days.holiday(LocalDate.of(2025, 10, 3), "DE"))
                .hasValueSatisfying(day -> assertThat(day.nameEn()).isEqualTo("German Unity Day"));
        assertThat(days.isWorking(LocalDate.of(2026, 7, 3), "US"))
                .as("the fourth of July 2026 is a Saturday, and kept on the Friday")
                .isFalse();
        assertThat(days.isWorking(LocalDate.of(2026, 7, 1), "HK")).isFalse();
        assertThat(days.isWorking(LocalDate.of(2026, 8, 10), "SG")).isFalse();
    }

    @Test
    void another_country_has_another_weekend() {
        assertThat(days.isWorking(LocalDate.of(2026, 6, 12), "EG"))
                .as("a Friday")
                .isFalse();
        assertThat(days.isWorking(LocalDate.of(2026, 6, 14), "EG"))
                .as("a Sunday")
                .isTrue();
    }

    @Test
    void of_a_year_that_is_not_announced_yet_only_the_weekends_are_known_and_that_can_be_said() {
        assertThat(days.source(2026, "CN")).isEqualTo(HolidaySource.TABLE);
        assertThat(days.source(2027, "CN")).isEqualTo(HolidaySource.NONE);
        assertThat(days.source(2027, "DE")).isEqualTo(HolidaySource.LIBRARY);
        assertThat(days.isWorking(LocalDate.of(2027, 10, 1), "CN")).isTrue();
        assertThat(days.isWorking(LocalDate.of(2027, 10, 2), "CN")).isFalse();
    }

    @Test
    void the_nearest_working_day_is_before_or_after_and_never_too_early() {
        var thirdOfOctober = LocalDate.of(2026, 10, 3);
        assertThat(days.nearest(thirdOfOctober, "CN", LocalDate.of(2026, 1, 1))).isEqualTo("2026-09-30");
        assertThat(days.nearest(thirdOfOctober, "CN", LocalDate.of(2026, 10, 2)))
                .isEqualTo("2026-10-08");
        assertThat(days.nearest(LocalDate.of(2026, 10, 6), "CN", LocalDate.of(2026, 1, 1)))
                .isEqualTo("2026-10-08");
        assertThat(days.nearest(LocalDate.of(2026, 2, 18), "CN", LocalDate.of(2026, 1, 1)))
                .as("nine days of rest, the make-up Saturday before them is nearer")
                .isEqualTo("2026-02-14");
    }

    @Test
    void a_country_may_be_written_in_small_letters() {
        assertThat(days.isWorking(LocalDate.of(2026, 10, 1), "cn")).isFalse();
    }
}

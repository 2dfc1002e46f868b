package io.tanxin.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.communication.ui.CalendarSpan.View;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CalendarSpanTest {
    private static final LocalDate THIRD = LocalDate.of(2026, 12, 3);

    @Test
    void a_month_is_six_weeks_from_a_monday() {
        var month = new CalendarSpan(View.MONTH, THIRD);
        assertThat(month.first()).isEqualTo("2026-11-30");
        assertThat(month.last()).isEqualTo("2027-01-10");
        assertThat(new CalendarSpan(View.MONTH, LocalDate.of(2027, 2, 28)).first())
                .isEqualTo("2027-02-01");
    }

    @Test
    void a_step_is_a_month_or_a_week() {
        assertThat(new CalendarSpan(View.MONTH, LocalDate.of(2027, 1, 31))
                        .step(1)
                        .date())
                .isEqualTo("2027-02-01");
        assertThat(new CalendarSpan(View.WEEK, THIRD).step(-1).date()).isEqualTo("2026-11-26");
        assertThat(new CalendarSpan(View.LIST, THIRD).step(1).date()).isEqualTo("2026-12-10");
    }

    @Test
    void the_heading_speaks_the_readers_language() {
        assertThat(new CalendarSpan(View.MONTH, THIRD).heading(Locale.ENGLISH)).isEqualTo("December 2026");
        assertThat(new CalendarSpan(View.MONTH, THIRD).heading(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("2026年12月");
        assertThat(new CalendarSpan(View.WEEK, THIRD).heading(Locale.ENGLISH)).isEqualTo("30 Nov – 6 Dec 2026");
        assertThat(new CalendarSpan(View.WEEK, THIRD).heading(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("2026年11月30日 – 12月6日");
        assertThat(new CalendarSpan(View.WEEK, LocalDate.of(2026, 12, 31)).heading(Locale.ENGLISH))
                .isEqualTo("28 Dec 2026 – 3 Jan 2027");
    }
}

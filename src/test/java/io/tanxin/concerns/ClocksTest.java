package io.tanxin.concerns;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.concerns.WorkingClock.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn
@Tag("L1")
class ClocksTest {
    private static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    private static final Hours OFFICE = new Hours(THERE, "CN", false, 9, 18);
    private static final Hours SHOP = new Hours(THERE, "CN", true, 8, 20);

    @Autowired
    WorkingClock clock;

    @Test
    void a_clock_runs_in_working_hours_and_goes_on_the_next_morning() {
        assertThat(after("2026-11-26T16:00", 4, OFFICE)).isEqualTo(at("2026-11-27T11:00"));
        assertThat(after("2026-11-26T22:00", 4, OFFICE)).isEqualTo(at("2026-11-27T13:00"));
        assertThat(after("2026-11-27T17:00", 2, OFFICE)).as("over a weekend").isEqualTo(at("2026-11-30T10:00"));
    }

    @Test
    void it_rests_on_holidays_and_runs_on_the_days_that_make_up_for_them() {
        // the National Day of 2026 rests from Thursday 1 to Wednesday 7 October; Saturday 10 October is worked on
        assertThat(after("2026-09-30T17:00", 2, OFFICE)).isEqualTo(at("2026-10-08T10:00"));
        assertThat(after("2026-10-09T17:00", 2, OFFICE)).isEqualTo(at("2026-10-10T10:00"));
    }

    @Test
    @Tag("L2")
    void while_the_dealers_customer_waits_it_knows_no_weekend() {
        assertThat(after("2026-11-28T19:00", 2, SHOP)).isEqualTo(at("2026-11-29T09:00"));
    }

    @Test
    void what_was_counted_forwards_is_counted_back() {
        var start = at("2026-09-29T15:30");
        var end = clock.after(start, Duration.ofHours(31), OFFICE);
        assertThat(clock.between(start, end, OFFICE)).isEqualTo(Duration.ofHours(31));
        assertThat(clock.between(end, start, OFFICE)).isZero();
    }

    @Test
    void from_an_end_it_is_counted_back_to_where_it_began() {
        assertThat(clock.before(at("2026-11-30T10:00"), Duration.ofHours(2), OFFICE))
                .as("over a weekend")
                .isEqualTo(at("2026-11-27T17:00"));
        assertThat(clock.before(at("2026-11-29T12:00"), Duration.ofHours(9), OFFICE))
                .as("from a day on which nobody works")
                .isEqualTo(at("2026-11-27T09:00"));
        var end = at("2026-10-12T11:15");
        var begin = clock.before(end, Duration.ofHours(31), OFFICE);
        assertThat(clock.between(begin, end, OFFICE)).isEqualTo(Duration.ofHours(31));
    }

    @Test
    void under_another_urgency_what_was_not_counted_is_not_counted_either() {
        var normal = new ClockRule(Urgency.NORMAL, Duration.ofHours(9), Duration.ofHours(45), false, 9, 18);
        var urgent = new ClockRule(Urgency.URGENT, Duration.ofHours(2), Duration.ofHours(18), false, 9, 18);
        var begun = Clocks.begin(at("2026-11-23T09:00"), normal, OFFICE, clock);
        // a working day and a half was counted, then the company waited over a weekend
        var gone = begun.resting(at("2026-11-24T13:30")).goingOn(at("2026-11-30T13:30"), OFFICE, clock);
        assertThat(gone.began()).isEqualTo(at("2026-11-27T09:00"));
        assertThat(gone.under(urgent, OFFICE, clock).solveDue())
                .as("four and a half hours are left")
                .isEqualTo(at("2026-11-30T18:00"));
        assertThat(begun.under(urgent, OFFICE, clock).solveDue())
                .as("of one that never rested")
                .isEqualTo(at("2026-11-24T18:00"));
    }

    @Test
    void as_long_as_the_company_waits_for_the_dealer_nothing_is_counted() {
        var rule = new ClockRule(Urgency.NORMAL, Duration.ofHours(9), Duration.ofHours(45), false, 9, 18);
        var begun = Clocks.begin(at("2026-11-23T09:00"), rule, OFFICE, clock);
        assertThat(begun.answerWarn()).isEqualTo(at("2026-11-23T15:45"));
        assertThat(begun.solveDue()).isEqualTo(at("2026-11-27T18:00"));
        var gone = begun.resting(at("2026-11-25T09:00")).goingOn(at("2026-11-30T12:00"), OFFICE, clock);
        assertThat(gone.solveDue()).as("27 hours were left").isEqualTo(at("2026-12-03T12:00"));
        assertThat(gone.answerDue()).as("what was over stays over").isEqualTo(begun.answerDue());
        assertThat(gone.waitingSince()).isNull();
    }

    private Instant after(String start, int hours, Hours where) {
        return clock.after(at(start), Duration.ofHours(hours), where);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(THERE).toInstant();
    }
}

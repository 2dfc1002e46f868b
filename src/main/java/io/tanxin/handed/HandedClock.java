package io.tanxin.handed;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When what happens as long as nobody answers: the colleague is reminded on the working day before; on the first one after the day
 * both are told that it is late; on the next it climbs. Each in the morning, when the colleague's work begins.
 */
@Component
class HandedClock {
    private final WorkingDays days;
    private final Clock clock;

    HandedClock(WorkingDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    enum Step {
        REMINDED,
        LATE,
        CLIMBED
    }

    /** @param country of the dealer, whose day it is */
    record Morning(ZoneId zone, LocalTime workFrom, String country) {}

    record Next(@Nullable Step step, @Nullable LocalDateTime at) {
        static final Next NOTHING = new Next(null, null);
    }

    /** The first step of all that is still to come. */
    Next first(LocalDate due, Morning morning) {
        var reminder = moment(Step.REMINDED, due, morning);
        return reminder.isAfter(clock.instant()) ? next(Step.REMINDED, due, morning) : next(Step.LATE, due, morning);
    }

    Next after(Step done, LocalDate due, Morning morning) {
        return switch (done) {
            case REMINDED -> next(Step.LATE, due, morning);
            case LATE -> next(Step.CLIMBED, due, morning);
            case CLIMBED -> Next.NOTHING;
        };
    }

    private Next next(Step step, LocalDate due, Morning morning) {
        return new Next(step, Utc.of(moment(step, due, morning)));
    }

    private Instant moment(Step step, LocalDate due, Morning morning) {
        var country = morning.country();
        var late = days.workingOnOrAfter(due.plusDays(1), country);
        var day = switch (step) {
            case REMINDED -> days.workingOnOrBefore(due.minusDays(1), country);
            case LATE -> late;
            case CLIMBED -> days.workingOnOrAfter(late.plusDays(1), country);
        };
        return day.atTime(morning.workFrom()).atZone(morning.zone()).toInstant();
    }
}

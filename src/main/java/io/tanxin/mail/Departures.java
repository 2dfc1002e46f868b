package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * When a letter goes that is wanted. What somebody has just caused goes at once; what comes by itself waits for its reader's working
 * hours (M9) and for a day on which the reader has not had enough of it.
 */
@Component
class Departures {
    /** Longer than a carrier takes for what is in its bag. */
    private static final Duration MOMENT = Duration.ofSeconds(20);

    private final LetterKinds kinds;
    private final ObjectProvider<WorkingHours> hours;
    private final MailLimits limits;
    private final Clock clock;

    Departures(LetterKinds kinds, ObjectProvider<WorkingHours> hours, MailLimits limits, Clock clock) {
        this.kinds = kinds;
        this.hours = hours;
        this.limits = limits;
        this.clock = clock;
    }

    sealed interface Departure {
        record AtOnce() implements Departure {}

        record Later(Wait waits) implements Departure {}

        /** By the time there is room for it, it says nothing any more. */
        record Missed() implements Departure {}
    }

    /** @param people the letters' readers; one that is unknown has no letters to count */
    Timetable timetable(Collection<MailRow> looked, Map<UserId, Reader> people) {
        var counted = looked.stream()
                .filter(this::isAutomatic)
                .map(row -> people.get(row.reader()))
                .filter(reader -> reader != null && reader.outside())
                .distinct()
                .toList();
        return new Timetable(limits.tally(counted, looked, this::isAutomatic, clock.instant()));
    }

    /** For one look at letters: each that goes takes room from those that are asked for after it. */
    class Timetable {
        private final MailLimits.Tally tally;

        private Timetable(MailLimits.Tally tally) {
            this.tally = tally;
        }

        /** @param useBefore when it says nothing any more; null: never */
        Departure departure(MailRow row, @Nullable Instant useBefore, Reader reader) {
            if (!isAutomatic(row)) return new Departure.AtOnce();
            var now = clock.instant();
            var working = hours.getObject().soonest(now, reader);
            if (working.isAfter(now) && isInTime(working, useBefore)) return later(working, Wait.MORNING);
            if (!reader.outside()) return new Departure.AtOnce();
            return switch (tally.room(reader.id(), kinds.get(row.kind()).bundled())) {
                case THERE -> new Departure.AtOnce();
                case SEEN_SOON -> later(now.plus(MOMENT), Wait.MOMENT);
                case NONE -> {
                    var tomorrow = tomorrow(now, reader);
                    yield isInTime(tomorrow, useBefore) ? later(tomorrow, Wait.LIMIT) : new Departure.Missed();
                }
            };
        }
    }

    /** Nobody has just caused it: it may wait, and there may be too many of it. */
    private boolean isAutomatic(MailRow row) {
        return kinds.find(row.kind())
                .filter(kind -> kind.automatic(row.envelope()))
                .isPresent();
    }

    private Instant tomorrow(Instant now, Reader reader) {
        var zone = reader.zone();
        var begins = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone);
        return hours.getObject().soonest(begins.toInstant(), reader);
    }

    private static boolean isInTime(Instant then, @Nullable Instant useBefore) {
        return useBefore == null || then.isBefore(useBefore);
    }

    private static Departure later(Instant until, String why) {
        return new Departure.Later(new Wait(until, why));
    }
}

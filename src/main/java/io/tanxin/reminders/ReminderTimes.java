package io.tanxin.reminders;

import com.ibm.icu.util.TimeZone;
import io.tanxin.calendar.WorkingDays;
import io.tanxin.mail.Reader;
import io.tanxin.mail.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** When a reminder goes: in its reader's working hours, on its reader's working days (M9), and before what it is about. */
@Service
public class ReminderTimes implements WorkingHours {
    private static final Duration BEFORE_CLOSING = Duration.ofMinutes(30);

    /** Of the world as a whole: has weekends, and no holidays. */
    private static final String NOWHERE = "001";

    private final WorkingDays workingDays;

    ReminderTimes(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * The moment to remind of something at {@code event}, about {@code offset} before it: never after the offset's own day, never
     * on a holiday, never at night, always before the event.
     *
     * @param country whose holidays are the reader's, two letters
     */
    public Instant before(Instant event, Duration offset, Reader reader, String country) {
        var wanted = event.minus(offset).atZone(reader.zone());
        var day = workingDays.workingOnOrBefore(wanted.toLocalDate(), country);
        var at = day.atTime(within(wanted.toLocalTime(), reader)).atZone(reader.zone());
        // an hour before a day that begins at eight would be after it: the evening before then
        return (at.toInstant().isBefore(event) ? at : eveningBefore(at, reader, country)).toInstant();
    }

    /**
     * No reminder that {@link #before} gives for a later wanted moment (event less offset) falls due by then, for readers of these
     * countries: it moves back over the days that nobody works, and at most one working day further.
     */
    public Instant latest(Instant due, Collection<String> countries) {
        var tomorrow = LocalDate.ofInstant(due, ZoneOffset.UTC).plusDays(1);
        return countries.stream()
                .map(country -> {
                    var next = workingDays.workingOnOrAfter(tomorrow, country);
                    return workingDays.workingOnOrAfter(next.plusDays(1), country);
                })
                .max(Comparator.naturalOrder())
                .orElse(tomorrow)
                // somewhere it is a day later than in UTC
                .plusDays(2)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** When work begins again on that day or after it, by the holidays of the country that the zone lies in. */
    public ZonedDateTime firstMorning(LocalDate day, ZoneId zone, LocalTime workFrom) {
        return workingDays.workingOnOrAfter(day, country(zone)).atTime(workFrom).atZone(zone);
    }

    /** By the holidays of the country that the reader's zone lies in. */
    @Override
    public Instant soonest(Instant now, Reader reader) {
        return soonest(now, reader, country(reader.zone()));
    }

    private static String country(ZoneId zone) {
        try {
            return TimeZone.getRegion(zone.getId());
        } catch (IllegalArgumentException unknown) {
            return NOWHERE;
        }
    }

    /** Now, if the reader works now; else the begin of the next working hours. */
    public Instant soonest(Instant now, Reader reader, String country) {
        var local = now.atZone(reader.zone());
        var today = local.toLocalDate();
        var works = workingDays.isWorking(today, country);
        if (works && local.toLocalTime().isBefore(reader.workFrom())) {
            return today.atTime(reader.workFrom()).atZone(reader.zone()).toInstant();
        }
        if (works && local.toLocalTime().isBefore(reader.workTo())) return now;
        var next = workingDays.workingOnOrAfter(today.plusDays(1), country);
        return next.atTime(reader.workFrom()).atZone(reader.zone()).toInstant();
    }

    /**
     * The shortest offset whose moment is over already when something is put to {@code event} now: its day moved closer than
     * that, so one reminder goes at once (M7), under this offset's name. Longer ones that are over as well are not made up for.
     */
    public Optional<Duration> overtaken(Instant now, Instant event, Collection<Duration> offsets) {
        if (!now.isBefore(event)) return Optional.empty();
        return offsets.stream()
                .filter(offset -> !event.minus(offset).isAfter(now))
                .min(Duration::compareTo);
    }

    private static LocalTime within(LocalTime time, Reader reader) {
        if (time.isBefore(reader.workFrom())) return reader.workFrom();
        return time.isBefore(reader.workTo()) ? time : closing(reader);
    }

    private ZonedDateTime eveningBefore(ZonedDateTime at, Reader reader, String country) {
        var day = workingDays.workingOnOrBefore(at.toLocalDate().minusDays(1), country);
        return day.atTime(closing(reader)).atZone(reader.zone());
    }

    private static LocalTime closing(Reader reader) {
        var closing = reader.workTo().minus(BEFORE_CLOSING);
        return closing.isBefore(reader.workFrom()) ? reader.workFrom() : closing;
    }
}

package io.tanxin.insights.digests;

import io.tanxin.mail.Letter;
import io.tanxin.reminders.Reminder;
import io.tanxin.reminders.ReminderSource;
import io.tanxin.reminders.ReminderTimes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * When digests fall due: at the begin of the first working hours of a week or a month, in each reader's own zone. The week or the month is
 * the letter's occurrence, so that there is one, wherever its reader travels.
 */
@Component
class DigestRound implements ReminderSource {
    private static final int PAGE = 500;

    /** No holiday lasts as long: later in a month nobody's first working day comes. */
    private static final int LONGEST_HOLIDAY = 15;

    private final DigestReaders readers;
    private final ReminderTimes times;

    DigestRound(DigestReaders readers, ReminderTimes times) {
        this.readers = readers;
        this.times = times;
    }

    @Override
    public void dueBetween(Instant from, Instant to, Consumer<List<Reminder>> found) {
        // somewhere it is another day already
        var latest = day(to).plusDays(1);
        var monday = day(from).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var week = monday; !week.isAfter(latest); week = week.plusWeeks(1)) {
            due(Who.MANAGERS, week, Period.ofWeeks(1), from, to, found);
        }
        for (var month = day(from).withDayOfMonth(1); !month.isAfter(latest); month = month.plusMonths(1)) {
            if (ChronoUnit.DAYS.between(month, day(from)) > LONGEST_HOLIDAY) continue;
            due(Who.DEALERS, month, Period.ofMonths(1), from, to, found);
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private void due(
            Who who, LocalDate begin, Period length, Instant from, Instant to, Consumer<List<Reminder>> found) {
        for (var hours : readers.hours(who)) {
            var morning = times.firstMorning(begin, hours.zone(), hours.workFrom());
            var at = morning.toInstant();
            var dayOff = !morning.toLocalDate().isBefore(begin.plus(length));
            if (dayOff || !at.isAfter(from) || at.isAfter(to)) continue;
            long last = 0;
            List<DigestReaders.To> page;
            do {
                page = readers.page(who, hours, last, PAGE);
                found.accept(page.stream()
                        .map(one -> new Reminder(at, letter(who, one, begin, at)))
                        .toList());
                if (!page.isEmpty()) last = page.getLast().person().value();
            } while (page.size() == PAGE);
        }
    }

    private static Letter letter(Who who, DigestReaders.To to, LocalDate begin, Instant at) {
        return new Letter(
                to.person(),
                who == Who.MANAGERS ? WeekDigest.NAME : MonthDigest.NAME,
                to.person().value(),
                begin.toString(),
                0,
                Map.of(),
                to.dealer(),
                null,
                at);
    }

    enum Who {
        MANAGERS,
        DEALERS
    }
}

package io.tanxin.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How often, and on which days: the few rhythms that are offered, each exact (M23). From when on is said by {@link Recurrence}. */
public sealed interface Rhythm extends Serializable {

    /** The last one of a month: as {@code nth} its last Tuesday, as {@code day} its last day. */
    int LAST = -1;

    int MOST_WEEKS = 52;
    int MOST_MONTHS = 36;

    /** Whether this day can be one of the rhythm's; which week or month it begins with is not asked. */
    boolean fits(LocalDate day);

    /** The same rhythm, in which what was on the one day is on the other. */
    Rhythm moved(LocalDate from, LocalDate to);

    record Daily() implements Rhythm {
        @Override
        public Rhythm moved(LocalDate from, LocalDate to) {
            return this;
        }

        @Override
        public boolean fits(LocalDate day) {
            return true;
        }
    }

    /** @param days in the order of the week, which begins on Monday */
    record Weekly(int weeks, List<DayOfWeek> days) implements Rhythm {
        public Weekly {
            if (weeks < 1 || weeks > MOST_WEEKS) throw new RecurrenceRefused(Reason.TOO_LONG_A_PAUSE);
            days = days.stream().distinct().sorted().toList();
            if (days.isEmpty()) throw new RecurrenceRefused(Reason.NO_DAY);
        }

        @Override
        public Rhythm moved(LocalDate from, LocalDate to) {
            var others = new ArrayList<>(days);
            others.remove(from.getDayOfWeek());
            others.add(to.getDayOfWeek());
            return new Weekly(weeks, others);
        }

        @Override
        public boolean fits(LocalDate day) {
            return days.contains(day.getDayOfWeek());
        }
    }

    /**
     * The second Tuesday, the last Friday. A quarter is three months, a year twelve.
     *
     * @param nth 1 to 4, or {@link #LAST}: a fifth one is not in every month
     */
    record OnWeekday(int months, int nth, DayOfWeek day) implements Rhythm {
        public OnWeekday {
            checkPause(months);
            if (nth == 5) throw new RecurrenceRefused(Reason.FIFTH);
            if (nth != LAST && (nth < 1 || nth > 4)) throw new RecurrenceRefused(Reason.NOT_OFFERED);
        }

        @Override
        public Rhythm moved(LocalDate from, LocalDate to) {
            var week = (to.getDayOfMonth() - 1) / 7 + 1;
            var last = to.getDayOfMonth() > to.lengthOfMonth() - 7;
            return new OnWeekday(months, week == 5 || last && nth == LAST ? LAST : week, to.getDayOfWeek());
        }

        @Override
        public boolean fits(LocalDate on) {
            return on.equals(on.with(
                    nth == LAST ? TemporalAdjusters.lastInMonth(day) : TemporalAdjusters.dayOfWeekInMonth(nth, day)));
        }
    }

    /**
     * A day of the month; where the month is too short for it, its last day, so that no talk is lost.
     *
     * @param day 1 to 30, or {@link #LAST}: the 31st is the last day
     */
    record OnDate(int months, int day) implements Rhythm {
        public OnDate {
            checkPause(months);
            if (day == 31) day = LAST;
            if (day != LAST && (day < 1 || day > 30)) throw new RecurrenceRefused(Reason.NOT_OFFERED);
        }

        @Override
        public Rhythm moved(LocalDate from, LocalDate to) {
            var stays = day == LAST && to.getDayOfMonth() == to.lengthOfMonth();
            return new OnDate(months, stays ? LAST : to.getDayOfMonth());
        }

        @Override
        public boolean fits(LocalDate on) {
            return on.getDayOfMonth() == (day == LAST ? on.lengthOfMonth() : Math.min(day, on.lengthOfMonth()));
        }
    }

    private static void checkPause(int months) {
        if (months < 1 || months > MOST_MONTHS) throw new RecurrenceRefused(Reason.TOO_LONG_A_PAUSE);
    }
}

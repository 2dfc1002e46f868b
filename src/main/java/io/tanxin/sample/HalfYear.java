package io.tanxin.sample;

import io.tanxin.calendar.HouseClock;
import io.tanxin.calendar.WorkingDays;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Postman;
import io.tanxin.promises.PromiseRound;
import io.tanxin.reminders.ReminderRound;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Walks the clock through half a year: what people do happens in its order, and the jobs of the house run each working day. On the
 * others nobody is reminded of anything, and each job makes up for the days behind it.
 */
@Component
class HalfYear {
    static final Duration LONG = Duration.ofDays(183);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    // most people's work has begun by then: what the day brings is due
    private static final LocalTime JOBS_AT = LocalTime.of(9, 30);

    private final Actors actors;
    private final Postman postman;
    private final ReminderRound reminders;
    private final PromiseRound promises;
    private final WorkingDays workingDays;

    HalfYear(Actors actors, Postman postman, ReminderRound reminders, PromiseRound promises, WorkingDays workingDays) {
        this.actors = actors;
        this.postman = postman;
        this.reminders = reminders;
        this.promises = promises;
        this.workingDays = workingDays;
    }

    /** What somebody will do at a time to come. */
    private record Happening(Instant at, long order, UserId who, Runnable what) implements Comparable<Happening> {
        @Override
        public int compareTo(Happening other) {
            var byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    /** The queue of what is to happen, as the players see it. */
    static final class Course {
        final Random dice;
        final HouseClock.Hands hands;
        private final Instant begun;
        // who waits for the end looks at it from another thread
        private volatile Instant reached;
        private volatile boolean broken;
        private final PriorityQueue<Happening> queue = new PriorityQueue<>();
        private long order;

        Course(Random dice, HouseClock.Hands hands) {
            this.dice = dice;
            this.hands = hands;
            begun = hands.at();
            reached = begun;
        }

        /** @return how much of the half year is over, from 0 to 1 */
        double lived() {
            return Math.clamp((double) Duration.between(begun, reached).toMillis() / LONG.toMillis(), 0, 1);
        }

        /** From another thread: what happens at the moment is the last. */
        void breakOff() {
            broken = true;
        }

        void at(Instant when, UserId who, Runnable what) {
            queue.add(new Happening(when.isBefore(hands.at()) ? hands.at() : when, order++, who, what));
        }

        Instant now() {
            return hands.at();
        }

        boolean chance(int percent) {
            return dice.nextInt(100) < percent;
        }

        /** Some days later, at an hour when people work. */
        Instant later(int days) {
            return now().atZone(ZONE)
                    .plusDays(days)
                    .truncatedTo(ChronoUnit.DAYS)
                    .plusMinutes(9 * 60 + dice.nextInt(8 * 60))
                    .toInstant();
        }
    }

    /**
     * Lives until {@code end}; what was to happen later does not.
     *
     * @throws CancellationException it was broken off
     */
    void live(Course course, Instant end) {
        var jobs = nextJobs(course.now());
        var acting = new HashMap<UserId, Consumer<Runnable>>();
        while (true) {
            if (course.broken) throw new CancellationException("half a year was broken off at " + course.reached);
            var next = course.queue.peek();
            var happens = next == null || next.at().isAfter(end) ? end : next.at();
            for (; !jobs.isAfter(happens); jobs = nextJobs(jobs)) {
                if (!workingDays.isWorking(LocalDate.ofInstant(jobs, ZONE), "CN")) continue;
                course.hands.walkTo(jobs);
                course.reached = jobs;
                jobs();
            }
            course.hands.walkTo(happens);
            if (next == null || next.at().isAfter(end)) break;
            course.queue.remove();
            acting.computeIfAbsent(next.who(), actors::acting).accept(next.what());
        }
        jobs();
    }

    private static Instant nextJobs(Instant after) {
        var day = LocalDate.ofInstant(after, ZONE);
        var thatDay = day.atTime(JOBS_AT).atZone(ZONE).toInstant();
        return thatDay.isAfter(after)
                ? thatDay
                : day.plusDays(1).atTime(JOBS_AT).atZone(ZONE).toInstant();
    }

    private void jobs() {
        promises.round();
        reminders.round();
        postman.deliverNow();
    }
}

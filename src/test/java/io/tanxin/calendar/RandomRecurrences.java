package io.tanxin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Recurrences of all kinds that are offered, begun on any day from 1980 to 2040; the same ones for the same seed. */
final class RandomRecurrences {
    private static final LocalDate FROM = LocalDate.of(1980, 1, 1);
    private static final int DAYS = 61 * 365;

    private final Random random;

    RandomRecurrences(Random random) {
        this.random = random;
    }

    static Stream<Recurrence> seeded(long seed, List<ZoneId> zones) {
        var all = new RandomRecurrences(new Random(seed));
        return Stream.generate(() -> all.next(zones));
    }

    Recurrence next(List<ZoneId> zones) {
        var from = FROM.plusDays(random.nextInt(DAYS));
        var at = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
        var endless = Recurrence.from(from, at, any(zones), rhythm(), new End.Never());
        return endless.ending(end(endless.start().toLocalDate()));
    }

    private Rhythm rhythm() {
        return switch (random.nextInt(8)) {
            case 0 -> new Rhythm.Daily();
            case 1, 2, 3 -> new Rhythm.Weekly(1 + random.nextInt(random.nextBoolean() ? 4 : 52), weekdays());
            case 4, 5 ->
                new Rhythm.OnWeekday(
                        months(), any(List.of(1, 2, 3, 4, Rhythm.LAST)), DayOfWeek.of(1 + random.nextInt(7)));
            default -> new Rhythm.OnDate(months(), 1 + random.nextInt(31));
        };
    }

    private List<DayOfWeek> weekdays() {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(n -> DayOfWeek.of(1 + random.nextInt(7)))
                .toList();
    }

    private int months() {
        return any(List.of(1, 1, 2, 3, 6, 12, 24, 1 + random.nextInt(36)));
    }

    private End end(LocalDate first) {
        return switch (random.nextInt(3)) {
            case 0 -> new End.Never();
            case 1 -> new End.After(1 + random.nextInt(60));
            default -> new End.Until(first.plusDays(random.nextInt(4000)));
        };
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

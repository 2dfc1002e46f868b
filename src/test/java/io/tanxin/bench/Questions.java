package io.tanxin.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Measures questions as a service answers them: the median of several, after some that do not count. */
final class Questions {
    private static final int PAGE = 50;
    private static final int WARM = 3;

    /** A program that has run for a day has its quick versions of everything. */
    private static final Duration WARM_FOR = Duration.ofMillis(500);

    private static final int RUNS = 21;
    private static final double LIMIT = 50;
    private static final double DEEPER = 1.2;

    /** Two medians of some milliseconds differ by as much when nothing differs. */
    private static final double NOISE = 1;

    private final List<Figure> figures = new ArrayList<>();

    /** A list, by key. */
    interface Pages<R, K> {
        List<R> page(@Nullable K after, int skip, int limit);
    }

    private void add(Figure figure) {
        figures.add(figure);
        BenchmarkPage.print(List.of(figure));
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** Its first page, and one as deep as it goes. */
    <R, K> void list(String what, Pages<R, K> pages, Function<R, K> key) {
        var behind = deepest(pages, key);
        if (behind == null) {
            one(what, () -> pages.page(null, 0, PAGE));
            return;
        }
        // in turns: what disturbs the one disturbs the other
        var times = medians(List.of(() -> pages.page(null, 0, PAGE), () -> pages.page(behind.key(), 0, PAGE)));
        double first = times[0];
        double deep = times[1];
        var met = first <= LIMIT && deep <= Math.max(first * DEEPER, first + NOISE);
        add(Figure.within(
                what,
                "%.1f ms; %.1f ms behind %,d rows".formatted(first, deep, behind.rows()),
                "50 ms; 1.2 times",
                met));
    }

    private record Behind<K>(K key, int rows) {}

    /** Doubles until there is nothing more. */
    private static <R, K> @Nullable Behind<K> deepest(Pages<R, K> pages, Function<R, K> key) {
        Behind<K> deepest = null;
        for (int skip = PAGE - 1; ; skip = skip * 2 + 1) {
            var found = pages.page(null, skip, 1);
            if (found.isEmpty()) return deepest;
            deepest = new Behind<>(key.apply(found.getFirst()), skip + 1);
        }
    }

    void one(String what, Supplier<?> question) {
        one(what, LIMIT, question);
    }

    void one(String what, double limit, Supplier<?> question) {
        var time = medians(List.of(question))[0];
        add(Figure.within(what, "%.1f ms".formatted(time), "%.0f ms".formatted(limit), time <= limit));
    }

    private static double[] medians(List<Supplier<?>> questions) {
        warm(questions);
        var times = new double[questions.size()][RUNS];
        for (int run = 0; run < RUNS; run++) {
            for (int i = 0; i < times.length; i++) {
                var begun = System.nanoTime();
                questions.get(i).get();
                times[i][run] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return Arrays.stream(times)
                .mapToDouble(of -> Arrays.stream(of).sorted().toArray()[RUNS / 2])
                .toArray();
    }

    private static void warm(List<Supplier<?>> questions) {
        var begun = System.nanoTime();
        for (int run = 0; run < WARM || System.nanoTime() - begun < WARM_FOR.toNanos(); run++) {
            questions.forEach(Supplier::get);
        }
    }
}

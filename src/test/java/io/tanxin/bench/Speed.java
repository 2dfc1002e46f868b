package io.tanxin.bench;

import java.util.function.LongUnaryOperator;

/**
 * How quick the machine is at what a program like this does most: to call what it learns only then. A processor that guesses where such
 * a call leads takes a nanosecond or two; where the host forbids it to guess, some twelve, and all figures are two to three times as high.
 */
final class Speed {
    private static final int CALLS = 20_000_000;
    private static final int RUNS = 5;

    /** So many that none is written in place of its call, in an order that can be guessed. */
    private static final LongUnaryOperator[] STEPS = {x -> x + 1, x -> x ^ 3, x -> x * 3, x -> x - 7, x -> x | 8};

    private Speed() {}

    /** @return nanoseconds that a call through an interface takes, the least of some runs */
    static double ofACall() {
        var least = Double.MAX_VALUE;
        long sum = 0;
        for (int run = 0; run < RUNS; run++) {
            var begun = System.nanoTime();
            for (int i = 0; i < CALLS; i++) sum = STEPS[i % STEPS.length].applyAsLong(sum);
            least = Math.min(least, (System.nanoTime() - begun) / (double) CALLS);
        }
        // whoever looks at the sum keeps the loop from being left out
        return sum == Long.MIN_VALUE ? 0 : least;
    }
}

package io.tanxin.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code ./portal bench mail}, {@code ./portal bench all --write}: measures, prints a table, ends by itself. */
final class Bench {
    private static final int DEALERS = 10_000;
    private static final int RECORDS = 1_000_000;
    private static final int LETTERS = 100_000;
    private static final Duration LONGEST = Duration.ofMinutes(40);

    private Bench() {}

    public static void main(String[] arguments) {
        Command.run(LONGEST, () -> measure(arguments));
    }

    private static int measure(String[] arguments) {
        var given = new Options(arguments);
        var wanted = given.words();
        var all = List.of(
                new ListBench(),
                new BalanceBench(),
                new PlanBench(),
                new RoadMapBench(),
                new PromiseBench(),
                new ConcernBench(),
                new MailBench(given.number("letters", LETTERS), Sink.Kind.KEEPS),
                new MailBench(given.number("letters", LETTERS), Sink.Kind.THROWS_AWAY));
        var chosen = all.stream()
                .filter(one -> wanted.contains(one.name()) || wanted.contains("all"))
                .toList();
        if (chosen.isEmpty()) {
            System.err.println("What is there to measure: all, "
                    + String.join(", ", all.stream().map(Benchmark::name).toList()));
            return 2;
        }
        var ground = Ground.of(given.number("dealers", DEALERS), given.number("records", RECORDS));
        var page = new BenchmarkPage(Path.of("docs/benchmarks.md"), ground, BenchmarkPage.loadNow());
        int failed = 0;
        for (var one : chosen) {
            try {
                System.out.printf("%n%s: %s%n", one.name(), one.about());
                var figures = one.measure(ground);
                System.out.println();
                BenchmarkPage.print(figures);
                if (given.has("write")) page.write(one, figures);
            } catch (Exception broke) {
                failed++;
                broke.printStackTrace();
            }
        }
        return failed == 0 ? 0 : 1;
    }
}

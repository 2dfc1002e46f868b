package io.tanxin.bench;

import io.tanxin.communication.series.TwelveMonths;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** A year of monthly talks for every dealer. */
final class PlanBench implements Benchmark {
    private static final double SECONDS = 5;
    private static final int RUNS = 3;

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String about() {
        return "A talk in each of twelve months for every dealer: dates reckoned from the rhythm, put beside weekends and holidays, and stored with their seats, 200 series in one transaction, one after the other and two side by side. "
                + "The median of %d runs beside all that the network has already; commits are flushed.".formatted(RUNS);
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        return ground.onCopy(PlanBench::measure);
    }

    private static List<Figure> measure(Path folder) throws Exception {
        try (var portal = Ground.start(folder, Map.of("tanxin.jobs", false))) {
            var db = portal.bean(JdbcTemplate.class);
            var dealers = db.queryForList(
                    "select id, coalesce(manager_id, ?) as manager from dealer order by id",
                    ScaleNetwork.FIRST_MANAGER);
            var ids = dealers.stream()
                    .map(row -> new DealerId(((Number) row.get("id")).longValue()))
                    .toList();
            var managers = dealers.stream()
                    .map(row -> new UserId(((Number) row.get("manager")).longValue()))
                    .toList();
            var year = new TwelveMonths(portal, ScaleNetwork.ZONE);
            var alone = median(year, ids, managers, 1);
            var side = median(year, ids, managers, 2);
            var what = "Twelve months for %,d dealers planned and stored".formatted(ids.size());
            return List.of(figure(what, alone), figure(what + ", two batches side by side", side));
        }
    }

    private static Figure figure(String what, double seconds) {
        return Figure.within(what, "%.1f s".formatted(seconds), "%.0f s".formatted(SECONDS), seconds <= SECONDS);
    }

    private static double median(TwelveMonths year, List<DealerId> dealers, List<UserId> organisers, int planners)
            throws Exception {
        var times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            var before = Cpu.now();
            times[run] = year.plan(dealers, organisers, planners).toMillis() / 1e3;
            System.out.printf(
                    "  %d side by side, %.1f s: %s%n",
                    planners, times[run], Cpu.now().since(before));
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
}

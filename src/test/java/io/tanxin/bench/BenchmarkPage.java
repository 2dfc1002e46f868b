package io.tanxin.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table, for the eye and for {@code docs/benchmarks.md}, where each benchmark has a section that is replaced as a whole. */
record BenchmarkPage(Path file, Ground ground, double load) {

    /** Whoever else works on the machine makes all figures worse. */
    static double loadNow() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static void print(List<Figure> figures) {
        var widest = figures.stream()
                .mapToInt(figure -> figure.what().length())
                .max()
                .orElse(1);
        var found = figures.stream()
                .mapToInt(figure -> figure.found().length())
                .max()
                .orElse(1);
        for (var one : figures) {
            System.out.printf(
                    "  %-" + widest + "s  %-" + found + "s  %s %s%n",
                    one.what(),
                    one.found(),
                    one.limit(),
                    one.verdict());
        }
    }

    void write(Benchmark benchmark, List<Figure> figures) throws IOException {
        var section = section(benchmark, figures);
        var text = Files.readString(file);
        var old = Pattern.compile("<!-- %1$s -->.*?<!-- end of %1$s -->\n".formatted(benchmark.name()), Pattern.DOTALL);
        var matcher = old.matcher(text);
        Files.writeString(
                file,
                matcher.find()
                        ? matcher.replaceFirst(Matcher.quoteReplacement(section))
                        : text.stripTrailing() + "\n\n" + section);
    }

    private String section(Benchmark benchmark, List<Figure> figures) {
        var table = new StringBuilder();
        for (var one : figures) {
            table.append("| %s | %s | %s | %s |\n".formatted(one.what(), one.found(), one.limit(), one.verdict()));
        }
        return """
                <!-- %1$s -->
                ## %1$s

                %2$s

                `./portal bench %1$s%3$s` on %4$s, %5$s.

                | what | found | asked for | |
                | --- | --- | --- | --- |
                %6$s<!-- end of %1$s -->
                """.formatted(benchmark.name(), benchmark.about(), ground.options(), LocalDate.now(), machine(), table);
    }

    private String machine() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%d cores, %d GB of memory, JDK %d; a call takes %.0f ns, load at the beginning %.1f"
                .formatted(
                        system.getAvailableProcessors(),
                        system.getTotalMemorySize() >> 30,
                        Runtime.version().feature(),
                        Speed.ofACall(),
                        load);
    }
}

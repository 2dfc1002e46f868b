package io.tanxin.bench;

import io.tanxin.journeys.RunningPortal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** A network to measure on, in a folder of its own below {@code target/}: filled once, kept from run to run. */
record Ground(int dealers, int records) {
    private static final Path FOLDER = Path.of("target/bench");

    /** Enough memory for the rows that are asked for again and again, and what 8.4 has turned off is off: a server for real data. */
    private static final String ROOMY =
            "--innodb-buffer-pool-size=768M,--innodb-redo-log-capacity=512M,--innodb-log-buffer-size=16M"
                    + ",--innodb-change-buffering=none,--innodb-adaptive-hash-index=OFF";

    private static final String HURRIED =
            ROOMY + ",--innodb-flush-log-at-trx-commit=0,--innodb-doublewrite=OFF,--innodb-flush-method=nosync";

    /** What a filled one holds: where another says something else, it is filled anew. */
    private static final String WHOLE = "people, days, letters, promises, support, a plan\n";

    static Ground of(int dealers, int records) {
        return new Ground(dealers, records);
    }

    String options() {
        return dealers == 10_000 && records == 1_000_000
                ? ""
                : " --dealers %d --records %d".formatted(dealers, records);
    }

    /** The filled network, and the program on it, without its rounds. */
    RunningPortal open() throws IOException {
        return start(filled(), Map.of("tanxin.jobs", false));
    }

    /** What has to change the network works on a copy, which is deleted afterwards. */
    <T> T onCopy(Measuring<T> work) throws Exception {
        var copy = FOLDER.resolve("copy");
        FileSystemUtils.deleteRecursively(copy);
        Files.createDirectories(copy);
        try {
            FileSystemUtils.copyRecursively(filled(), copy);
            return work.on(copy);
        } finally {
            FileSystemUtils.deleteRecursively(copy);
        }
    }

    interface Measuring<T> {
        T on(Path folder) throws Exception;
    }

    static RunningPortal start(Path data, Map<String, Object> settings) {
        var all = new LinkedHashMap<String, Object>(Map.of(
                "tanxin.sample", "off",
                "tanxin.database.options", ROOMY,
                "logging.level.io.tanxin", "WARN"));
        all.putAll(settings);
        return RunningPortal.start(data, all);
    }

    private Path filled() throws IOException {
        var folder = FOLDER.resolve(dealers + "-" + records);
        var whole = folder.resolve("whole");
        if (Files.exists(whole) && Files.readString(whole).equals(WHOLE)) return folder;
        FileSystemUtils.deleteRecursively(folder);
        fill(folder, dealers, records);
        Files.writeString(whole, WHOLE);
        return folder;
    }

    /** Nobody misses these rows if the machine falls while they are written. */
    static void fill(Path folder, int dealers, int records) {
        try (var portal = start(folder, Map.of("tanxin.jobs", false, "tanxin.database.options", HURRIED))) {
            ScaleNetwork.fill(portal, dealers, records);
        }
    }
}

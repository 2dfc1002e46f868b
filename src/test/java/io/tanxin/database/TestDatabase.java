package io.tanxin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * The one database server of a test run: a fresh copy of an initialised folder, hurried because nobody misses its data.
 *
 * <p>Nothing stops it: it ends with the JVM. The next run clears away what this one leaves.
 */
public final class TestDatabase {

    static final Path FOLDER = Path.of("target/test-mysql").toAbsolutePath();
    static final Path SERVER = Path.of(System.getProperty("user.home"), ".cache/tanxin/mysql-8.0.33");
    static final List<String> HURRIED = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=OFF",
            "--innodb-flush-method=nosync",
            "--innodb-fast-shutdown=2",
            "--innodb-buffer-pool-size=64M");

    private TestDatabase() {}

    private static final class Holder {
        static final EmbeddedMySql SERVER =
                start("run-" + ProcessHandle.current().pid());
    }

    public static JdbcConnectionDetails server() {
        return Holder.SERVER;
    }

    private static EmbeddedMySql start(String name) {
        try {
            clearAway();
            return startIn(FOLDER.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A server of a test's own in a folder of its own; the test closes it. What is there already stays. */
    static EmbeddedMySql startIn(Path folder) throws IOException {
        lay(folder);
        return EmbeddedMySql.start(settings(folder));
    }

    static void lay(Path folder) throws IOException {
        if (Files.exists(folder.resolve("data"))) return;
        FileSystemUtils.copyRecursively(template().resolve("data"), folder.resolve("data"));
    }

    static EmbeddedMySqlSettings settings(Path folder) {
        return new EmbeddedMySqlSettings(folder, SERVER, HURRIED);
    }

    /** Initialising takes two seconds, copying what was initialised a tenth of one. */
    private static synchronized Path template() throws IOException {
        Files.createDirectories(FOLDER);
        var template = FOLDER.resolve("template");
        if (!Files.exists(template)) {
            var unfinished =
                    FOLDER.resolve("unfinished-" + ProcessHandle.current().pid());
            EmbeddedMySql.start(new EmbeddedMySqlSettings(unfinished, SERVER, List.of()))
                    .close(); // unhurried: this one has to end whole
            try {
                Files.move(unfinished, template, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException quicker) {
                // the other JVM of this run has made it meanwhile
                if (!Files.exists(template)) throw quicker;
                FileSystemUtils.deleteRecursively(unfinished);
            }
        }
        return template;
    }

    private static synchronized void clearAway() throws IOException {
        Files.createDirectories(FOLDER);
        try (var left = Files.newDirectoryStream(FOLDER, "run-*")) {
            for (var folder : left) {
                // the other JVM of this run lays its data just now, and does not hold them yet
                if (lives(folder)) continue;
                try (var unused = DatabaseFolder.hold(folder)) {
                    FileSystemUtils.deleteRecursively(folder);
                } catch (DatabaseUnavailable stillRunning) {
                    // another run in this checkout, at the same time
                }
            }
        }
    }

    private static boolean lives(Path folder) {
        var pid = folder.getFileName().toString().replaceFirst("run-", "");
        return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }
}

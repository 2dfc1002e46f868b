package io.tanxin.journeys;

import io.tanxin.database.OwnServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/**
 * The sample network as it stands on the first morning: made once a run, copied for each journey. On a MySQL server of somebody's own,
 * which the program is told of; that it is made in the database that comes along too, another test shows.
 */
final class SampleData {
    private static final Path FOLDER = Path.of("target/journeys");

    /** One run's two JVMs share it; what another run has made is never taken, for the program may have changed. */
    private static final String RUN = System.getProperty(
                    "tanxin.tests.run", "of-" + ProcessHandle.current().pid())
            .replaceAll("[^\\w.-]", "");

    /** As the database that comes along calls it. */
    static final String SCHEMA = "tanxin";

    private SampleData() {}

    private static final class Holder {
        static final Path MADE = make();
    }

    static Path copiedTo(Path folder) {
        try {
            FileSystemUtils.copyRecursively(Holder.MADE, folder);
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whoever comes second waits for the first. */
    private static Path make() {
        try {
            Files.createDirectories(FOLDER);
            var made = FOLDER.resolve("sample-" + RUN);
            try (var door = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = door.lock()) {
                if (held.isValid() && Files.exists(made)) return made;
                clearAway();
                var unfinished = FOLDER.resolve("unfinished-" + RUN);
                try (var server = OwnServer.startIn(unfinished.resolve("mysql"))) {
                    House.open(unfinished, server.settings(SCHEMA), House.MORNING.minusMinutes(10))
                            .close();
                }
                return Files.move(unfinished, made, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What earlier runs have left. */
    private static void clearAway() throws IOException {
        try (var left = Files.newDirectoryStream(FOLDER, "{sample,unfinished}*")) {
            for (var folder : left) FileSystemUtils.deleteRecursively(folder);
        }
    }
}

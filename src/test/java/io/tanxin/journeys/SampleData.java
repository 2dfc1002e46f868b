package io.tanxin.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** The sample network as it stands on the first morning: made once a run, copied for each journey. */
final class SampleData {
    private static final Path MADE = Path.of("target/journeys/sample");

    private SampleData() {}

    private static final class Holder {
        static final Path FOLDER = make();
    }

    static Path copiedTo(Path folder) {
        try {
            FileSystemUtils.copyRecursively(Holder.FOLDER, folder);
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path make() {
        try {
            FileSystemUtils.deleteRecursively(MADE);
            House.open(MADE, Map.of(), House.MORNING.minusMinutes(10)).close();
            return MADE;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

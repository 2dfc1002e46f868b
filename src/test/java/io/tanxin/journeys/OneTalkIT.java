package io.tanxin.journeys;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main thing, with nothing but the program: its own database, letters kept to be read on the outbox screen. */
class OneTalkIT {
    @TempDir
    Path data;

    @Test
    void from_a_file_of_dealers_to_the_verdict_on_a_promise() {
        try (var chromium = Chromium.ofTheRun();
                var house = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING)) {
            var letters = new OutboxLetters(house, chromium, "one-talk");
            new OneTalk(house, chromium, letters, "one-talk").fromTheFileToTheVerdict();
        }
    }
}

package io.tanxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DiesWithItsParentTest {

    @TempDir
    Path folder;

    @Test
    void a_program_that_is_killed_takes_its_database_with_it() throws Exception {
        TestDatabase.startIn(folder).close();
        var program = LonelyProgram.start(folder);
        try {
            var server = serverOf(program);
            assertThat(server.isAlive()).isTrue();

            var told = catchThrowableOfType(DatabaseUnavailable.class, () -> EmbeddedMySql.start(settings()));
            assertThat(told).hasMessageContaining("process " + program.pid());

            program.destroyForcibly(); // kill -9: nobody is left to stop anything

            server.onExit().get(30, TimeUnit.SECONDS);
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void who_starts_again_at_once_waits_for_the_server_that_is_still_stopping() throws Exception {
        TestDatabase.startIn(folder).close();
        var program = LonelyProgram.start(folder);
        var server = serverOf(program);
        program.destroyForcibly().waitFor();

        try (var next = EmbeddedMySql.start(settings())) {
            assertThat(server.isAlive()).isFalse();
            assertThat(next.getJdbcUrl()).startsWith("jdbc:mysql://127.0.0.1:");
        }
    }

    private EmbeddedMySqlSettings settings() {
        return new EmbeddedMySqlSettings(folder, TestDatabase.SERVER, List.of());
    }

    private static ProcessHandle serverOf(Process program) throws IOException {
        var output = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("server ")) {
                return ProcessHandle.of(Long.parseLong(line.substring(7))).orElseThrow();
            }
        }
        throw new AssertionError("the program did not start its database");
    }
}

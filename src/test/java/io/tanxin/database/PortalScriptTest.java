package io.tanxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./portal}: one clear sentence and a number that means something. */
class PortalScriptTest {

    @TempDir
    Path data;

    private record Outcome(int code, String output) {}

    @Test
    void help_tells_the_commands_and_what_each_exit_code_means() throws Exception {
        var help = portal(Map.of(), "help");

        assertThat(help.code()).isZero();
        assertThat(help.output())
                .contains("./portal run", "./portal test", "./portal reset", "SERVER_PORT=8080", "TANXIN_SAMPLE=off")
                .contains("7    the database does not start");
    }

    @Test
    void an_unknown_command_is_no_command() throws Exception {
        var unknown = portal(Map.of(), "start");

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.output()).endsWith("There is no command \"start\".\n");
    }

    @Test
    void a_taken_port_is_told_before_anything_is_built() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            var run = portal(Map.of("SERVER_PORT", port), "run");

            assertThat(run.code()).isEqualTo(5);
            assertThat(run.output())
                    .startsWith("Port " + port + " is taken by another program.")
                    .hasLineCount(1);
        }
    }

    @Test
    void a_port_that_is_none_is_told_before_anything_is_built() throws Exception {
        var run = portal(Map.of("SERVER_PORT", "70000"), "run");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.output()).isEqualTo("SERVER_PORT is a number from 1 to 65535, not \"70000\".\n");
    }

    @Test
    void a_balance_without_a_database_is_told_before_anything_is_built_or_made() throws Exception {
        var balance = portal(Map.of("SPRING_DATASOURCE_URL", ""), "balance");

        assertThat(balance.code()).isEqualTo(7);
        assertThat(balance.output())
                .startsWith("There is no database in " + data + "/mysql.")
                .hasLineCount(1);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void reset_deletes_the_data_says_what_and_touches_nothing_else() throws Exception {
        Files.createDirectories(data.resolve("mysql/data"));
        Files.writeString(data.resolve("mine.txt"), "");

        var reset = portal(Map.of(), "reset");

        assertThat(reset.code()).isZero();
        assertThat(reset.output()).isEqualTo("Deleted " + data.resolve("mysql") + "\n");
        assertThat(data.resolve("mysql")).doesNotExist();
        assertThat(data.resolve("mine.txt")).exists();
        assertThat(portal(Map.of(), "reset").output()).startsWith("There was nothing to delete");
    }

    @Test
    void reset_refuses_while_the_database_runs() throws Exception {
        try (var running = TestDatabase.startIn(data.resolve("mysql"))) {
            var reset = portal(Map.of(), "reset");

            assertThat(reset.code()).isEqualTo(7);
            assertThat(reset.output()).contains("is in use").hasLineCount(1);
            assertThat(data.resolve("mysql/data/ibdata1")).exists();
            assertThat(running.getJdbcUrl()).isNotEmpty();
        }
    }

    private Outcome portal(Map<String, String> environment, String command) throws IOException, InterruptedException {
        var script = new ProcessBuilder("./portal", command).redirectErrorStream(true);
        script.environment().put("TANXIN_DATA", data.toString());
        script.environment().putAll(environment);
        var process = script.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}

package io.tanxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** What a reader sees of a start that failed. */
class StartFailureTest {

    @Test
    void a_database_that_cannot_be_had_is_a_sentence_and_a_remedy() {
        var told = told(new IllegalStateException(
                "creating a bean", new DatabaseUnavailable("The disk is full.", "Make room.")));

        assertThat(told).isEqualTo("The disk is full.\nMake room.");
    }

    @Test
    void data_of_another_version_of_the_program_are_told_as_that(@TempDir Path folder) throws Exception {
        try (var server = TestDatabase.startIn(folder)) {
            var flyway = Flyway.configure().dataSource(server.getJdbcUrl(), server.getUsername(), server.getPassword());
            flyway.target("0001").load().migrate();
            var behind = catchThrowableOfType(
                    FlywayValidateException.class,
                    () -> flyway.target("latest").load().validate());
            assertThat(told(behind)).contains("an older version of Tanxin").contains("brings them up to date");

            try (var connection = DriverManager.getConnection(
                            server.getJdbcUrl(), server.getUsername(), server.getPassword());
                    var statement = connection.createStatement()) {
                statement.execute("update flyway_schema_history set checksum = checksum + 1");
            }

            var failed = catchThrowableOfType(
                    FlywayValidateException.class,
                    () -> flyway.target("0001").load().migrate());

            assertThat(told(failed))
                    .contains("another version of Tanxin")
                    .contains("0001")
                    .contains("./portal reset")
                    .hasLineCount(2);
        }
    }

    @Test
    void each_has_the_exit_code_that_help_promises() {
        assertThat(StartFailureReporter.code(new DatabaseUnavailable("", ""))).isEqualTo(7);
        assertThat(StartFailureReporter.code(new PortInUseException(8080))).isEqualTo(5);
        assertThat(StartFailureReporter.code(new IllegalStateException())).isZero();
    }

    private static String told(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        SpringFactoriesLoader.FailureHandler.handleMessage((message, failed) -> {}))
                .stream()
                .filter(analyzer -> analyzer.getClass().getName().startsWith("io.tanxin"))
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .map(StartFailureReporter::sentence)
                .findFirst()
                .orElseThrow();
    }
}

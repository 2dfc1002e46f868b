package io.tanxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMySqlTest {

    @TempDir
    Path folder;

    @Test
    void a_new_folder_becomes_a_database_and_what_was_saved_survives_a_restart() throws Exception {
        // a program that was ended while it made its database leaves this
        Files.createDirectories(folder.resolve("data.unfinished/mysql"));

        try (var first = EmbeddedMySql.start(unhurried())) {
            run(first, "create table note (words varchar(20))");
            run(first, "insert into note values ('谈心 😀')");
        }

        try (var second = EmbeddedMySql.start(unhurried())) {
            assertThat(ask(second, "select words from note")).isEqualTo("谈心 😀");
        }
        assertThat(folder.resolve("data.unfinished")).doesNotExist();
    }

    @Test
    void its_password_is_of_this_start_only_and_lies_nowhere() throws Exception {
        String earlier;
        try (var first = TestDatabase.startIn(folder)) {
            earlier = first.getPassword();
            assertThat(folder.resolve("init.sql")).doesNotExist();
        }
        try (var second = TestDatabase.startIn(folder)) {
            assertThat(second.getPassword()).isNotEqualTo(earlier);
            assertThatThrownBy(() -> DriverManager.getConnection(second.getJdbcUrl(), "tanxin", earlier))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(second.getJdbcUrl(), "root", ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void who_is_interrupted_while_stopping_leaves_no_server_behind() throws Exception {
        var server = TestDatabase.startIn(folder);
        var pid = pid();
        Thread.currentThread().interrupt();
        server.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ProcessHandle.of(pid)).isNotPresent();
    }

    @Test
    void one_that_ends_by_itself_is_told_and_one_that_is_closed_is_not() throws Exception {
        var told = new CompletableFuture<DatabaseUnavailable>();
        var ofTheClosed = new CompletableFuture<DatabaseUnavailable>();
        try (var server = TestDatabase.startIn(folder)) {
            server.ifItEndsByItself(told::complete);
            ProcessHandle.of(pid()).orElseThrow().destroyForcibly();

            var gone = told.get(30, TimeUnit.SECONDS);
            assertThat(gone).hasMessageContaining(folder.toString()).hasMessageContaining("has ended by itself");
            assertThat(gone.remedy()).contains("mysqld.log").contains("start again");
        }
        try (var next = TestDatabase.startIn(folder)) {
            assertThat(ask(next, "select 1")).isEqualTo("1");
            next.ifItEndsByItself(ofTheClosed::complete);
        }
        assertThat(ofTheClosed).isNotDone();
    }

    @Test
    void a_second_program_on_the_same_folder_is_told_who_holds_it() throws Exception {
        try (var first = TestDatabase.startIn(folder)) {
            var told = refusal(TestDatabase.settings(folder));

            assertThat(told)
                    .hasMessageContaining("in use by another running program")
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
            assertThat(ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void numbers_left_by_a_program_that_is_gone_mean_nothing() throws Exception {
        Files.writeString(folder.resolve("in-use"), "4194300\n");
        // used again by the system for something else: this very program
        Files.writeString(folder.resolve("mysqld.pid"), ProcessHandle.current().pid() + "\n");

        try (var server = TestDatabase.startIn(folder)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_that_lost_files_is_not_taken_for_a_new_one() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/ibdata1"), "");

        assertThat(refusal(unhurried())).hasMessageContaining("not a whole MySQL database");
        assertThat(folder.resolve("data/ibdata1")).exists();
    }

    @Test
    void a_damaged_database_is_told_in_one_sentence_and_left_as_it_is() throws Exception {
        TestDatabase.startIn(folder).close();
        Files.write(folder.resolve("data/mysql.ibd"), new byte[64 * 1024]);

        var told = refusal(TestDatabase.settings(folder));

        assertThat(told).hasMessageContaining("does not start").hasMessageNotContaining("\n");
        assertThat(told.remedy()).contains("mysqld.log");
        assertThat(folder.resolve("data/mysql.ibd")).hasSize(64 * 1024);
    }

    @Test
    void a_folder_that_cannot_be_one_is_told() throws IOException {
        var file = Files.writeString(folder.resolve("a-file"), "");

        var told = refusal(new EmbeddedMySqlSettings(file.resolve("mysql"), TestDatabase.SERVER, List.of()));

        assertThat(told).hasMessageContaining("cannot be used");
        assertThat(told.remedy()).contains("TANXIN_DATA");
    }

    @Test
    void without_the_server_the_way_to_get_it_is_told() {
        var told = refusal(new EmbeddedMySqlSettings(folder, folder.resolve("no-server"), List.of()));

        assertThat(told).hasMessageContaining("database server is not in");
        assertThat(told.remedy()).contains("./portal").contains("SPRING_DATASOURCE_URL");
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("mysqld.pid")).strip());
    }

    private EmbeddedMySqlSettings unhurried() {
        return new EmbeddedMySqlSettings(folder, TestDatabase.SERVER, List.of());
    }

    private static DatabaseUnavailable refusal(EmbeddedMySqlSettings settings) {
        return catchThrowableOfType(
                DatabaseUnavailable.class, () -> EmbeddedMySql.start(settings).close());
    }

    private static void run(EmbeddedMySql server, String statement) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static String ask(EmbeddedMySql server, String query) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

package io.tanxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MysqldLogTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [ERROR] [MY-012592] [InnoDB] Operating system error number 28 in a file operation. OS errno 28 - No space left on device | disk that holds the database is full
            [ERROR] [MY-000035] [Server] Disk is full writing './binlog.index' (OS errno 28 - No space left on device)                | disk that holds the database is full
            [ERROR] [MY-013171] [InnoDB] Cannot boot server version 80033 on data directory built by version 80400. Downgrade is not supported | another version of MySQL
            [ERROR] [MY-014060] [Server] Invalid MySQL server upgrade: Cannot upgrade from 50744 to 80033.                             | another version of MySQL
            [ERROR] [MY-012574] [InnoDB] Unable to lock ./ibdata1 error: 11                                                            | Another database server is using the folder
            [ERROR] [MY-012594] [InnoDB] The error means mysqld does not have the access rights to the directory. OS errno 13          | may not write
            mysqld: error while loading shared libraries: libaio.so.1: cannot open shared object file: No such file or directory      | lacks a library of the system
            """)
    void what_mysqld_complains_about_is_said_in_plain_words(String line, String sentence) throws IOException {
        assertThat(logOf(line).unavailable(folder))
                .hasMessageContaining(sentence)
                .hasMessageContaining("" + folder);
    }

    @Test
    void an_unknown_complaint_is_passed_on_with_the_place_of_the_whole_story() throws IOException {
        var told = logOf("2026-11-23T02:09:10.05 0 [ERROR] [MY-010020] [Server] Data Dictionary initialization failed.")
                .unavailable(folder);

        assertThat(told).hasMessageEndingWith("does not start: Data Dictionary initialization failed.");
        assertThat(told.remedy()).contains("mysqld.log");
    }

    @Test
    void each_start_has_its_own_log_and_the_one_before_is_kept() throws IOException {
        logOf("ready for connections");

        var next = MysqldLog.fresh(folder.resolve("mysqld.log"));

        assertThat(next.saysReady()).isFalse();
        assertThat(folder.resolve("mysqld.1.log")).content().contains("ready for connections");
    }

    private MysqldLog logOf(String line) throws IOException {
        return new MysqldLog(Files.writeString(folder.resolve("mysqld.log"), line + "\n"));
    }
}

package io.tanxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program on a MySQL server that is somebody else's: {@code SPRING_DATASOURCE_URL} and nothing more. */
class OwnServerTest {

    @TempDir
    static Path folder;

    private static EmbeddedMySql theirs;

    @BeforeAll
    static void start() throws Exception {
        theirs = TestDatabase.startIn(folder);
    }

    @AfterAll
    static void stop() {
        theirs.close();
    }

    @Test
    void an_own_url_switches_the_embedded_one_off_and_an_empty_schema_is_filled() {
        on("tanxin_empty").run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedMySql.class);
            assertThat(pending(context.getBean(Flyway.class))).isZero();
            var db = context.getBean(JdbcClient.class);
            assertThat(db.sql("select database()").query(String.class).single()).isEqualTo("tanxin_empty");
            // the bare URL says nothing of these, the program does
            assertThat(db.sql("select @@session.time_zone").query(String.class).single())
                    .isIn("UTC", "+00:00");
            assertThat(db.sql("select @@session.transaction_isolation")
                            .query(String.class)
                            .single())
                    .isEqualTo("READ-COMMITTED");
        });
    }

    @Test
    void an_older_schema_is_brought_up_to_date_and_keeps_its_rows() {
        var older = Flyway.configure()
                .dataSource(url("tanxin_older"), theirs.getUsername(), theirs.getPassword())
                .target("0002")
                .load();
        older.migrate();
        assertThat(pending(older)).isZero();

        on("tanxin_older").run(context -> {
            var flyway = context.getBean(Flyway.class);
            assertThat(pending(flyway)).isZero();
            assertThat(flyway.info().applied()).hasSizeGreaterThan(2);
        });
    }

    private static ApplicationContextRunner on(String schema) {
        return new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues(
                        "spring.datasource.url=" + url(schema),
                        "spring.datasource.username=" + theirs.getUsername(),
                        "spring.datasource.password=" + theirs.getPassword())
                .withConfiguration(AutoConfigurations.of(
                        EmbeddedMySqlConfiguration.class,
                        DataSourceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        FlywayAutoConfiguration.class));
    }

    /** As somebody would write it: nothing about zones or batches. */
    private static String url(String schema) {
        return theirs.getJdbcUrl().replaceFirst("/tanxin\\?.*", "/" + schema)
                + "?createDatabaseIfNotExist=true&allowPublicKeyRetrieval=true";
    }

    private static int pending(Flyway flyway) {
        return flyway.info().pending().length;
    }
}

package io.tanxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The form of {@code docker-compose.yml}; whether containers run is for a machine that has an engine. */
class ComposeTest {

    private final Map<String, Map<String, Map<String, Object>>> compose = read();

    @Test
    void there_are_a_database_for_real_data_a_mail_catcher_and_the_program_built_from_here() {
        assertThat(compose.get("services")).containsOnlyKeys("database", "mail", "program");
        assertThat(service("database")).containsEntry("image", "mysql:8.4");
        assertThat(service("mail").get("image")).asString().startsWith("axllent/mailpit:");
        assertThat(service("program")).containsEntry("build", ".");
        assertThat(Path.of("Dockerfile"))
                .content()
                .contains("eclipse-temurin:25-jre")
                .contains("USER tanxin");
    }

    @Test
    void the_program_waits_until_the_others_are_well_and_finds_them_by_name() {
        assertThat(service("database")).containsKey("healthcheck");
        assertThat(service("mail")).containsKey("healthcheck");
        assertThat(service("program").get("depends_on"))
                .hasToString("{database={condition=service_healthy}, mail={condition=service_healthy}}");
        assertThat(environment("program"))
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:mysql://database:3306/tanxin")
                .containsEntry("SPRING_MAIL_HOST", "mail");
    }

    @Test
    void one_password_from_the_environment_serves_both_ends_and_its_stand_in_says_what_it_is() {
        assertThat(environment("program").get("SPRING_DATASOURCE_PASSWORD"))
                .isEqualTo(environment("database").get("MYSQL_PASSWORD"))
                .isEqualTo("${TANXIN_DATABASE_PASSWORD:-for-trying-only}");
    }

    @Test
    void what_shall_outlive_a_container_lies_in_a_named_volume() {
        assertThat(compose.get("volumes")).containsOnlyKeys("database", "files", "mail");
        assertThat(service("database").get("volumes")).asString().contains("database:/var/lib/mysql");
        assertThat(service("program").get("volumes")).asString().contains("files:/data");
    }

    private Map<String, Object> service(String name) {
        return compose.get("services").get(name);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> environment(String name) {
        return (Map<String, Object>) service(name).get("environment");
    }

    private static Map<String, Map<String, Map<String, Object>>> read() {
        try (var file = Files.newBufferedReader(Path.of("docker-compose.yml"))) {
            return new Yaml().load(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

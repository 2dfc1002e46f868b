package io.tanxin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class GreetingTest {
    private final MockEnvironment settings =
            new MockEnvironment().withProperty("tanxin.data", "/srv/tanxin").withProperty("local.server.port", "8123");

    @Test
    void says_where_the_portal_is_and_where_its_data_are(CapturedOutput output) {
        new Greeting(settings).isReady();
        assertThat(output)
                .contains("Tanxin is at http://localhost:8123", "Data are in /srv/tanxin; ./portal reset deletes them")
                .contains("for trying only", "Ctrl-C stops it");
    }

    @Test
    void with_a_server_of_ones_own_it_does_not_warn_of_the_other_one(CapturedOutput output) {
        settings.setProperty("spring.datasource.url", "jdbc:mysql://db/tanxin");
        new Greeting(settings).isReady();
        assertThat(output)
                .contains("the MySQL server of SPRING_DATASOURCE_URL, files in /srv/tanxin")
                .doesNotContain("for trying only", "./portal reset");
    }
}

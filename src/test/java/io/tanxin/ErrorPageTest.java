package io.tanxin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.RequestDispatcher;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class ErrorPageTest {
    private final MockMvc web;

    ErrorPageTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).build();
    }

    @Test
    void what_fails_before_a_screen_is_there_is_told_in_the_readers_language() throws Exception {
        told(500, Locale.SIMPLIFIED_CHINESE)
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(containsString("门户暂时无法响应")));
        told(500, Locale.ENGLISH).andExpect(content().string(containsString("cannot answer at the moment")));
    }

    /** Until then who asks looks at a page that does nothing. */
    @Test
    void that_the_database_is_away_is_told_within_seconds(@Autowired DataSource database) throws Exception {
        var pool = database.unwrap(HikariDataSource.class);
        assertThat(Duration.ofMillis(pool.getConnectionTimeout())).isLessThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(pool.getValidationTimeout()).isLessThan(pool.getConnectionTimeout());
    }

    @Test
    void what_is_not_there_is_not_told_from_what_is_not_the_readers() throws Exception {
        for (int status : new int[] {403, 404}) {
            told(status, Locale.ENGLISH).andExpect(content().string(containsString("Not found")));
        }
    }

    private ResultActions told(int status, Locale reader) throws Exception {
        return web.perform(get("/error")
                .accept(MediaType.TEXT_HTML)
                .locale(reader)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status));
    }
}

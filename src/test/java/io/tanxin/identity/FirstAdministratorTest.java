package io.tanxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {
    final MockMvc web;

    @Autowired
    FirstAdministrator first;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    JdbcClient db;

    FirstAdministratorTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).apply(springSecurity()).build();
    }

    @BeforeEach
    void an_empty_house(@Autowired DatabaseRows rows) {
        rows.clear();
        throttle.forget();
        first.made();
    }

    @Test
    void the_code_in_the_log_makes_the_first_administrator_once(CapturedOutput log) throws Exception {
        first.offer();
        var code = log.getOut().replaceAll("(?s).*code, once: (\\S+).*", "$1");
        web.perform(get("/sign-in/first")).andExpect(status().isOk());
        make("AAAA-BBBB-CCCC", "a short sentence").andExpect(status().isUnprocessableContent());
        make(code, "short").andExpect(status().isUnprocessableContent());
        make(code.toLowerCase(), "a short sentence").andExpect(redirectedUrl("/sign-in?changed"));
        web.perform(post("/sign-in")
                        .with(csrf())
                        .param("username", "boss@acme.example")
                        .param("password", "a short sentence"))
                .andExpect(redirectedUrl("/admin/people"));
        make(code, "a short sentence").andExpect(status().isNotFound());
        assertThat(db.sql("select count(*) from person_role")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void at_any_other_time_there_is_no_such_page() throws Exception {
        web.perform(get("/sign-in/first")).andExpect(status().isNotFound());
    }

    private ResultActions make(String code, String password) throws Exception {
        return web.perform(post("/sign-in/first")
                .with(csrf())
                .param("code", code)
                .param("name", "王磊")
                .param("email", "Boss@acme.example")
                .param("password", password));
    }
}

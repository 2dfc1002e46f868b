package io.tanxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.SignedIn;
import java.time.Clock;
import java.time.Duration;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@SignedIn
class SignInTest {
    final MockMvc web;

    @Autowired
    Links links;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    SignInLetters letters;

    SignInTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).apply(springSecurity()).build();
    }

    @Test
    void the_page_opens_for_everybody_and_is_light() throws Exception {
        var page = web.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Send me a link")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("<script"))))
                .andReturn();
        assertThat(page.getResponse().getContentAsByteArray().length).isLessThan(30_000);
    }

    @Test
    void a_page_that_was_asked_for_is_opened_after_the_password() throws Exception {
        var asked = web.perform(get("/dealers?region=1"))
                .andExpect(redirectedUrl("/sign-in"))
                .andReturn();
        web.perform(post("/sign-in")
                        .with(csrf())
                        .session((MockHttpSession) asked.getRequest().getSession())
                        .param("username", "LI.NA@tanxin.example ")
                        .param("password", "tanxin"))
                .andExpect(redirectedUrl("http://localhost/dealers?region=1"));
    }

    @Test
    void each_begins_where_its_work_is() throws Exception {
        begins("li.na", "/today");
        begins("wu.jing", "/today");
        begins("he.ping", "/promises");
        begins("admin", "/admin/people");
        begins("chen", "/my");
    }

    private void begins(String who, String where) throws Exception {
        web.perform(post("/sign-in").with(csrf()).param("username", who).param("password", "tanxin"))
                .andExpect(redirectedUrl(where));
    }

    @Test
    @Tag("M16")
    @Tag("M17")
    void looking_at_a_link_does_not_use_it_and_pressing_its_button_does_once() throws Exception {
        var token = links.issue(
                Network.CHEN, "SIGN_IN", Network.CHEN.value(), clock.instant().plus(Duration.ofMinutes(15)));
        for (int look = 0; look < 3; look++) {
            web.perform(get("/login/ott").param("token", token))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Referrer-Policy", "no-referrer"))
                    .andExpect(content().string(Matchers.containsString("陈大明，您好")));
        }
        web.perform(post("/login/ott").with(csrf()).param("token", token).param("to", "/my/days/7"))
                .andExpect(redirectedUrl("/my/days/7"));
        web.perform(post("/login/ott").with(csrf()).param("token", token)).andExpect(redirectedUrl("/sign-in?dead"));
        web.perform(get("/login/ott").param("token", token)).andExpect(status().isGone());
    }

    @Test
    void health_is_told_to_everybody_and_nothing_else_of_the_machinery() throws Exception {
        web.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.startsWith("{")))
                .andExpect(content().string(Matchers.containsString("\"status\":\"UP\"")));
        web.perform(get("/actuator")).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/actuator/env")).andExpect(redirectedUrl("/sign-in"));
    }
}

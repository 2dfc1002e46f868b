package io.tanxin.concerns.web;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.ConcernDraft;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernSteps;
import io.tanxin.concerns.Meant;
import io.tanxin.concerns.Resolution;
import io.tanxin.concerns.Urgency;
import io.tanxin.identity.Actors;
import io.tanxin.identity.Links;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@SignedIn
@Tag("L1")
class ConfirmPageTest {
    final MockMvc web;

    @Autowired
    ConcernDesk desk;

    @Autowired
    ConcernSteps steps;

    @Autowired
    ConcernLists lists;

    @Autowired
    Links links;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    ConcernId id = new ConcernId(0);

    ConfirmPageTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).apply(springSecurity()).build();
    }

    @BeforeEach
    void a_concern_is_resolved() {
        var draft = new ConcernDraft(
                CHENS_KITCHEN, ConcernKind.COMPLAINT, Urgency.NORMAL, null, Addressee.MANAGER, "架子又晚了");
        id = actors.runAs(CHEN, () -> desk.raise(draft, List.of())).id();
        actors.runAs(LI_NA, () -> {
            steps.answer(id, lists.version(id), Meant.SAY, "抱歉", List.of());
            steps.understood(id, lists.version(id), Urgency.NORMAL, null, "客户在等");
            steps.resolve(id, lists.version(id), Resolution.REASON, null, "架子到了");
        });
    }

    @Test
    @Tag("M16")
    void looking_changes_nothing() throws Exception {
        var token = token();
        for (var v : new String[] {"yes", "no", "", "<script>"}) {
            web.perform(get("/c/" + token).param("v", v)).andExpect(status().isOk());
            web.perform(head("/c/" + token).param("v", v)).andExpect(status().isOk());
        }
        assertThat(state()).isEqualTo("RESOLVED");
    }

    @Test
    @Tag("M18")
    void the_page_is_light_and_in_the_readers_language() throws Exception {
        var page = web.perform(get("/c/" + token()).param("v", "yes"))
                .andExpect(content().string(containsString("架子到了")))
                .andExpect(content().string(not(containsString("<script"))))
                .andReturn()
                .getResponse();
        assertThat(page.getContentAsByteArray().length).isLessThan(30_000);
        assertThat(page.getContentAsString())
                .containsPattern("value=\"yes\" required=\"required\" checked|value=\"yes\" required checked");
    }

    @Test
    void confirmed_by_one_button_and_opened_again_by_one() throws Exception {
        var token = token();
        answer(token, "yes").andExpect(redirectedUrl("/c/" + token));
        assertThat(state()).isEqualTo("CONFIRMED");
        answer(token, "no").andExpect(redirectedUrl("/c/" + token));
        assertThat(state()).isEqualTo("RECEIVED");
        web.perform(get("/c/" + token)).andExpect(status().isGone());
    }

    @Test
    void who_was_slower_is_told() throws Exception {
        web.perform(post("/c/" + token()).param("answer", "yes").param("version", "1"))
                .andExpect(content().string(containsString("请再看一眼")));
        assertThat(state()).isEqualTo("RESOLVED");
    }

    private ResultActions answer(String token, String answer) throws Exception {
        return web.perform(post("/c/" + token)
                .param("answer", answer)
                .param(
                        "version",
                        db.sql("select version from concern")
                                .query(String.class)
                                .single()));
    }

    private String token() {
        return links.issue(CHEN, "CONCERN", id.value(), clock.instant().plus(Duration.ofDays(30)));
    }

    private String state() {
        return db.sql("select state from concern").query(String.class).single();
    }
}

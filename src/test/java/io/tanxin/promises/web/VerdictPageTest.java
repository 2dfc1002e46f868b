package io.tanxin.promises.web;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU;
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
import io.tanxin.identity.Actors;
import io.tanxin.identity.Links;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
@Tag("P2")
class VerdictPageTest {
    final MockMvc web;

    @Autowired
    PromiseService promises;

    @Autowired
    Links links;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    PromiseId promise = new PromiseId(0);

    VerdictPageTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).apply(springSecurity()).build();
    }

    @BeforeEach
    void a_promise_is_done() {
        var due = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(5);
        promise = actors.runAs(
                LI_NA,
                () -> promises.make(new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, LI_NA, "周五前送到货架", due, null, null)));
        markDone(1);
    }

    @Test
    @Tag("M16")
    void looking_changes_nothing_however_often() throws Exception {
        var token = token(CHEN);
        for (var v : new String[] {"yes", "no", "", "<script>"}) {
            web.perform(get("/p/" + token).param("v", v)).andExpect(status().isOk());
            web.perform(head("/p/" + token).param("v", v)).andExpect(status().isOk());
        }
        assertThat(state()).isEqualTo("DONE");
    }

    @Test
    @Tag("M18")
    void the_page_is_light_in_the_readers_language_and_shows_the_answer_picked() throws Exception {
        var page = web.perform(get("/p/" + token(CHEN)).param("v", "no"))
                .andExpect(content().string(containsString("周五前送到货架")))
                .andExpect(content().string(containsString("这项承诺兑现了吗")))
                .andExpect(content().string(not(containsString("<script"))))
                .andReturn()
                .getResponse();
        assertThat(page.getContentAsByteArray().length).isLessThan(30_000);
        assertThat(page.getContentAsString()).containsPattern("value=\"no\" checked");
    }

    @Test
    void one_button_gives_the_verdict_and_the_link_dies_with_it() throws Exception {
        var token = token(CHEN);
        answer(token, "yes", "", 2).andExpect(redirectedUrl("/p/" + token));
        assertThat(state()).isEqualTo("KEPT");
        web.perform(get("/p/" + token))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("撤销")));

        db.sql("update promise_change set at = at - interval 61 second").update();
        web.perform(get("/p/" + token))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("已兑现")));
        answer(token, "no", "还是没有", 3);
        assertThat(state()).isEqualTo("KEPT");
    }

    @Test
    void within_the_minute_the_word_is_taken_back_and_given_anew() throws Exception {
        var token = token(CHEN);
        answer(token, "yes", "", 2);
        web.perform(post("/p/" + token + "/undo").param("version", "3")).andExpect(redirectedUrl("/p/" + token));
        assertThat(state()).isEqualTo("DONE");
        answer(token, "no", "少一块板", 4).andExpect(redirectedUrl("/p/" + token));
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void a_no_without_words_is_asked_for_them_and_nothing_is_changed() throws Exception {
        answer(token(CHEN), "no", "  ", 2)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请简单说明")));
        answer(token(CHEN), "perhaps", "x", 2).andExpect(status().isOk());
        assertThat(state()).isEqualTo("DONE");
    }

    @Test
    void whoever_saw_an_older_state_is_told() throws Exception {
        answer(token(CHEN), "yes", "", 1).andExpect(content().string(containsString("刚刚有变化")));
        assertThat(state()).isEqualTo("DONE");
    }

    @Test
    @Tag("M17")
    void a_link_asks_about_what_was_done_then_not_about_what_is_done_anew() throws Exception {
        var old = token(CHEN);
        answer(old, "no", "少一块板", 2);
        markDone(3);
        web.perform(get("/p/" + old)).andExpect(status().isGone());
    }

    @Test
    @Tag("M17")
    void a_wrong_link_is_not_found_a_dead_one_is_gone_and_both_help() throws Exception {
        web.perform(get("/p/nothing"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("/sign-in")));
        var rsvp = links.issue(CHEN, "RSVP", promise.value(), clock.instant().plus(Duration.ofDays(1)));
        web.perform(get("/p/" + rsvp)).andExpect(status().isNotFound());
        var over = links.issue(CHEN, "VERDICT", promise.value(), clock.instant().minusSeconds(1));
        web.perform(get("/p/" + over))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("/sign-in")));
    }

    @Test
    @Tag("M17")
    void a_link_in_the_hands_of_somebody_elses_person_finds_nothing() throws Exception {
        web.perform(get("/p/" + token(HU))).andExpect(status().isNotFound());
        answer(token(HU), "yes", "", 2).andExpect(status().isNotFound());
        assertThat(state()).isEqualTo("DONE");
    }

    private ResultActions answer(String token, String answer, String words, int version) throws Exception {
        return web.perform(post("/p/" + token)
                .param("answer", answer)
                .param("words", words)
                .param("version", Integer.toString(version)));
    }

    private void markDone(int version) {
        actors.runAs(LI_NA, () -> promises.markDone(promise, version));
    }

    private String token(UserId who) {
        return links.issue(who, "VERDICT", promise.value(), clock.instant().plus(Duration.ofDays(1)));
    }

    private String state() {
        return db.sql("select state from promise where id = :id")
                .param("id", promise.value())
                .query(String.class)
                .single();
    }
}

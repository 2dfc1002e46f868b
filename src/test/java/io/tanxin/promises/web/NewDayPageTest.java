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
@Tag("P3")
class NewDayPageTest {
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
    LocalDate due = LocalDate.EPOCH;

    NewDayPageTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).apply(springSecurity()).build();
    }

    @BeforeEach
    void another_day_is_asked_for() {
        due = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(5);
        promise = actors.runAs(
                LI_NA,
                () -> promises.make(new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, LI_NA, "周五前送到货架", due, null, null)));
        actors.runAs(LI_NA, () -> promises.proposeDay(promise, 1, due.plusDays(7), "工厂停产一周"));
    }

    @Test
    @Tag("M16")
    @Tag("M18")
    void looking_changes_nothing_and_the_page_is_light_in_the_readers_language() throws Exception {
        var token = token(CHEN);
        for (var v : new String[] {"yes", "no", "", "<script>"}) {
            web.perform(head("/p/" + token + "/day").param("v", v)).andExpect(status().isOk());
            var page = web.perform(get("/p/" + token + "/day").param("v", v))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("是否同意改期")))
                    .andExpect(content().string(containsString("工厂停产一周")))
                    .andExpect(content().string(not(containsString("<script"))))
                    .andReturn();
            assertThat(page.getResponse().getContentAsByteArray().length).isLessThan(30_000);
        }
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void a_yes_ends_the_old_day_and_begins_the_new_one() throws Exception {
        var token = token(CHEN);
        answer(token, "yes", "", 2)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("谢谢您，新日期为")));
        assertThat(state()).isEqualTo("RENEGOTIATED");
        assertThat(db.sql("select due from promise where replaces_id = :id")
                        .param("id", promise.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(due.plusDays(7));
        web.perform(get("/p/" + token + "/day"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("已约定新日期")));
        answer(token, "no", "还是要周五", 3);
        assertThat(state()).isEqualTo("RENEGOTIATED");
    }

    @Test
    void a_no_needs_words_keeps_the_day_and_is_taken_back_within_the_minute() throws Exception {
        var token = token(CHEN);
        answer(token, "no", " ", 2).andExpect(content().string(containsString("请简单说明")));
        answer(token, "no", "周六开业", 2)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("撤销")));
        assertThat(proposed()).isNull();

        web.perform(post("/p/" + token + "/day/undo").param("version", "3"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("是否同意改期")));
        assertThat(proposed()).isEqualTo(due.plusDays(7));
    }

    @Test
    @Tag("M17")
    void each_link_is_for_its_own_question_only() throws Exception {
        var verdict =
                links.issue(CHEN, "VERDICT", promise.value(), clock.instant().plus(Duration.ofDays(1)));
        web.perform(get("/p/" + verdict + "/day")).andExpect(status().isNotFound());
        web.perform(get("/p/" + token(CHEN))).andExpect(status().isNotFound());
        web.perform(get("/p/" + token(HU) + "/day")).andExpect(status().isNotFound());
        answer(token(HU), "yes", "", 2).andExpect(status().isNotFound());
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    @Tag("M17")
    void whoever_asks_anew_asks_by_a_new_link() throws Exception {
        var old = token(CHEN);
        actors.runAs(LI_NA, () -> promises.proposeDay(promise, 2, due.plusDays(9), "两周"));
        web.perform(get("/p/" + old + "/day")).andExpect(status().isGone());
    }

    private ResultActions answer(String token, String answer, String words, int version) throws Exception {
        return web.perform(post("/p/" + token + "/day")
                .param("answer", answer)
                .param("words", words)
                .param("version", Integer.toString(version)));
    }

    private String token(UserId who) {
        return links.issue(who, "NEW_DAY", promise.value(), clock.instant().plus(Duration.ofDays(1)));
    }

    private String state() {
        return db.sql("select state from promise where id = :id")
                .param("id", promise.value())
                .query(String.class)
                .single();
    }

    private LocalDate proposed() {
        return db.sql("select proposed_due from promise where id = :id")
                .param("id", promise.value())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }
}

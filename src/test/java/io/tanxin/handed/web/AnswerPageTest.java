package io.tanxin.handed.web;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.handed.HandedDraft;
import io.tanxin.handed.HandedId;
import io.tanxin.handed.Handing;
import io.tanxin.identity.Actors;
import io.tanxin.identity.Links;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
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
@Tag("P7")
class AnswerPageTest {
    final MockMvc web;

    @Autowired
    PromiseService promises;

    @Autowired
    Handing handing;

    @Autowired
    Links links;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    LocalDate due = LocalDate.EPOCH;
    HandedId handed = new HandedId(0);

    AnswerPageTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).apply(springSecurity()).build();
    }

    @BeforeEach
    void something_is_handed_on() {
        due = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(5);
        handed = actors.runAs(LI_NA, () -> {
            var promise =
                    promises.make(new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, LI_NA, "周五前送到货架", due, null, null));
            return handing.hand(new HandedDraft("PROMISE", promise.value(), COLLEAGUE, "从苏州仓发一个货架", due));
        });
    }

    @Test
    @Tag("M16")
    void the_page_shows_what_was_handed_over_and_nothing_else_and_looking_changes_nothing() throws Exception {
        var token = token(COLLEAGUE);
        for (var a : new String[] {"done", "longer", "cannot", "<script>"}) {
            web.perform(get("/p/" + token + "/handed").param("a", a))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("从苏州仓发一个货架")))
                    .andExpect(content().string(containsString("人民路1号")))
                    .andExpect(content().string(not(containsString("周五前送到货架"))))
                    .andExpect(content().string(not(containsString("<script"))));
        }
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void done_without_signing_in_can_be_taken_back_for_a_minute() throws Exception {
        var token = token(COLLEAGUE);
        answer(token, "done", "", "", 1).andExpect(redirectedUrl("/p/" + token + "/handed"));
        assertThat(state()).isEqualTo("DONE");
        web.perform(post("/p/" + token + "/handed/undo").param("version", "2"));
        assertThat(state()).isEqualTo("OPEN");
        answer(token, "done", "", "", 3);
        db.sql("update handed_step set at = at - interval 61 second").update();
        db.sql("update handed set answered_at = answered_at - interval 61 second")
                .update();
        web.perform(get("/p/" + token + "/handed")).andExpect(status().isGone());
        web.perform(post("/p/" + token + "/handed/undo").param("version", "4"));
        assertThat(state()).isEqualTo("DONE");
    }

    @Test
    void a_new_day_and_a_no_are_asked_for_their_why() throws Exception {
        var token = token(COLLEAGUE);
        answer(token, "longer", "", "x", 1).andExpect(content().string(containsString("请选择新的期限")));
        answer(token, "longer", "not a day", "x", 1).andExpect(status().isOk());
        answer(token, "longer", due.plusDays(2).toString(), "", 1)
                .andExpect(content().string(containsString("请填写说明")));
        answer(token, "cannot", "", " ", 1).andExpect(status().isOk());
        assertThat(state()).isEqualTo("OPEN");
        answer(token, "longer", due.plusDays(2).toString(), "车满了", 1)
                .andExpect(redirectedUrl("/p/" + token + "/handed?later=true"));
        web.perform(get("/p/" + token + "/handed?later=true"))
                .andExpect(content().string(containsString("新的期限为")));
        answer(token, "cannot", "", "仓库没货", 2);
        assertThat(state()).isEqualTo("CANNOT");
    }

    @Test
    void who_saw_an_older_state_is_told() throws Exception {
        answer(token(COLLEAGUE), "done", "", "", 0).andExpect(content().string(containsString("刚刚有变化")));
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    @Tag("M17")
    void a_link_in_other_hands_finds_nothing_and_one_that_is_over_helps() throws Exception {
        answer(token(ZHOU_MIN), "done", "", "", 1).andExpect(status().isNotFound());
        web.perform(get("/p/nothing/handed")).andExpect(status().isNotFound());
        var over =
                links.issue(COLLEAGUE, "HANDED", handed.value(), clock.instant().minusSeconds(1));
        web.perform(get("/p/" + over + "/handed"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("/sign-in")));
        var token = token(COLLEAGUE);
        actors.runAs(LI_NA, () -> handing.takeBack(handed, 1));
        web.perform(get("/p/" + token + "/handed")).andExpect(status().isGone());
        assertThat(state()).isEqualTo("TAKEN_BACK");
    }

    private ResultActions answer(String token, String answer, String day, String words, int version) throws Exception {
        return web.perform(post("/p/" + token + "/handed")
                .param("answer", answer)
                .param("day", day)
                .param("words", words)
                .param("version", Integer.toString(version)));
    }

    private String token(UserId who) {
        return links.issue(who, "HANDED", handed.value(), clock.instant().plus(Duration.ofDays(1)));
    }

    private String state() {
        return db.sql("select state from handed where id = :id")
                .param("id", handed.value())
                .query(String.class)
                .single();
    }
}

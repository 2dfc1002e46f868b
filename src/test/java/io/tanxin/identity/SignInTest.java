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
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
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

    @Autowired
    SignInLetter kind;

    @Autowired
    LetterLinks letterLinks;

    @Autowired
    LetterReaders readers;

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

    @Test
    void known_and_unknown_get_the_same_answer_and_only_the_known_gets_a_letter() throws Exception {
        var known = web.perform(post("/sign-in/link").with(csrf()).param("username", "chen@kitchen.example"))
                .andExpect(redirectedUrl("/sign-in?sent"))
                .andReturn();
        var unknown = web.perform(post("/sign-in/link").with(csrf()).param("username", "nobody@nowhere.example"))
                .andExpect(redirectedUrl("/sign-in?sent"))
                .andReturn();
        assertThat(unknown.getResponse().getHeaderNames())
                .containsExactlyInAnyOrderElementsOf(known.getResponse().getHeaderNames());
        letters.settle();
        assertThat(db.sql("select reader_id from outbox_mail where kind = 'identity/sign-in'")
                        .query(Long.class)
                        .list())
                .containsExactly(Network.CHEN.value());
    }

    @Test
    void somebody_without_mail_is_sent_nothing() throws Exception {
        web.perform(post("/sign-in/link").with(csrf()).param("username", "qin"))
                .andExpect(redirectedUrl("/sign-in?sent"));
        letters.settle();
        assertThat(count("outbox_mail")).isZero();
    }

    @Test
    void guessing_is_slowed_down_with_a_sentence_and_the_right_one_may_still_ask_for_a_link() throws Exception {
        for (int guess = 0; guess < 5; guess++) {
            web.perform(post("/sign-in").with(csrf()).param("username", "chen").param("password", "wrong" + guess))
                    .andExpect(redirectedUrl("/sign-in?error"));
        }
        web.perform(post("/sign-in").with(csrf()).param("username", "chen").param("password", "tanxin"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        web.perform(post("/sign-in/link").with(csrf()).param("username", "chen"))
                .andExpect(redirectedUrl("/sign-in?sent"));
    }

    @Test
    void who_signs_in_rightly_time_and_again_is_never_slowed_down() throws Exception {
        for (int device = 0; device < 7; device++) {
            web.perform(post("/sign-in").with(csrf()).param("username", "chen").param("password", "tanxin"))
                    .andExpect(redirectedUrl("/my"));
        }
    }

    @Test
    void without_its_csrf_field_nothing_is_done() throws Exception {
        web.perform(post("/sign-in").param("username", "chen").param("password", "tanxin"))
                .andExpect(redirectedUrl("/sign-in?again"));
        var token = links.issue(
                Network.CHEN, "SIGN_IN", Network.CHEN.value(), clock.instant().plusSeconds(60));
        web.perform(post("/login/ott").param("token", token))
                .andExpect(redirectedUrl("/login/ott?stale&token=" + token));
        web.perform(get("/login/ott?stale&token=" + token))
                .andExpect(content().string(Matchers.containsString("Cookie")));
        assertThat(links.open(token, "SIGN_IN")).isInstanceOf(Links.Opened.Alive.class);
    }

    @Test
    void whoever_is_locked_gets_in_by_no_way() throws Exception {
        var token = links.issue(
                Network.CHEN, "SIGN_IN", Network.CHEN.value(), clock.instant().plusSeconds(60));
        db.sql("update person set state = 'LOCKED' where id = :id")
                .param("id", Network.CHEN.value())
                .update();
        web.perform(post("/sign-in").with(csrf()).param("username", "chen").param("password", "tanxin"))
                .andExpect(redirectedUrl("/sign-in?error"));
        web.perform(post("/login/ott").with(csrf()).param("token", token)).andExpect(redirectedUrl("/sign-in?dead"));
        web.perform(post("/sign-in/link").with(csrf()).param("username", "chen"));
        letters.settle();
        assertThat(count("outbox_mail")).isZero();
    }

    @Test
    void a_session_ends_when_its_person_is_locked() throws Exception {
        var session = signIn("li.na");
        web.perform(get("/me/password").session(session)).andExpect(status().isOk());
        db.sql("update person set state = 'LOCKED' where id = :id")
                .param("id", Network.LI_NA.value())
                .update();
        web.perform(get("/me/password").session(session)).andExpect(redirectedUrl("/sign-in"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_new_password_ends_every_session_and_device() throws Exception {
        var session = signIn("li.na");
        web.perform(post("/me/password")
                        .with(csrf())
                        .session(session)
                        .param("current", "tanxin")
                        .param("password", "a short sentence")
                        .param("again", "a short sentence"))
                .andExpect(redirectedUrl("/sign-in?changed"));
        web.perform(get("/me/password").session(session)).andExpect(redirectedUrl("/sign-in"));
        assertThat(count("remembered_device")).isZero();
        web.perform(post("/sign-in").with(csrf()).param("username", "li.na").param("password", "a short sentence"))
                .andExpect(redirectedUrl("/today"));
    }

    @Test
    void the_current_password_is_asked_for_before_another_is_set() throws Exception {
        var session = signIn("li.na");
        web.perform(post("/me/password")
                        .with(csrf())
                        .session(session)
                        .param("current", "wrong")
                        .param("password", "a short sentence")
                        .param("again", "a short sentence"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void a_letter_leads_to_a_new_password_once() throws Exception {
        var token = links.issue(
                Network.HU, "NEW_PASSWORD", Network.HU.value(), clock.instant().plusSeconds(600));
        setPassword(token, "short", "short").andExpect(status().isUnprocessableContent());
        setPassword(token, "hu wei 123", "hu wei 123").andExpect(status().isUnprocessableContent());
        setPassword(token, "lamps for everybody", "lamps for everybody").andExpect(redirectedUrl("/sign-in?changed"));
        setPassword(token, "lamps for everybody", "lamps for everybody").andExpect(status().isGone());
    }

    private org.springframework.test.web.servlet.ResultActions setPassword(String token, String password, String again)
            throws Exception {
        return web.perform(post("/sign-in/new-password")
                .with(csrf())
                .param("token", token)
                .param("password", password)
                .param("again", again));
    }

    @Test
    void a_password_link_may_not_be_used_to_sign_in_nor_the_other_way_round() throws Exception {
        var password = links.issue(
                Network.HU, "NEW_PASSWORD", Network.HU.value(), clock.instant().plusSeconds(600));
        web.perform(post("/login/ott").with(csrf()).param("token", password)).andExpect(redirectedUrl("/sign-in?dead"));
        var signIn = links.issue(
                Network.HU, "SIGN_IN", Network.HU.value(), clock.instant().plusSeconds(600));
        web.perform(get("/sign-in/new-password").param("token", signIn)).andExpect(status().isNotFound());
    }

    @Test
    void nobody_is_sent_on_to_a_foreign_site() throws Exception {
        for (var foreign : new String[] {
            "//evil.example", "https://evil.example", "/\\evil.example", "/%0d%0aX: y\r\n", "javascript:alert(1)"
        }) {
            var token = links.issue(
                    Network.CHEN,
                    "SIGN_IN",
                    Network.CHEN.value(),
                    clock.instant().plusSeconds(60));
            var to = web.perform(post("/login/ott")
                            .with(csrf())
                            .param("token", token)
                            .param("to", foreign))
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            assertThat(to).as(foreign).isEqualTo("/my");
        }
    }

    @Test
    void the_session_gets_another_key_when_somebody_signs_in() throws Exception {
        var before = new MockHttpSession();
        var id = before.getId();
        web.perform(post("/sign-in")
                .with(csrf())
                .session(before)
                .param("username", "li.na")
                .param("password", "tanxin"));
        assertThat(before.getId()).isNotEqualTo(id);
    }

    @Test
    void pages_may_not_be_framed_nor_their_address_told() throws Exception {
        web.perform(get("/sign-in"))
                .andExpect(
                        header().string("Content-Security-Policy", Matchers.containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("default-src 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
        web.perform(get("/sign-in").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void the_page_speaks_the_browsers_language_and_keeps_the_one_that_is_chosen() throws Exception {
        web.perform(get("/sign-in").header("Accept-Language", "de, zh-TW;q=0.8"))
                .andExpect(content().string(Matchers.containsString("lang=\"zh-CN\"")))
                .andExpect(content().string(Matchers.containsString("发送登录链接")));
        var cookie = web.perform(get("/sign-in?lang=en").header("Accept-Language", "zh"))
                .andExpect(content().string(Matchers.containsString("Send me a link")))
                .andReturn()
                .getResponse()
                .getCookie("tanxin-language");
        web.perform(get("/sign-in").header("Accept-Language", "zh").cookie(cookie))
                .andExpect(content().string(Matchers.containsString("Send me a link")));
    }

    @Test
    @Tag("M18")
    void a_wrong_link_is_not_found_and_a_dead_one_is_gone_and_both_help() throws Exception {
        web.perform(get("/login/ott?token=nonsense"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(Matchers.containsString("href=\"/sign-in\"")));
        var token = links.issue(
                Network.CHEN, "SIGN_IN", Network.CHEN.value(), clock.instant().minusSeconds(1));
        web.perform(get("/login/ott").param("token", token))
                .andExpect(status().isGone())
                .andExpect(content().string(Matchers.containsString("此链接已失效")));
    }

    @Test
    void the_page_that_was_asked_for_is_in_the_letter_too_for_it_may_be_read_elsewhere() throws Exception {
        var asked = web.perform(get("/my/days/7")).andReturn();
        web.perform(post("/sign-in/link")
                .with(csrf())
                .session((MockHttpSession) asked.getRequest().getSession())
                .param("username", "chen"));
        letters.settle();
        assertThat(db.sql("select json_unquote(facts->'$.to') from outbox_mail")
                        .query(String.class)
                        .single())
                .isEqualTo("/my/days/7");

        var letter = new Envelope(
                1,
                "identity/sign-in",
                Network.CHEN.value(),
                "",
                0,
                Map.of("to", "/my/days/7"),
                null,
                null,
                clock.instant());
        var wanted = (LetterKind.Composition.Wanted)
                kind.compose(letter, readers.asking(Network.CHEN).orElseThrow(), letterLinks);
        var link = URI.create(String.valueOf(wanted.model().get("link")));
        var token = link.getQuery().replaceAll(".*token=", "");
        web.perform(get(URI.create(link.getRawPath() + "?" + link.getRawQuery())))
                .andExpect(content().string(Matchers.containsString("value=\"/my/days/7\"")));
        web.perform(post("/login/ott").with(csrf()).param("token", token).param("to", "/my/days/7"))
                .andExpect(redirectedUrl("/my/days/7"));
    }

    @Test
    void signing_in_and_out_are_in_the_audit_trail_with_the_way_and_without_what_was_typed() throws Exception {
        var session = signIn("li.na");
        web.perform(post("/logout").with(csrf()).session(session)).andExpect(redirectedUrl("/sign-in?out"));
        web.perform(post("/sign-in").with(csrf()).param("username", "my secret").param("password", "tanxin"));
        assertThat(db.sql(
                                "select concat_ws(' ', action, actor_id, subject_id, details->>'$.way') from audit_entry order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "person.signed-in 12 12 password",
                        "person.signed-out 12 12 password",
                        "person.sign-in-refused password");
    }

    private MockHttpSession signIn(String who) throws Exception {
        var session = web.perform(
                        post("/sign-in").with(csrf()).param("username", who).param("password", "tanxin"))
                .andReturn()
                .getRequest()
                .getSession();
        return (MockHttpSession) session;
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}

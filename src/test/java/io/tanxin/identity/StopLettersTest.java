package io.tanxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.SignedIn;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Behind the link in a letter that may be stopped: one button, and a mail program's one click (RFC 8058). */
@DatabaseTest
@SignedIn
@Tag("M11")
class StopLettersTest {
    final MockMvc web;

    @Autowired
    Links links;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    StopLettersTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).apply(springSecurity()).build();
    }

    String token;

    @BeforeEach
    void letter() {
        token = links.issue(
                Network.HU,
                "STOP_LETTER",
                letter(Network.HU, "communication/reminder"),
                clock.instant().plusSeconds(600));
    }

    @Test
    @Tag("M16")
    void opening_it_shows_what_would_be_stopped_and_changes_nothing() throws Exception {
        web.perform(get("/u/" + token))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Reminders before talks")))
                .andExpect(content().string(Matchers.containsString("No more of these")));
        web.perform(head("/u/" + token)).andExpect(status().isOk());
        assertThat(said()).isEmpty();
    }

    @Test
    void its_button_stops_it_without_a_cookie_and_the_same_page_offers_the_way_back() throws Exception {
        web.perform(post("/u/" + token).param("answer", "stop"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Done. No more “Reminders before talks”.")))
                .andExpect(content().string(Matchers.containsString("Send them to me again")));
        web.perform(post("/u/" + token).param("answer", "resume"))
                .andExpect(content().string(Matchers.containsString("will come again")));
        assertThat(said()).containsExactly("days.reminders 0 LINK", "days.reminders 1 LINK");
    }

    @Test
    void a_mail_programs_one_click_stops_it_and_nothing_else_however_often_it_comes() throws Exception {
        for (int click = 0; click < 3; click++) {
            web.perform(post("/u/" + token)
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .content("List-Unsubscribe=One-Click"))
                    .andExpect(status().isOk());
        }
        assertThat(said()).containsExactly("days.reminders 0 MAIL_PROGRAM");
        assertThat(db.sql("select no_mail_since is null from person where id = :id")
                        .param("id", Network.HU.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    @Tag("M17")
    void a_link_for_somebody_elses_letter_or_for_one_that_cannot_be_stopped_finds_nothing() throws Exception {
        for (var letter : List.of(
                letter(Network.CHEN, "communication/reminder"), letter(Network.HU, "communication/invitation"))) {
            var other = links.issue(
                    Network.HU, "STOP_LETTER", letter, clock.instant().plusSeconds(600));
            web.perform(get("/u/" + other)).andExpect(status().isNotFound());
            web.perform(post("/u/" + other)).andExpect(status().isNotFound());
        }
        assertThat(said()).isEmpty();
    }

    private long letter(UserId reader, String kind) {
        transaction.executeWithoutResult(
                status -> outbox.post(new Letter(reader, kind, 7, "", 1, Map.of(), null, null, null)));
        return db.sql("select id from outbox_mail where kind = :kind and reader_id = :reader")
                .param("kind", kind)
                .param("reader", reader.value())
                .query(Long.class)
                .single();
    }

    private List<String> said() {
        return db.sql("select concat_ws(' ', topic, wanted, place) from letter_choice order by id")
                .query(String.class)
                .list();
    }
}

package io.tanxin.communication.web;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.InvitationId;
import io.tanxin.communication.Schedule;
import io.tanxin.identity.Actors;
import io.tanxin.identity.Links;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@SignedIn
@Tag("C3")
class InvitationPageTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    DayService days;

    @Autowired
    DayQueries queries;

    @Autowired
    Links links;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private final MockMvc web;
    private LocalDateTime ten;
    private DayId day;
    private InvitationId asked;
    private String token;

    InvitationPageTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).apply(springSecurity()).build();
    }

    @BeforeEach
    void invited() {
        ten = LocalDate.ofInstant(clock.instant(), SHANGHAI).plusDays(9).atTime(10, 0);
        var draft = new DayDraft(
                DayKind.HEART_TO_HEART, DayWay.VISIT, null, List.of(CHENS_KITCHEN), ten, SHANGHAI, 60, null, false);
        var planned = actors.runAs(LI_NA, () -> days.plan(List.of(draft), true, true));
        day = ((DayService.Planned.Made) planned).days().getFirst();
        asked = actors.runAs(LI_NA, () -> queries.day(day))
                .invitees()
                .getFirst()
                .id();
        token = links.issue(CHEN, "RSVP", asked.value(), clock.instant().plus(Duration.ofDays(11)));
    }

    @Test
    @Tag("M16")
    void opening_any_button_changes_nothing() throws Exception {
        for (var picked : List.of("", "?a=coming", "?a=no", "?a=other", "?a=rubbish")) {
            web.perform(get("/r/" + token + picked)).andExpect(status().isOk());
            web.perform(head("/r/" + token + picked)).andExpect(status().isOk());
        }
        assertThat(answer()).isEqualTo("NONE");
    }

    @Test
    @Tag("M18")
    void the_page_is_light_has_no_script_and_speaks_the_readers_language() throws Exception {
        var page = web.perform(get("/r/" + token + "?a=coming").header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lang=\"zh-CN\"")))
                .andExpect(content().string(containsString("确认参加")))
                .andExpect(content().string(containsString("10:00")))
                .andExpect(content().string(containsString("中国标准时间")))
                .andExpect(content().string(not(containsString("<script"))))
                .andReturn();
        assertThat(page.getResponse().getContentAsByteArray().length).isLessThan(30_000);
    }

    @Test
    @Tag("M28")
    void after_the_answer_it_is_asked_once_whether_a_letter_a_month_may_come_and_a_yes_is_kept() throws Exception {
        var question = containsString("可以每月给您写一封信吗？");
        web.perform(get("/r/" + token + "?a=coming")).andExpect(content().string(not(question)));
        web.perform(post("/r/" + token).param("answer", "coming"))
                .andExpect(content().string(question))
                .andExpect(content().string(not(containsString("checked"))));
        web.perform(post("/r/" + token + "/letters")
                        .param("topic", "digests.month")
                        .param("answer", "yes"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("下月初")));
        web.perform(post("/r/" + token + "/letters")
                        .param("topic", "digests.month")
                        .param("answer", "no"))
                .andExpect(content().string(containsString("不再询问")));
        assertThat(db.sql(
                                "select concat_ws(' ', person_id, topic, wanted, said_by, place) from letter_choice order by id")
                        .query(String.class)
                        .list())
                .containsExactly("20 digests.month 1 20 INVITATION", "20 digests.month 0 20 INVITATION");
        web.perform(post("/r/" + token).param("answer", "no"))
                .andExpect(content().string(not(question)));
    }

    @Test
    void the_link_of_an_invitation_says_yes_to_nothing_that_needs_none() throws Exception {
        web.perform(post("/r/" + token + "/letters")
                        .param("topic", "days.reminders")
                        .param("answer", "no"))
                .andExpect(status().isNotFound());
    }

    @Test
    void two_taps_keep_the_answer_and_a_third_takes_it_back() throws Exception {
        web.perform(post("/r/" + token).param("answer", "coming"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("您将参加")))
                .andExpect(content().string(containsString("day.ics")))
                .andExpect(content().string(containsString("撤销")));
        assertThat(answer()).isEqualTo("COMING");
        assertThat(way()).isEqualTo("LINK");
        assertThat(db.sql("select actor_label from audit_entry where action = 'day.answered'")
                        .query(String.class)
                        .single())
                .isEqualTo("LINK:RSVP");
        web.perform(post("/r/" + token).param("answer", "none")).andExpect(status().isOk());
        assertThat(answer()).isEqualTo("NONE");
    }

    @Test
    void a_no_may_say_why_and_the_words_are_shown_as_words() throws Exception {
        web.perform(post("/r/" + token).param("answer", "no").param("words", "<b>孩子生病</b> 😷"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<b>孩子"))));
        assertThat(answer()).isEqualTo("NOT_COMING");
        assertThat(db.sql("select words from invitation").query(String.class).single())
                .isEqualTo("<b>孩子生病</b> 😷");
        assertThat(db.sql("select count(*) from outbox_mail where kind = 'communication/answered' and reader_id = 12")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void another_time_is_proposed_in_the_readers_zone() throws Exception {
        var proposed = ten.plusDays(1).withHour(15);
        web.perform(post("/r/" + token)
                        .param("answer", "other")
                        .param("day", proposed.toLocalDate().toString())
                        .param("time", "15:00"))
                .andExpect(status().isOk());
        assertThat(answer()).isEqualTo("ANOTHER_TIME");
        assertThat(db.sql("select proposed_at from invitation")
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo(proposed.minusHours(8));
    }

    @Test
    void a_time_that_does_not_exist_or_is_past_is_asked_for_again_and_nothing_is_kept() throws Exception {
        for (var wrong : List.of(
                new String[] {"2027-02-30", "10:00"},
                new String[] {"2020-01-01", "10:00"},
                new String[] {"2027-03-01", ""},
                new String[] {"", "10:00"},
                new String[] {"x", "y"})) {
            web.perform(post("/r/" + token)
                            .param("answer", "other")
                            .param("day", wrong[0])
                            .param("time", wrong[1])
                            .param("words", "请改期"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("role=\"alert\"")))
                    .andExpect(content().string(containsString("请改期")));
        }
        assertThat(answer()).isEqualTo("NONE");
    }

    @Test
    @Tag("M17")
    void a_link_to_the_old_time_is_dead_and_says_when_it_is_now() throws Exception {
        var later = Schedule.at(ten.plusDays(5).withHour(16), SHANGHAI, 60, DayWay.VISIT, null);
        actors.runAs(LI_NA, () -> days.move(day, version(), later, true));
        web.perform(get("/r/" + token + "?a=coming"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("16:00")))
                .andExpect(content().string(containsString("原定时间")))
                .andExpect(content().string(containsString("10:00")))
                .andExpect(content().string(containsString("Li Na")));
        web.perform(post("/r/" + token).param("answer", "coming")).andExpect(status().isGone());
        assertThat(db.sql("select count(*) from invitation where answer <> 'NONE'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("M17")
    void moved_twice_a_link_says_the_time_that_its_own_letter_said() throws Exception {
        for (var hour : List.of(16, 14)) {
            var later = Schedule.at(ten.plusDays(5).withHour(hour), SHANGHAI, 60, DayWay.VISIT, null);
            actors.runAs(LI_NA, () -> days.move(day, version(), later, true));
            db.sql("update communication_day set changed_at = changed_at - interval 1 hour")
                    .update();
        }
        web.perform(get("/r/" + token))
                .andExpect(content().string(containsString("14:00")))
                .andExpect(content().string(containsString("10:00")))
                .andExpect(content().string(not(containsString("16:00"))));
    }

    @Test
    @Tag("M17")
    void moved_away_and_back_it_does_not_say_that_the_time_is_another() throws Exception {
        for (var hour : List.of(16, 10)) {
            var to = Schedule.at(ten.withHour(hour), SHANGHAI, 60, DayWay.VISIT, null);
            actors.runAs(LI_NA, () -> days.move(day, version(), to, true));
            db.sql("update communication_day set changed_at = changed_at - interval 1 hour")
                    .update();
        }
        web.perform(get("/r/" + token))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("沟通日有变动")))
                .andExpect(content().string(not(containsString("原定时间"))));
    }

    @Test
    @Tag("M17")
    void a_cancelled_day_says_so() throws Exception {
        actors.runAs(LI_NA, () -> days.cancel(day, version(), "大雪"));
        web.perform(get("/r/" + token))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("大雪")));
        web.perform(get("/r/" + token + "/day.ics")).andExpect(status().isGone());
    }

    @Test
    @Tag("M17")
    void wrong_tokens_are_not_found_and_dead_ones_are_gone_each_with_a_page_that_helps() throws Exception {
        web.perform(get("/r/" + "x".repeat(43)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("<main")));
        web.perform(get("/r/abc")).andExpect(status().isNotFound());
        var expired = links.issue(CHEN, "RSVP", asked.value(), clock.instant().minusSeconds(1));
        web.perform(get("/r/" + expired))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("<main")));
        var verdict =
                links.issue(CHEN, "VERDICT", asked.value(), clock.instant().plusSeconds(600));
        web.perform(get("/r/" + verdict)).andExpect(status().isNotFound());
    }

    @Test
    void somebody_elses_link_opens_nobodys_invitation() throws Exception {
        var foreign = links.issue(HU, "RSVP", asked.value(), clock.instant().plusSeconds(600));
        web.perform(get("/r/" + foreign)).andExpect(status().isNotFound());
        web.perform(post("/r/" + foreign).param("answer", "coming")).andExpect(status().isNotFound());
        assertThat(answer()).isEqualTo("NONE");
    }

    @Test
    void the_day_is_taken_along_as_a_calendar_file() throws Exception {
        web.perform(get("/r/" + token + "/day.ics"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                .andExpect(content().string(containsString("METHOD:PUBLISH\r\n")))
                .andExpect(content().string(not(containsString("ATTENDEE"))));
    }

    @Test
    void an_answer_needs_no_cookie_and_none_gives_it_weight() throws Exception {
        web.perform(post("/r/" + token)
                        .cookie(new Cookie("XSRF-TOKEN", "of-another-page"))
                        .session(new MockHttpSession())
                        .param("answer", "coming"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("您将参加")));
        assertThat(answer()).isEqualTo("COMING");
    }

    @Test
    void the_organisers_phone_is_read_in_groups_and_called_with_a_tap() throws Exception {
        db.sql("update person set phone = '+8613800138000' where id = 12").update();
        web.perform(get("/r/" + token))
                .andExpect(content().string(containsString(">138 0013 8000<")))
                .andExpect(content().string(containsString("href=\"tel:+8613800138000\"")));
    }

    private String answer() {
        return db.sql("select answer from invitation where id = :id")
                .param("id", asked.value())
                .query(String.class)
                .single();
    }

    private String way() {
        return db.sql("select way from invitation where id = :id")
                .param("id", asked.value())
                .query(String.class)
                .single();
    }

    private int version() {
        return db.sql("select version from communication_day where id = :id")
                .param("id", day.value())
                .query(Integer.class)
                .single();
    }
}

package io.tanxin.communication.web;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN;
import static io.tanxin.Network.QIN_HARDWARE;
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
import io.tanxin.communication.DayWay;
import io.tanxin.communication.week.SlotDraft;
import io.tanxin.communication.week.WeekDraft;
import io.tanxin.communication.week.WeekId;
import io.tanxin.communication.week.WeekService;
import io.tanxin.communication.week.WeekService.Made;
import io.tanxin.identity.Actors;
import io.tanxin.identity.Links;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@SignedIn
@Tag("C3")
class WeekPageTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    WeekService weeks;

    @Autowired
    Links links;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private final MockMvc web;
    private WeekId week;
    private String chens;
    private String qins;

    WeekPageTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).apply(springSecurity()).build();
    }

    @BeforeEach
    void opened() {
        open(2);
    }

    private void open(int times) {
        var day = LocalDate.ofInstant(clock.instant(), SHANGHAI).plusDays(9);
        var slots = IntStream.range(0, times)
                .mapToObj(n ->
                        new SlotDraft(LI_NA, day.plusDays(n / 12).atTime(8 + n % 12, 0), 45, DayWay.OFFICE, "三号会议室"))
                .toList();
        var draft = new WeekDraft(
                "冬季沟通周",
                "回顾<今年>",
                day,
                day.plusDays(12),
                day.minusDays(1),
                SHANGHAI,
                slots,
                List.of(CHENS_KITCHEN, QIN_HARDWARE));
        week = ((Made.Done) actors.runAs(LI_NA, () -> weeks.make(draft))).week();
        actors.runAs(LI_NA, () -> weeks.open(week));
        chens = link(CHEN, CHENS_KITCHEN);
        qins = link(QIN, QIN_HARDWARE);
    }

    @Test
    @Tag("M16")
    void opening_the_page_takes_nothing() throws Exception {
        web.perform(get(chens)).andExpect(status().isOk());
        web.perform(head(chens)).andExpect(status().isOk());
        web.perform(get(chens + "?what=pick&slot=" + slot(0))).andExpect(status().isOk());
        assertThat(standing(CHENS_KITCHEN)).isEqualTo("ASKED");
    }

    @Test
    @Tag("M18")
    void the_page_shows_the_free_times_in_the_readers_language_and_zone_and_is_light() throws Exception {
        db.sql("update person set zone = 'Asia/Tokyo' where id = 20").update();
        var page = web.perform(get(chens).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lang=\"zh-CN\"")))
                .andExpect(content().string(containsString(">09:00<")))
                .andExpect(content().string(containsString("日本标准时间")))
                .andExpect(content().string(containsString("三号会议室")))
                .andExpect(content().string(containsString("回顾&lt;今年&gt;")))
                .andExpect(content().string(not(containsString("<script"))))
                .andReturn();
        assertThat(page.getResponse().getContentAsByteArray().length).isLessThan(30_000);
    }

    @Test
    @Tag("M18")
    void also_the_fullest_week_is_a_light_page() throws Exception {
        open(120);
        var page = web.perform(get(chens)).andExpect(status().isOk()).andReturn();
        assertThat(page.getResponse().getContentAsByteArray().length).isLessThan(30_000);
    }

    @Test
    void one_button_takes_the_time_without_a_cookie_and_another_dealer_does_not_see_who() throws Exception {
        web.perform(post(chens).param("what", "pick").param("slot", slot(0)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("时间已为您选定")));
        assertThat(standing(CHENS_KITCHEN)).isEqualTo("TAKEN");
        assertThat(db.sql("select actor_label from audit_entry where action = 'week.picked'")
                        .query(String.class)
                        .single())
                .isEqualTo("LINK:WEEK");
        web.perform(post(qins).param("what", "pick").param("slot", slot(0)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("刚被选走")))
                .andExpect(content().string(containsString(">09:00<")))
                .andExpect(content().string(not(containsString("Chen"))));
        assertThat(standing(QIN_HARDWARE)).isEqualTo("ASKED");
    }

    @Test
    void without_a_choice_it_asks_for_one_and_rubbish_does_nothing() throws Exception {
        web.perform(post(chens).param("what", "pick"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请先选择")));
        web.perform(post(chens).param("what", "rubbish")).andExpect(status().isUnprocessableContent());
        web.perform(post(chens).param("what", "pick").param("slot", "999999")).andExpect(status().isConflict());
    }

    @Test
    void full_it_offers_the_waiting_list_and_what_is_given_back_is_kept_for_who_waits() throws Exception {
        db.sql("delete from communication_week_slot where id = :id")
                .param("id", slot(1))
                .update();
        web.perform(post(chens).param("what", "pick").param("slot", slot(0))).andExpect(status().isOk());
        web.perform(get(qins)).andExpect(content().string(containsString("登记候补")));
        web.perform(post(qins).param("what", "wait"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("候补第 1 位")));
        web.perform(post(chens).param("what", "back")).andExpect(status().isOk());
        web.perform(get(qins)).andExpect(content().string(containsString("为您保留到")));
        web.perform(post(qins).param("what", "pick").param("slot", slot(0))).andExpect(status().isOk());
        assertThat(standing(QIN_HARDWARE)).isEqualTo("TAKEN");
    }

    @Test
    void who_has_no_time_this_week_says_so_and_may_think_again() throws Exception {
        web.perform(post(chens).param("what", "no")).andExpect(status().isOk());
        assertThat(standing(CHENS_KITCHEN)).isEqualTo("NO");
        web.perform(get(chens))
                .andExpect(content().string(containsString("仍可重新选择")))
                .andExpect(content().string(not(containsString("本周没空<"))));
        web.perform(post(chens).param("what", "pick").param("slot", slot(0))).andExpect(status().isOk());
        assertThat(standing(CHENS_KITCHEN)).isEqualTo("TAKEN");
    }

    @Test
    @Tag("M16")
    void a_wish_to_swap_is_answered_in_two_taps_and_opening_answers_nothing() throws Exception {
        web.perform(post(chens).param("what", "pick").param("slot", slot(0)));
        web.perform(post(qins).param("what", "pick").param("slot", slot(1)));
        web.perform(post(qins).param("what", "swap").param("slot", slot(0)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已匿名询问")));
        var asked = swapLink(CHEN);
        for (var picked : List.of("", "?a=yes", "?a=no")) {
            web.perform(get(asked + picked))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("秦"))));
        }
        assertThat(swapState()).isEqualTo("OPEN");
        web.perform(post(asked).param("answer", "yes"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已互换")));
        assertThat(swapState()).isEqualTo("AGREED");
        web.perform(get(asked)).andExpect(status().isGone());
        web.perform(post(swapLink(HU)).param("answer", "yes")).andExpect(status().isNotFound());
    }

    @Test
    void a_cancelled_week_says_so_with_its_reason() throws Exception {
        actors.runAs(LI_NA, () -> weeks.cancel(week, "大雪"));
        web.perform(get(chens)).andExpect(status().isGone()).andExpect(content().string(containsString("大雪")));
    }

    @Test
    @Tag("M17")
    void a_wrong_dead_or_foreign_link_opens_nothing() throws Exception {
        web.perform(get("/w/" + "x".repeat(43))).andExpect(status().isNotFound());
        var expired =
                links.issue(CHEN, "WEEK", guest(CHENS_KITCHEN), clock.instant().minusSeconds(1));
        web.perform(get("/w/" + expired)).andExpect(status().isGone());
        var foreign = link(HU, CHENS_KITCHEN);
        web.perform(get(foreign)).andExpect(status().isNotFound());
        web.perform(post(foreign).param("what", "pick").param("slot", slot(0))).andExpect(status().isNotFound());
        var answers =
                links.issue(CHEN, "RSVP", guest(CHENS_KITCHEN), clock.instant().plusSeconds(600));
        web.perform(get("/w/" + answers)).andExpect(status().isNotFound());
        assertThat(standing(CHENS_KITCHEN)).isEqualTo("ASKED");
    }

    private String link(UserId person, DealerId dealer) {
        return "/w/"
                + links.issue(person, "WEEK", guest(dealer), clock.instant().plus(Duration.ofDays(20)));
    }

    private String swapLink(UserId person) {
        var swap = db.sql("select id from communication_week_swap")
                .query(Long.class)
                .single();
        return "/w/swap/"
                + links.issue(person, "WEEK_SWAP", swap, clock.instant().plus(Duration.ofDays(1)));
    }

    private long guest(DealerId dealer) {
        return db.sql("select max(id) from communication_week_guest where dealer_id = :dealer")
                .param("dealer", dealer.value())
                .query(Long.class)
                .single();
    }

    private String slot(int n) {
        return db.sql(
                        "select id from communication_week_slot where week_id = :week order by starts_at limit 1 offset :n")
                .param("week", week.value())
                .param("n", n)
                .query(String.class)
                .single();
    }

    private String standing(DealerId dealer) {
        return db.sql("select standing from communication_week_guest where id = :id")
                .param("id", guest(dealer))
                .query(String.class)
                .single();
    }

    private String swapState() {
        return db.sql("select state from communication_week_swap")
                .query(String.class)
                .single();
    }
}

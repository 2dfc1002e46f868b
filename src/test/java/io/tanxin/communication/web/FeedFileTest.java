package io.tanxin.communication.web;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.Answer;
import io.tanxin.communication.AnswerDraft;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.InvitationService;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.feed.MyFeed;
import io.tanxin.communication.talk.PrivateNotes;
import io.tanxin.identity.Actors;
import io.tanxin.identity.PeopleAdmin;
import io.tanxin.identity.Person;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@SignedIn
@Tag("M22")
class FeedFileTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    DayService days;

    @Autowired
    DayQueries queries;

    @Autowired
    InvitationService invitations;

    @Autowired
    MyFeed feed;

    @Autowired
    PeopleAdmin people;

    @Autowired
    PrivateNotes notes;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private final MockMvc web;
    private LocalDateTime ten;

    FeedFileTest(@Autowired WebApplicationContext program) {
        web = webAppContextSetup(program).apply(springSecurity()).build();
    }

    @BeforeEach
    void clockwork() {
        ten = LocalDate.ofInstant(clock.instant(), SHANGHAI).plusDays(9).atTime(10, 0);
    }

    @Test
    void a_dealer_reads_its_day_under_the_uid_of_its_invitation_and_a_move_counts_up() throws Exception {
        var day = plan(LI_NA, DayKind.CHECK_IN, false, CHENS_KITCHEN);
        var address = address(CHEN);
        var event = only(read(address));
        assertThat(value(event, "UID"))
                .isEqualTo(db.sql("select uid from communication_day")
                        .query(String.class)
                        .single());
        assertThat(value(event, "SEQUENCE")).isEqualTo("0");
        assertThat(value(event, "DTSTART")).isEqualTo(utc(ten));
        assertThat(value(event, "DTEND")).isEqualTo(utc(ten.plusHours(1)));
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "SUMMARY")).contains("Li Na");
        assertThat(event.getProperty("ATTENDEE"))
                .as("nobody is asked by a feed")
                .isEmpty();

        actors.runAs(LI_NA, () -> {
            var row = queries.day(day).day();
            days.move(day, row.version(), Schedule.at(ten.plusDays(1), SHANGHAI, 60, row.way(), row.place()), true);
        });
        var moved = only(read(address));
        assertThat(value(moved, "UID")).isEqualTo(value(event, "UID"));
        assertThat(value(moved, "SEQUENCE")).isEqualTo("1");
        assertThat(value(moved, "DTSTART")).isEqualTo(utc(ten.plusDays(1)));
    }

    @Test
    void what_was_cancelled_says_so_and_a_draft_is_the_companys_alone() throws Exception {
        var day = plan(LI_NA, DayKind.CHECK_IN, false, CHENS_KITCHEN);
        actors.runAs(LI_NA, () -> {
            days.cancel(day, queries.day(day).day().version(), null);
            draft(DayKind.CHECK_IN, ten.plusDays(2), CHENS_KITCHEN);
        });
        assertThat(value(only(read(address(CHEN))), "STATUS")).isEqualTo("CANCELLED");
        var staff = read(address(LI_NA));
        assertThat(events(staff)).extracting(event -> value(event, "STATUS")).containsExactly("CANCELLED", "TENTATIVE");
    }

    @Test
    void of_a_round_the_others_are_named_only_if_the_organiser_shows_them() throws Exception {
        plan(LI_NA, DayKind.ROUND, false, CHENS_KITCHEN, QIN_HARDWARE);
        var address = address(CHEN);
        assertThat(text(address)).doesNotContain("秦记");
        db.sql("update communication_day set shows_guests = true").update();
        assertThat(value(only(read(address)), "DESCRIPTION")).contains("秦记五金");
        assertThat(value(only(read(address(LI_NA))), "SUMMARY")).contains("Chen's Kitchen", "秦记五金");
    }

    @Test
    void nobody_reads_the_days_of_others_or_an_internal_note() throws Exception {
        var day = plan(LI_NA, DayKind.CHECK_IN, false, CHENS_KITCHEN);
        actors.runAs(LI_NA, () -> notes.save(day, null, -1, "he owes the bank"));
        assertThat(events(read(address(HU)))).isEmpty();
        assertThat(events(read(address(ZHOU_MIN)))).isEmpty();
        assertThat(events(read(address(DIRECTOR))))
                .as("a whole network is nobody's calendar")
                .isEmpty();
        assertThat(events(read(address(CHEN_STAFF)))).hasSize(1);
        assertThat(text(address(LI_NA))).doesNotContain("bank");
    }

    @Test
    void it_is_complete_for_a_year_back_and_ahead_and_has_no_pages() throws Exception {
        actors.runAs(LI_NA, () -> {
            for (int n = 0; n < 150; n++) draft(DayKind.CHECK_IN, ten.plusDays(2L * n), CHENS_KITCHEN);
        });
        plan(LI_NA, DayKind.CHECK_IN, false, CHENS_KITCHEN);
        db.sql("update communication_day set starts_at = :at where state = 'SCHEDULED'")
                .param("at", Utc.of(ten.minusDays(300).atZone(SHANGHAI).toInstant()))
                .update();
        db.sql("update seat set starts_at = :at where day_state = 'SCHEDULED'")
                .param("at", Utc.of(ten.minusDays(300).atZone(SHANGHAI).toInstant()))
                .update();
        actors.runAs(LI_NA, () -> draft(DayKind.CHECK_IN, ten.plusDays(380), CHENS_KITCHEN));
        assertThat(events(read(address(LI_NA)))).hasSize(151);
    }

    @Test
    @Tag("M20")
    void what_a_series_has_only_planned_is_there_as_tentative_for_both_sides() throws Exception {
        plan(LI_NA, DayKind.CHECK_IN, false, CHENS_KITCHEN);
        db.sql("update communication_day set state = 'PLANNED'").update();
        db.sql("update seat set day_state = 'PLANNED'").update();
        var theirs = only(read(address(CHEN)));
        assertThat(value(theirs, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(theirs, "URL")).endsWith("/my/days");
        assertThat(value(only(read(address(LI_NA))), "SUMMARY")).startsWith("Planned: ");
    }

    @Test
    void whoever_said_no_keeps_the_time_free() throws Exception {
        var day = plan(LI_NA, DayKind.CHECK_IN, false, CHENS_KITCHEN);
        assertThat(value(only(read(address(CHEN))), "TRANSP")).isEqualTo("OPAQUE");
        actors.runAs(CHEN, () -> invitations.answer(day, CHENS_KITCHEN, AnswerDraft.of(Answer.NOT_COMING)));
        assertThat(value(only(read(address(CHEN))), "TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(value(only(read(address(LI_NA))), "TRANSP")).isEqualTo("OPAQUE");
    }

    @Test
    void every_line_has_at_most_75_octets_whole_characters_and_the_right_end() throws Exception {
        actors.runAs(
                LI_NA,
                () -> days.plan(
                        List.of(new DayDraft(
                                DayKind.HEART_TO_HEART,
                                DayWay.VISIT,
                                "谈心日：关于二〇二七年发展规划与样板间升级的沟通🤝🏽请提前准备销售数据与库存情况👨‍👩‍👧".repeat(2),
                                List.of(CHENS_KITCHEN),
                                ten,
                                SHANGHAI,
                                60,
                                "杭州市人民路1号, 2楼; 左转\n门卫室\\旁",
                                false)),
                        true,
                        true));
        var text = text(address(CHEN));
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (var line : text.split("\r\n")) {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            assertThat(bytes.length).isLessThanOrEqualTo(75);
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
        }
        assertThat(value(only(read(address(CHEN))), "LOCATION")).isEqualTo("杭州市人民路1号, 2楼; 左转\n门卫室\\旁");
    }

    @Test
    void a_feed_has_no_method_a_name_and_says_how_often_to_come() throws Exception {
        var text = text(address(HU));
        assertThat(text)
                .doesNotContain("METHOD")
                .contains("X-WR-CALNAME:Talks of Hu Wei\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        var day = plan(LI_NA, DayKind.CHECK_IN, false, CHENS_KITCHEN);
        var address = address(CHEN);
        var first = web.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("ETag", startsWith("W/\"")))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        web.perform(get(address).header("If-None-Match", first))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        web.perform(head(address)).andExpect(status().isOk());
        actors.runAs(LI_NA, () -> days.cancel(day, queries.day(day).day().version(), null));
        web.perform(get(address).header("If-None-Match", first)).andExpect(status().isOk());
    }

    @Test
    @Tag("M17")
    void the_address_is_kept_as_a_hash_and_ends_when_it_is_replaced_or_ended() throws Exception {
        var first = address(CHEN);
        var token = first.substring(5, first.length() - 4);
        assertThat(db.sql("select count(*) from link where token_hash = :token")
                        .param("token", token.getBytes(StandardCharsets.US_ASCII))
                        .query(Integer.class)
                        .single())
                .isZero();
        var second = address(CHEN);
        web.perform(get(first)).andExpect(status().isGone());
        web.perform(get(second)).andExpect(status().isOk());
        actors.runAs(CHEN, () -> {
            assertThat(feed.since()).isPresent();
            feed.end();
            assertThat(feed.since()).isEmpty();
        });
        web.perform(get(second)).andExpect(status().isGone());
        web.perform(get("/cal/" + "x".repeat(43) + ".ics")).andExpect(status().isNotFound());
        web.perform(get("/cal/rubbish.ics")).andExpect(status().isNotFound());
    }

    @Test
    void the_calendar_of_somebody_locked_out_ends_and_so_does_a_contacts_who_is_no_longer_there() throws Exception {
        plan(LI_NA, DayKind.CHECK_IN, false, CHENS_KITCHEN);
        var address = address(CHEN);
        actors.runAs("test", () -> people.move(CHEN, Person.State.LOCKED));
        web.perform(get(address)).andExpect(status().isGone());
        actors.runAs("test", () -> people.move(CHEN, Person.State.ACTIVE));
        web.perform(get(address)).andExpect(status().isGone());

        var staff = address(CHEN_STAFF);
        db.sql("delete from visible_dealer where viewer_id = :who")
                .param("who", CHEN_STAFF.value())
                .update();
        assertThat(events(read(staff))).isEmpty();
    }

    @Test
    void a_program_that_asks_without_end_has_to_wait() throws Exception {
        var address = address(HU);
        for (int n = 0; n < 120; n++) web.perform(get(address)).andExpect(status().isOk());
        web.perform(get(address)).andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
        web.perform(get(address(CHEN))).andExpect(status().isOk());
    }

    private DayId plan(UserId manager, DayKind kind, boolean showsGuests, DealerId... dealers) {
        var draft =
                new DayDraft(kind, DayWay.VISIT, null, List.of(dealers), ten, SHANGHAI, 60, "Hangzhou", showsGuests);
        var planned = actors.runAs(manager, () -> days.plan(List.of(draft), true, true));
        return ((DayService.Planned.Made) planned).days().getFirst();
    }

    private void draft(DayKind kind, LocalDateTime at, DealerId dealer) {
        days.plan(
                List.of(new DayDraft(kind, DayWay.PHONE, null, List.of(dealer), at, SHANGHAI, 30, null, false)),
                false,
                true);
    }

    private String address(UserId person) {
        return actors.runAs(person, () -> feed.make()).getPath();
    }

    private String text(String address) throws Exception {
        return web.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Calendar read(String address) throws Exception {
        return new CalendarBuilder().build(new StringReader(text(address)));
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static VEvent only(Calendar calendar) {
        assertThat(events(calendar)).hasSize(1);
        return events(calendar).getFirst();
    }

    private static String value(VEvent event, String name) {
        return event.getRequiredProperty(name).getValue();
    }

    private static String utc(LocalDateTime local) {
        var utc = Utc.of(local.atZone(SHANGHAI).toInstant());
        return Arrays.stream(utc.toString().split("[-:]")).reduce("", String::concat)
                + (utc.getSecond() == 0 ? "00Z" : "Z");
    }
}

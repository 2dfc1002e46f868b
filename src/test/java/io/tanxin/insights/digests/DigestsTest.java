package io.tanxin.insights.digests;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.LetterChoices;
import io.tanxin.mail.MailRoom;
import io.tanxin.mail.Postman;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.Verdict;
import io.tanxin.reminders.ReminderRound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager's Monday and a dealer's month. */
@DatabaseTest
@SignedIn
@Tag("M10")
class DigestsTest {
    /** A Friday; nine o'clock of the Monday after it in Shanghai is {@code 2026-11-30T01:00Z}, the first of the month a Tuesday. */
    private static final Instant FRIDAY = Instant.parse("2026-11-27T01:00:00Z");

    @Autowired
    ReminderRound reminders;

    @Autowired
    Postman postman;

    @Autowired
    DayService days;

    @Autowired
    PromiseService promises;

    @Autowired
    LetterChoices choices;

    @Autowired
    MailRoom room;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    @Tag("M9")
    void a_managers_week_comes_on_monday_when_work_begins_in_its_own_zone_and_says_what_the_week_holds() {
        db.sql("update person set zone = 'Europe/Berlin', work_from = '08:00' where id = 13")
                .update();
        HouseClock.startingAt(FRIDAY, time -> {
            plan(LI_NA, CHENS_KITCHEN, "2026-12-02T10:00");
            plan(LI_NA, CHENS_KITCHEN, "2026-12-08T10:00");
            plan(ZHOU_MIN, HU_LIGHTING, "2026-12-03T10:00");
            promise(LI_NA, CHENS_KITCHEN, "A shelf", "2026-12-04");
            promise(LI_NA, CHENS_KITCHEN, "A lamp", "2026-12-11");
            walk(time, "2026-11-30T00:59:00Z");
            assertThat(states("insights/week")).isEmpty();
            walk(time, "2026-11-30T01:01:00Z");
            assertThat(states("insights/week")).containsExactly("11 DROPPED", "12 KEPT");
            walk(time, "2026-11-30T07:01:00Z");
            assertThat(states("insights/week")).containsExactly("11 DROPPED", "12 KEPT", "13 KEPT");
            var letter = read("insights/week", LI_NA);
            assertThat(letter.subject()).isEqualTo("Your week: one talk, one promise due");
            assertThat(letter.text())
                    .contains("Wed 2 Dec 10:00", "Chen's Kitchen", "No answer yet", "A shelf")
                    .doesNotContain("Hu Lighting", "A lamp", "8 Dec");
            assertThat(read("insights/week", ZHOU_MIN).text()).contains("12月3日 周四 03:00", "尚未答复");
            return true;
        });
    }

    @Test
    void an_empty_week_is_not_written_about_and_the_outbox_says_so() {
        HouseClock.startingAt(FRIDAY, time -> {
            walk(time, "2026-11-30T01:01:00Z");
            assertThat(reasons("insights/week")).containsOnly("insights.digest.empty");
            return true;
        });
    }

    @Test
    void there_is_one_a_week_wherever_its_reader_travels() {
        HouseClock.startingAt(FRIDAY, time -> {
            plan(LI_NA, CHENS_KITCHEN, "2026-12-02T10:00");
            walk(time, "2026-11-30T01:01:00Z");
            db.sql("update person set zone = 'America/Los_Angeles' where id = 12")
                    .update();
            walk(time, "2026-11-30T17:01:00Z");
            assertThat(states("insights/week"))
                    .filteredOn(one -> one.startsWith("12"))
                    .containsExactly("12 KEPT");
            return true;
        });
    }

    @Test
    @Tag("M6")
    void what_comes_when_its_week_is_nearly_over_is_missed() {
        HouseClock.startingAt(FRIDAY, time -> {
            plan(LI_NA, CHENS_KITCHEN, "2026-12-05T10:00");
            time.walkTo(Instant.parse("2026-11-30T01:01:00Z"));
            reminders.round();
            time.walkTo(Instant.parse("2026-12-05T01:01:00Z"));
            postman.deliverNow();
            assertThat(states("insights/week")).contains("12 MISSED");
            return true;
        });
    }

    @Test
    @Tag("M6")
    void a_months_letter_that_waited_until_its_second_half_is_missed() {
        HouseClock.startingAt(FRIDAY, time -> {
            plan(LI_NA, CHENS_KITCHEN, "2026-12-22T10:00");
            actors.runAs(CHEN, () -> choices.choose("digests.month", true));
            time.walkTo(Instant.parse("2026-12-01T01:01:00Z"));
            reminders.round();
            time.walkTo(Instant.parse("2026-12-16T01:01:00Z"));
            postman.deliverNow();
            assertThat(states("insights/month")).containsExactly("20 MISSED");
            return true;
        });
    }

    @Test
    @Tag("M11")
    void who_has_stopped_it_gets_none() {
        actors.runAs(LI_NA, () -> choices.choose("digests.week", false));
        HouseClock.startingAt(FRIDAY, time -> {
            plan(LI_NA, CHENS_KITCHEN, "2026-12-02T10:00");
            walk(time, "2026-11-30T01:01:00Z");
            assertThat(states("insights/week")).contains("12 DROPPED");
            return true;
        });
    }

    @Test
    @Tag("M28")
    void a_dealers_month_goes_only_to_who_said_yes() {
        HouseClock.startingAt(FRIDAY, time -> {
            plan(LI_NA, CHENS_KITCHEN, "2026-12-02T10:00");
            plan(ZHOU_MIN, HU_LIGHTING, "2026-12-03T10:00");
            actors.runAs(HU, () -> choices.choose("digests.month", true));
            actors.runAs(CHEN, () -> {
                choices.choose("digests.month", true);
                choices.choose("digests.month", false);
            });
            walk(time, "2026-12-01T01:01:00Z");
            assertThat(states("insights/month")).containsExactly("22 KEPT");
            return true;
        });
    }

    @Test
    @Tag("M15")
    void a_dealers_month_says_the_next_talks_the_promises_of_both_sides_and_what_was_kept() {
        HouseClock.startingAt(Instant.parse("2026-11-16T01:00:00Z"), time -> {
            plan(ZHOU_MIN, HU_LIGHTING, "2026-12-10T10:00");
            plan(LI_NA, CHENS_KITCHEN, "2026-12-11T10:00");
            promise(ZHOU_MIN, HU_LIGHTING, "A price list", "2026-12-20");
            actors.runAs(
                    ZHOU_MIN,
                    () -> promises.make(new PromiseDraft(
                            HU_LIGHTING,
                            Side.DEALER,
                            HU,
                            "Photos of the shop",
                            LocalDate.parse("2026-12-18"),
                            null,
                            null)));
            var kept = promise(ZHOU_MIN, HU_LIGHTING, "A shelf", "2026-11-20");
            actors.runAs(ZHOU_MIN, () -> promises.markDone(kept, 1));
            actors.runAs(HU, () -> promises.verdict(kept, 2, Verdict.YES, null));
            actors.runAs(HU, () -> choices.choose("digests.month", true));
            walk(time, "2026-12-01T01:01:00Z");
            var letter = read("insights/month", HU);
            assertThat(letter.subject()).isEqualTo("December: what is coming, and what was kept");
            assertThat(letter.text())
                    .contains("Thu 10 Dec 10:00", "What we promised you", "A price list", "What you promised us")
                    .contains("Photos of the shop", "Kept in November", "A shelf")
                    .doesNotContain("Chen's Kitchen", "11 Dec");
            assertThat(letter.html()).doesNotContain("<img").contains("prefers-color-scheme: dark");
            assertThat(letter.headers())
                    .anyMatch(header -> header.name().equals("List-Unsubscribe-Post")
                            && header.value().equals("List-Unsubscribe=One-Click"));
            return true;
        });
    }

    @Test
    void who_has_no_mail_address_is_brought_the_letter_by_hand() {
        HouseClock.startingAt(FRIDAY, time -> {
            plan(LI_NA, CHENS_KITCHEN, "2026-12-02T10:00");
            actors.runAs(CHEN_STAFF, () -> choices.choose("digests.month", true));
            walk(time, "2026-12-01T01:01:00Z");
            assertThat(states("insights/month")).containsExactly("21 TO_HAND_OVER");
            return true;
        });
    }

    private void plan(UserId manager, DealerId dealer, String at) {
        var draft = new DayDraft(
                DayKind.CHECK_IN,
                DayWay.PHONE,
                null,
                List.of(dealer),
                LocalDateTime.parse(at),
                ZoneId.of("Asia/Shanghai"),
                30,
                null,
                false);
        actors.runAs(manager, () -> days.plan(List.of(draft), true, true));
    }

    private PromiseId promise(UserId manager, DealerId dealer, String words, String due) {
        return actors.runAs(
                manager,
                () -> promises.make(
                        new PromiseDraft(dealer, Side.COMPANY, manager, words, LocalDate.parse(due), null, null)));
    }

    private void walk(HouseClock.Hands time, String to) {
        time.walkTo(Instant.parse(to));
        reminders.round();
        postman.deliverNow();
    }

    private List<String> states(String kind) {
        return db.sql("select concat(reader_id, ' ', state) from outbox_mail where kind = :kind order by reader_id, id")
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private List<String> reasons(String kind) {
        return db.sql("select reason from outbox_mail where kind = :kind")
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private MailRoom.Paper read(String kind, UserId reader) {
        var id = db.sql("select id from outbox_mail where kind = :kind and reader_id = :reader")
                .param("kind", kind)
                .param("reader", reader.value())
                .query(Long.class)
                .single();
        return actors.runAs(ADMIN, () -> room.read(id));
    }
}

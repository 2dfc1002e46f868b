package io.tanxin.communication.replies;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.PortalMailbox;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.communication.Answer;
import io.tanxin.communication.AnswerDraft;
import io.tanxin.communication.AnswerWay;
import io.tanxin.communication.DayDetails;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.InvitationService;
import io.tanxin.communication.Schedule;
import io.tanxin.identity.Actors;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.mailbox.Mailbox;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers from the dealer's own calendar, all the way: from the mailbox to the day's page. */
@DatabaseTest
@SignedIn
@Tag("M21")
class CalendarRepliesTest implements PortalMailbox {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    Mailbox mailbox;

    @Autowired
    DayService days;

    @Autowired
    DayQueries queries;

    @Autowired
    InvitationService invitations;

    @Autowired
    Actors actors;

    @Autowired
    List<LetterKind> kinds;

    @Autowired
    JdbcClient db;

    private DayId day;
    private String uid;
    private int mails;

    @BeforeEach
    void plan() {
        PortalMailbox.empty();
        var draft = new DayDraft(
                DayKind.CHECK_IN,
                DayWay.VISIT,
                null,
                List.of(CHENS_KITCHEN),
                LocalDateTime.parse("2026-12-03T10:00"),
                SHANGHAI,
                60,
                null,
                false);
        day = ((DayService.Planned.Made) as(Duration.ZERO, () -> days.plan(List.of(draft), true, false)))
                .days()
                .getFirst();
        uid = db.sql("select uid from communication_day").query(String.class).single();
    }

    @Test
    void an_acceptance_counts_like_the_link_and_is_audited() {
        arrives(reply("ACCEPTED", 0, "20261123T020000Z", "COMMENT:好的"));
        assertThat(became()).isEqualTo("answer");
        var said = invitee();
        assertThat(said.answer()).isEqualTo(Answer.COMING);
        assertThat(said.way()).isEqualTo(AnswerWay.MAIL);
        assertThat(said.words()).isEqualTo("好的");
        assertThat(audited()).isEqualTo("MAIL:RSVP day.answered");
    }

    @Test
    void a_refusal_reaches_the_manager() {
        arrives(reply("DECLINED", 0, "20261123T020000Z", "COMMENT:孩子生病"));
        assertThat(invitee().answer()).isEqualTo(Answer.NOT_COMING);
        assertThat(letters("communication/answered")).isEqualTo(1);
    }

    @Test
    void a_counter_proposal_becomes_the_wish_for_another_time() {
        arrives(calendar("COUNTER", "TENTATIVE", 0, "20261123T020000Z", "DTSTART:20261204T060000Z\nCOMMENT:下午更好"));
        var said = invitee();
        assertThat(said.answer()).isEqualTo(Answer.ANOTHER_TIME);
        assertThat(said.proposedAt()).isEqualTo("2026-12-04T06:00:00Z");
        assertThat(said.words()).isEqualTo("下午更好");
    }

    @Test
    void a_proposal_in_the_past_is_a_wish_without_a_time() {
        arrives(calendar("COUNTER", "TENTATIVE", 0, "20261123T020000Z", "DTSTART:20251204T060000Z"));
        assertThat(invitee().answer()).isEqualTo(Answer.ANOTHER_TIME);
        assertThat(invitee().proposedAt()).isNull();
    }

    @Test
    void perhaps_is_no_answer_yet() {
        arrives(reply("TENTATIVE", 0, "20261123T020000Z", ""));
        assertThat(became()).isEqualTo("answerUnsure");
        assertThat(invitee().answer()).isEqualTo(Answer.NONE);
    }

    @Test
    void the_newest_stamp_wins_whatever_arrives_last() {
        arrives(reply("DECLINED", 0, "20261123T030000Z", ""));
        arrives(reply("ACCEPTED", 0, "20261123T020000Z", ""));
        assertThat(became()).isEqualTo("answerOvertaken");
        assertThat(invitee().answer()).isEqualTo(Answer.NOT_COMING);
    }

    @Test
    void an_answer_by_the_link_given_since_stands() {
        as(Duration.ofHours(3), () -> invitations.answerFor(invitee().id(), AnswerDraft.of(Answer.COMING)));
        arrives(reply("DECLINED", 0, "20261123T020000Z", ""));
        assertThat(invitee().answer()).isEqualTo(Answer.COMING);
        arrives(reply("DECLINED", 0, "20261123T043000Z", ""));
        assertThat(invitee().answer()).isEqualTo(Answer.NOT_COMING);
    }

    @Test
    void a_stamp_from_the_future_does_not_bar_the_next_answer() {
        arrives(reply("DECLINED", 0, "20991231T000000Z", ""));
        assertThat(invitee().answer()).isEqualTo(Answer.NOT_COMING);
        arrives(reply("ACCEPTED", 0, "20991231T000001Z", ""));
        assertThat(invitee().answer()).isEqualTo(Answer.COMING);
    }

    @Test
    void an_answer_to_an_earlier_time_does_not_count_and_is_told_kindly_once() {
        var friday = Schedule.at(LocalDateTime.parse("2026-12-04T10:00"), SHANGHAI, 60, DayWay.VISIT, null);
        as(Duration.ofMinutes(10), () -> days.move(day, version(), friday, false));
        arrives(reply("ACCEPTED", 0, "20261123T020000Z", ""));
        arrives(reply("ACCEPTED", 0, "20261123T020100Z", ""));
        assertThat(became()).isEqualTo("answerToOldTime");
        assertThat(invitee().answer()).isEqualTo(Answer.NONE);
        assertThat(letters("communication/old-time")).isEqualTo(1);
        arrives(reply("ACCEPTED", 1, "20261123T020200Z", ""));
        assertThat(invitee().answer()).isEqualTo(Answer.COMING);
    }

    @Test
    void without_a_number_the_start_decides() {
        var friday = Schedule.at(LocalDateTime.parse("2026-12-04T10:00"), SHANGHAI, 60, DayWay.VISIT, null);
        as(Duration.ofMinutes(10), () -> days.move(day, version(), friday, false));
        arrives(reply("ACCEPTED", -1, "20261123T020000Z", "DTSTART:20261203T020000Z"));
        assertThat(invitee().answer()).isEqualTo(Answer.NONE);
        arrives(reply("ACCEPTED", -1, "20261123T020100Z", "DTSTART:20261204T020000Z"));
        assertThat(invitee().answer()).isEqualTo(Answer.COMING);
    }

    @Test
    void a_reply_that_names_one_of_a_series_counts_for_that_time_only() {
        arrives(reply("ACCEPTED", 0, "20261123T020000Z", "RECURRENCE-ID:20261210T020000Z"));
        assertThat(invitee().answer()).isEqualTo(Answer.NONE);
        arrives(reply("ACCEPTED", 0, "20261123T020100Z", "RECURRENCE-ID:20261203T020000Z"));
        assertThat(invitee().answer()).isEqualTo(Answer.COMING);
    }

    @Test
    void only_the_invited_address_can_answer() {
        arrives(reply("ACCEPTED", 0, "20261123T020000Z", "").replace("From: chen@", "From: evil@"));
        assertThat(became()).isEqualTo("answerOfAnother");
        arrives(reply("ACCEPTED", 0, "20261123T020000Z", "").replace("chen@kitchen.example", "hu@lighting.example"));
        assertThat(became()).isEqualTo("answerToNothing");
        arrives(reply("ACCEPTED", 0, "20261123T020000Z", "")
                .replace(uid, "11111111-2222-3333-4444-555555555555@tanxin"));
        assertThat(became()).isEqualTo("answerToNothing");
        arrives("Authentication-Results: mx.example; dmarc=fail\n" + reply("ACCEPTED", 0, "20261123T020000Z", ""));
        assertThat(became()).isEqualTo("answerForged");
        assertThat(invitee().answer()).isEqualTo(Answer.NONE);
    }

    @Test
    void who_is_no_longer_at_the_dealer_does_not_answer_for_it() {
        db.sql("delete from visible_dealer where viewer_id = 20").update();
        arrives(reply("ACCEPTED", 0, "20261123T020000Z", ""));
        assertThat(became()).isEqualTo("answerToNothing");
    }

    @Test
    void a_cancelled_day_is_not_answered_any_more() {
        as(Duration.ofMinutes(10), () -> days.cancel(day, version(), null));
        arrives(reply("ACCEPTED", 1, "20261123T020000Z", ""));
        assertThat(became()).isIn("answerTooLate", "answerToNothing");
    }

    @Test
    @Tag("M19")
    void an_invitation_asks_for_the_reply_at_the_portals_address_in_the_managers_name() {
        var calendar = db.sql("select * from outbox_mail where kind = 'communication/invitation'")
                .query((row, n) -> row.getLong("subject_id"))
                .single();
        var text = as(Duration.ofMinutes(2), () -> Invitations.calendar(kinds, calendar));
        assertThat(text)
                .contains("ORGANIZER;CN=Li Na:mailto:portal@guangming.example")
                .contains("RSVP=TRUE")
                .contains("mailto:chen@kitchen.example")
                .doesNotContain("li.na@");
    }

    private void arrives(String mail) {
        PortalMailbox.arrives(mail);
        HouseClock.startingAt(MONDAY.plus(Duration.ofHours(4)), hands -> mailbox.readNow());
    }

    private String reply(String status, int sequence, String stamp, String line) {
        return calendar("REPLY", status, sequence, stamp, line);
    }

    private String calendar(String method, String status, int sequence, String stamp, String line) {
        return """
                From: chen@kitchen.example
                To: portal@guangming.example
                Subject: Re: invitation
                Auto-Submitted: auto-generated
                Message-ID: <%d@kitchen.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="B"

                --B
                Content-Type: text/plain; charset=UTF-8

                Chen has answered.
                --B
                Content-Type: text/calendar; charset=UTF-8; method=%s

                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Test//EN
                METHOD:%s
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:%s
                ATTENDEE;PARTSTAT=%s:mailto:chen@kitchen.example
                %sEND:VEVENT
                END:VCALENDAR
                --B--
                """.formatted(
                        ++mails,
                        method,
                        method,
                        uid,
                        stamp,
                        status,
                        (sequence < 0 ? "" : "SEQUENCE:" + sequence + "\n") + (line.isEmpty() ? "" : line + "\n"));
    }

    private DayDetails.Invitee invitee() {
        return as(Duration.ofHours(5), () -> queries.day(day)).invitees().getFirst();
    }

    private String became() {
        return db.sql("select became from mailbox_mail order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private int letters(String kind) {
        return db.sql("select count(*) from outbox_mail where kind = :kind")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private String audited() {
        return db.sql("select concat(actor_label, ' ', action) from audit_entry order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private int version() {
        return db.sql("select version from communication_day")
                .query(Integer.class)
                .single();
    }

    private <T> T as(Duration later, Supplier<T> work) {
        return HouseClock.startingAt(MONDAY.plus(later), hands -> actors.runAs(LI_NA, work));
    }
}

package io.tanxin.realmail;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.communication.Answer;
import io.tanxin.communication.AnswerWay;
import io.tanxin.communication.DayDetails.Invitee;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.Schedule;
import io.tanxin.dealers.UnreachedContacts;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Postman;
import io.tanxin.mail.mailbox.Mailbox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole way of a letter and back with what the world uses: Postfix sends, Dovecot keeps, khal and Gnus read and answer. Only where
 * {@code ./portal test all} has put them.
 */
@DatabaseTest
@SignedIn
@Tag("all")
class RealMailIT {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final EmailAddress PORTAL = new EmailAddress("portal@guangming.example");
    private static final EmailAddress CHEN = new EmailAddress("chen@kitchen.example");

    private static final Path FOLDER = Commands.folder();
    private static final Postfix POSTFIX =
            new Postfix(FOLDER, Dovecot.mailboxes(PORTAL.value(), CHEN.value(), "li.na@tanxin.example"));
    private static final Dovecot DOVECOT = new Dovecot(FOLDER);

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> POSTFIX.port);
        settings.add("tanxin.mail.from", PORTAL::value);
        settings.add("tanxin.mailbox.host", () -> "127.0.0.1");
        settings.add("tanxin.mailbox.port", () -> DOVECOT.port);
        settings.add("tanxin.mailbox.username", () -> "portal");
        settings.add("tanxin.mailbox.password", () -> Dovecot.PASSWORD);
        settings.add("tanxin.mailbox.tls", () -> "NONE");
    }

    @AfterAll
    static void stop() {
        DOVECOT.close();
        POSTFIX.close();
    }

    @Autowired
    DayService days;

    @Autowired
    DayQueries queries;

    @Autowired
    UnreachedContacts unreached;

    @Autowired
    Postman postman;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    @Tag("M19")
    @Tag("M20")
    @Tag("M21")
    void invitation_change_and_cancellation_are_one_event_elsewhere_and_its_replies_count_here() {
        var calendar = new ForeignCalendar(FOLDER);
        var from = LocalDate.now(clock.withZone(SHANGHAI)).toString();
        var ten = workingDay(14).atTime(10, 0);
        var day = plan(LI_NA, CHENS_KITCHEN, ten);
        var uid =
                db.sql("select uid from communication_day").query(String.class).single();
        post();

        var invitation = DOVECOT.mails(CHEN, 1).get(0);
        assertThat(calendar.imports(invitation, from)).containsExactly(uid + " " + shown(ten) + " CONFIRMED");
        assertThat(calendar.answers(invitation, "accepted", CHEN, POSTFIX.port)).contains("METHOD:REPLY", uid);
        assertThat(reads(day).answer()).isEqualTo(Answer.COMING);
        assertThat(invitee(day).way()).isEqualTo(AnswerWay.MAIL);

        var two = workingDay(15).atTime(14, 0);
        var moved = Schedule.at(two, SHANGHAI, 60, DayWay.VISIT, null);
        later(() -> actors.runAs(LI_NA, () -> days.move(day, version(day), moved, true)));
        post();
        var change = DOVECOT.mails(CHEN, 2).get(1);
        assertThat(calendar.imports(change, from)).containsExactly(uid + " " + shown(two) + " CONFIRMED");
        assertThat(invitee(day).answer()).as("it is asked anew").isEqualTo(Answer.NONE);

        calendar.answers(invitation, "accepted", CHEN, POSTFIX.port);
        assertThat(reads(day).answer()).as("an answer to the earlier time").isEqualTo(Answer.NONE);
        assertThat(became()).isEqualTo("answerToOldTime");
        calendar.answers(change, "declined", CHEN, POSTFIX.port);
        assertThat(reads(day).answer()).isEqualTo(Answer.NOT_COMING);
        calendar.answers(change, "accepted", CHEN, POSTFIX.port);
        assertThat(reads(day).answer()).isEqualTo(Answer.COMING);

        later(() -> actors.runAs(LI_NA, () -> days.cancel(day, version(day), "大雪")));
        post();
        var mails = DOVECOT.mails(CHEN, 3);
        assertThat(calendar.imports(mails.getLast(), from)).containsExactly(uid + " " + shown(two) + " CANCELLED");
    }

    @Test
    @Tag("M14")
    void a_letter_to_nobody_comes_back_and_becomes_the_managers_task() {
        plan(ZHOU_MIN, HU_LIGHTING, workingDay(20).atTime(9, 0));
        post();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            mailbox.readNow();
            return db.sql("select count(*) from stopped_address where address = 'hu@lighting.example'")
                            .query(Integer.class)
                            .single()
                    == 1;
        });
        assertThat(actors.runAs(ZHOU_MIN, () -> unreached.rows(10)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.dealer()).isEqualTo(HU_LIGHTING);
                    assertThat(one.words()).isNotBlank();
                });
        assertThat(db.sql("select state from outbox_mail where reader_id = 22 and kind = 'communication/invitation'")
                        .query(String.class)
                        .single())
                .isEqualTo("DEAD");
    }

    private DayId plan(UserId manager, DealerId dealer, LocalDateTime at) {
        var draft = new DayDraft(DayKind.CHECK_IN, DayWay.VISIT, null, List.of(dealer), at, SHANGHAI, 60, null, false);
        var planned = actors.runAs(manager, () -> days.plan(List.of(draft), true, true));
        return ((DayService.Planned.Made) planned).days().getFirst();
    }

    /** Letters wait a minute; the post walks by a clock that is ahead. */
    private void post() {
        later(postman::deliverNow);
    }

    private int minutesAhead;

    private <T> T later(Supplier<T> work) {
        minutesAhead += 2;
        return HouseClock.startingAt(clock.instant().plus(Duration.ofMinutes(minutesAhead)), hands -> work.get());
    }

    /** What the mailbox brings, is read. */
    private Invitee reads(DayId day) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> mailbox.readNow() > 0);
        return invitee(day);
    }

    private Invitee invitee(DayId day) {
        return actors.runAs(LI_NA, () -> queries.day(day)).invitees().getFirst();
    }

    private LocalDate workingDay(int ahead) {
        return LocalDate.now(clock.withZone(SHANGHAI)).plusDays(ahead);
    }

    private static String shown(LocalDateTime at) {
        return at.toString().replace('T', ' ');
    }

    private String became() {
        return db.sql("select became from mailbox_mail order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private int version(DayId day) {
        return db.sql("select version from communication_day where id = :id")
                .param("id", day.value())
                .query(Integer.class)
                .single();
    }
}

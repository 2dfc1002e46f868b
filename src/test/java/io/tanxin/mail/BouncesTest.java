package io.tanxin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.Network;
import io.tanxin.PortalMailbox;
import io.tanxin.calendar.HouseClock;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.mail.mailbox.Mailbox;
import io.tanxin.mail.mailbox.Reports;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter leaves by SMTP, the report about it comes back over IMAP. */
@MailTest
@Tag("M14")
class BouncesTest implements PortalMailbox {
    private static final Duration LATER = Duration.ofMinutes(2);
    private static final EmailAddress HU = new EmailAddress("hu@lighting.example");

    @Autowired
    TestPost.Hand hand;

    @Autowired
    Mailbox mailbox;

    @Autowired
    StoppedAddresses stopped;

    private Postman postman;

    @BeforeEach
    void send() {
        hand.reset();
        PortalMailbox.empty();
        postman =
                hand.postman(TestPost.Hand.server("127.0.0.1", SERVER.getSmtp().getPort()));
        hand.post(Network.HU, "test/note", 1, Map.of(), Network.HU_LIGHTING, Network.ZHOU_MIN);
        hand.deliver(postman, LATER);
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_hard_bounce_stops_mail_to_the_address_and_the_letter_counts_as_refused() {
        comesBack(Reports.failed(messageId(), HU.value(), "5.1.1", "550 5.1.1 User unknown"));
        assertThat(became()).isEqualTo("bounce");
        assertThat(stopped.among(Set.of(HU)).get(HU).words()).isEqualTo("550 5.1.1 User unknown");
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.DEAD);
        assertThat(hand.trace("test/note", 1).reason()).isEqualTo("550 5.1.1 User unknown");
    }

    @Test
    void what_is_written_next_is_handed_over_until_there_is_another_address() {
        comesBack(Reports.failed(messageId(), HU.value(), "5.1.1", "550 5.1.1 User unknown"));
        hand.post(Network.HU, "test/note", 2, Map.of(), Network.HU_LIGHTING, Network.ZHOU_MIN);
        hand.deliver(postman, Duration.ofMinutes(4));
        assertThat(hand.trace("test/note", 2).state()).isEqualTo(LetterState.TO_HAND_OVER);
        hand.readers().add(Network.HU, "Hu Wei", "hu.wei@lighting.example", Locale.ENGLISH, false);
        hand.deliver(postman, Duration.ofMinutes(70));
        assertThat(hand.trace("test/note", 2).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_sign_in_letter_to_a_stopped_address_says_why_it_does_not_go() {
        comesBack(Reports.failed(messageId(), HU.value(), "5.1.1", "550 5.1.1 User unknown"));
        hand.post(Network.HU, "test/secret", 3, Map.of(), null, null);
        hand.deliver(postman, Duration.ofMinutes(4));
        assertThat(hand.trace("test/secret", 3).reason()).isEqualTo("outbox.dropped.stopped");
    }

    @Test
    void who_says_that_it_works_again_is_written_to_again() {
        comesBack(Reports.failed(messageId(), HU.value(), "5.1.1", "550 5.1.1 User unknown"));
        stopped.tryAgain(HU);
        hand.post(Network.HU, "test/note", 2, Map.of(), Network.HU_LIGHTING, Network.ZHOU_MIN);
        hand.deliver(postman, Duration.ofMinutes(4));
        assertThat(hand.trace("test/note", 2).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void with_a_mail_that_carried_several_letters_all_of_them_come_back() {
        for (long n = 5; n < 8; n++)
            hand.post(Network.HU, "test/line", n, Map.of(), Network.HU_LIGHTING, Network.ZHOU_MIN);
        hand.deliver(postman, Duration.ofMinutes(2).plusSeconds(5));
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
        comesBack(Reports.failed(hand.row("test/line", 5).messageId(), HU.value(), "5.1.1", "550 5.1.1 User unknown"));
        for (long n = 5; n < 8; n++) {
            assertThat(hand.trace("test/line", n).state()).isEqualTo(LetterState.DEAD);
        }
        assertThat(hand.trace("test/note", 1).state()).as("an earlier mail").isEqualTo(LetterState.SENT);
    }

    @Test
    void a_full_mailbox_and_a_delay_are_noted_only() {
        comesBack(Reports.delayed(messageId(), HU.value()));
        assertThat(became()).isEqualTo("bounceForNow");
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.SENT);
        comesBack(Reports.failed(messageId(), HU.value(), "5.2.2", "552 5.2.2 mailbox full"));
        assertThat(became()).isEqualTo("bounceOfLetter");
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.DEAD);
        assertThat(stopped.among(Set.of(HU))).isEmpty();
    }

    @Test
    void a_forged_report_stops_nothing() {
        comesBack(Reports.failed("<guess@guangming.example>", HU.value(), "5.1.1", "550 5.1.1 User unknown"));
        comesBack(Reports.failed(messageId(), "chen@kitchen.example", "5.1.1", "550 5.1.1 User unknown"));
        comesBack(Reports.failed(messageId(), HU.value(), "5.1.1", "550 5.1.1 User unknown")
                .replace("Message-ID: " + messageId(), "X-Nothing: 1"));
        assertThat(became()).isEqualTo("bounceOfNothing");
        assertThat(stopped.among(Set.of(HU, new EmailAddress("chen@kitchen.example"))))
                .isEmpty();
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_report_about_an_address_that_was_corrected_meanwhile_says_nothing_of_the_new_one() {
        hand.readers().add(Network.HU, "Hu Wei", "hu.wei@lighting.example", Locale.ENGLISH, false);
        comesBack(Reports.failed(messageId(), HU.value(), "5.1.1", "550 5.1.1 User unknown"));
        assertThat(became()).isEqualTo("bounceOfNothing");
    }

    @Test
    void a_report_weeks_later_is_not_believed() {
        comesBack(Duration.ofDays(15), Reports.failed(messageId(), HU.value(), "5.1.1", "550 5.1.1 User unknown"));
        assertThat(became()).isEqualTo("bounceOfNothing");
    }

    @Test
    @Tag("M4")
    void an_address_that_the_mail_server_refuses_at_once_is_stopped_too_but_not_for_a_letters_sake() {
        try (var smtp = new FaultySmtp()) {
            var faulty = hand.postman(TestPost.Hand.server("127.0.0.1", smtp.port()));
            smtp.answers.put(".", "550 5.1.1 content refused, user");
            hand.post(Network.HU, "test/note", 2, Map.of(), Network.HU_LIGHTING, Network.ZHOU_MIN);
            hand.deliver(faulty, Duration.ofMinutes(4));
            assertThat(hand.trace("test/note", 2).state()).isEqualTo(LetterState.DEAD);
            assertThat(stopped.among(Set.of(HU))).isEmpty();

            smtp.answers.clear();
            smtp.answers.put("RCPT TO:<hu@", "550 5.1.1 no such user here");
            hand.post(Network.HU, "test/note", 3, Map.of(), Network.HU_LIGHTING, Network.ZHOU_MIN);
            hand.deliver(faulty, Duration.ofMinutes(6));
            assertThat(hand.trace("test/note", 3).state()).isEqualTo(LetterState.DEAD);
            assertThat(stopped.among(Set.of(HU))).containsKey(HU);
        }
    }

    private void comesBack(String report) {
        comesBack(Duration.ofMinutes(3), report);
    }

    private void comesBack(Duration later, String report) {
        PortalMailbox.arrives(report);
        HouseClock.startingAt(TestPost.MONDAY.plus(later), hands -> mailbox.readNow());
    }

    private String messageId() {
        return hand.row("test/note", 1).messageId();
    }

    private String became() {
        return hand.db()
                .sql("select became from mailbox_mail order by id desc limit 1")
                .query(String.class)
                .single();
    }
}

package io.tanxin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a mail server can do to a letter. */
@MailTest
class FaultsTest {
    private static final Duration LATER = Duration.ofMinutes(2);

    @Autowired
    TestPost.Hand hand;

    FaultySmtp smtp;
    Postman postman;

    @BeforeEach
    void open() {
        hand.reset();
        smtp = new FaultySmtp();
        postman = hand.postman(TestPost.Hand.server("127.0.0.1", smtp.port()));
    }

    @AfterEach
    void shut() {
        postman.close();
        smtp.close();
    }

    @Test
    @Tag("M4")
    void refused_for_good_is_dead_with_the_servers_words_and_the_next_letter_goes() {
        smtp.answers.put("RCPT TO:<chen@", "550 5.1.1 no such user");
        hand.post(Network.CHEN, "test/note", 1, Map.of());
        hand.post(Network.HU, "test/note", 2, Map.of());
        hand.deliver(postman, LATER);
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.DEAD);
        assertThat(hand.trace("test/note", 1).reason()).contains("550 5.1.1 no such user");
        assertThat(hand.trace("test/note", 2).state()).isEqualTo(LetterState.SENT);
        assertThat(smtp.received).hasSize(1);
    }

    @Test
    @Tag("M4")
    void refused_after_the_data_is_dead_too() {
        smtp.answers.put(".", "554 5.7.1 looks like spam");
        hand.post(Network.HU, "test/note", 1, Map.of());
        hand.deliver(postman, LATER);
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.DEAD);
        assertThat(hand.trace("test/note", 1).reason()).contains("looks like spam");
    }

    @Test
    @Tag("M4")
    void lost_after_the_end_of_the_data_is_unsure_and_tried_once_more_later_with_the_same_message_id() {
        smtp.hangsUpAfterData = true;
        hand.post(Network.HU, "test/note", 1, Map.of());
        hand.deliver(postman, LATER);
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.UNSURE);
        hand.deliver(postman, LATER.plusMinutes(1));
        assertThat(smtp.received).hasSize(1);

        smtp.hangsUpAfterData = false;
        hand.deliver(postman, LATER.plusMinutes(11));
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.SENT);
        assertThat(smtp.received).hasSize(2);
        var id = "Message-ID: " + hand.row("test/note", 1).messageId();
        assertThat(smtp.received).allMatch(letter -> letter.contains(id));
    }

    @Test
    @Tag("M4")
    void lost_a_second_time_it_is_left_to_a_person() {
        smtp.hangsUpAfterData = true;
        hand.post(Network.HU, "test/note", 1, Map.of());
        hand.deliver(postman, LATER);
        hand.deliver(postman, LATER.plusMinutes(11));
        hand.deliver(postman, LATER.plusDays(1));
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.DEAD);
        assertThat(hand.trace("test/note", 1).reason()).isEqualTo("outbox.dead.unsure");
        assertThat(smtp.received).hasSize(2);
    }

    @Test
    @Tag("M5")
    void not_now_is_tried_again_after_pauses_that_grow() {
        smtp.answers.put("RCPT", "450 4.2.0 grey, come back");
        hand.post(Network.HU, "test/note", 1, Map.of());
        hand.deliver(postman, LATER);
        var first = Duration.between(
                TestPost.MONDAY.plus(LATER), hand.row("test/note", 1).due());
        assertThat(first).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
        for (int hour = 1; hour <= 5; hour++) hand.deliver(postman, Duration.ofHours(hour));
        var sixth = Duration.between(
                TestPost.MONDAY.plus(Duration.ofHours(5)),
                hand.row("test/note", 1).due());
        assertThat(sixth).isBetween(Duration.ofMinutes(25), Duration.ofMinutes(39));
        assertThat(hand.trace("test/note", 1).reason()).contains("grey");

        smtp.answers.clear();
        hand.deliver(postman, Duration.ofHours(7));
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    @Tag("M5")
    void pauses_are_jittered_and_end_at_four_hours() {
        var retries = hand.retries();
        assertThat(retries.pause(25)).isBetween(Duration.ofMinutes(191), Duration.ofMinutes(289));
        assertThat(java.util.stream.IntStream.range(0, 20)
                        .mapToObj(i -> retries.pause(5))
                        .distinct()
                        .count())
                .isGreaterThan(10);
    }

    @Test
    @Tag("M4")
    void lost_before_the_end_of_the_data_was_not_accepted_and_is_simply_tried_again() {
        smtp.answers.put("RCPT", "421 4.3.2 closing");
        hand.post(Network.HU, "test/note", 1, Map.of());
        hand.deliver(postman, LATER);
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.QUEUED);
    }

    @Test
    @Tag("M5")
    void a_sender_that_is_refused_is_the_houses_mistake_and_kills_no_letter() {
        smtp.answers.put("MAIL", "550 5.7.1 sender not allowed");
        hand.post(Network.HU, "test/note", 1, Map.of());
        hand.deliver(postman, LATER);
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.QUEUED);
        assertThat(hand.trace("test/note", 1).reason()).contains("sender not allowed");
    }

    @Test
    @Tag("M5")
    void a_mail_server_that_is_down_costs_the_batch_one_attempt_and_no_letter() {
        smtp.close();
        for (int i = 1; i <= 30; i++) hand.post(Network.HU, "test/note", i, Map.of());
        hand.deliver(postman, LATER);
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.QUEUED);
        assertThat(hand.trace("test/note", 30).at()).isAfter(TestPost.MONDAY.plus(LATER));
    }

    @Test
    @Tag("M13")
    void a_silent_mail_server_holds_nobody_for_ever() {
        smtp.silent = true;
        var server = TestPost.Hand.server("127.0.0.1", smtp.port());
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "300");
        hand.post(Network.HU, "test/note", 1, Map.of());
        var before = Instant.now();
        hand.deliver(hand.postman(server), LATER);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.QUEUED);
    }

    @Test
    @Tag("M13")
    void time_outs_are_set_even_if_nobody_configured_them() {
        var server = TestPost.Hand.server("127.0.0.1", smtp.port());
        hand.postman(server);
        assertThat(server.getJavaMailProperties())
                .containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");
    }

    @Test
    @Tag("M13")
    void connections_are_kept_from_letter_to_letter_and_from_round_to_round() {
        for (int i = 1; i <= 20; i++) hand.post(Network.HU, "test/note", i, Map.of());
        hand.deliver(postman, LATER);
        for (int i = 21; i <= 40; i++) hand.post(Network.HU, "test/note", i, Map.of());
        hand.deliver(postman, LATER);
        assertThat(smtp.received).hasSize(40);
        assertThat(smtp.connections).hasValue(1);
    }
}

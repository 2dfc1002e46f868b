package io.tanxin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.Network;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters of one hand to one reader within a minute. */
@MailTest
@Tag("M10")
class BundlesTest {
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
    void what_one_person_causes_within_a_minute_is_one_mail_to_its_reader() {
        post(0, Network.HU, 1, "a shelf");
        post(20, Network.HU, 2, "a lamp");
        post(40, Network.HU, 3, "a sign");
        hand.deliver(postman, LATER);
        assertThat(smtp.received)
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("Subject: About a shelf (and 2 more)")
                        .contains("A bold word of a shelf", "A bold word of a lamp", "A bold word of a sign"));
        assertThat(states()).containsExactly(LetterState.SENT, LetterState.SENT, LetterState.SENT);
    }

    @Test
    void the_first_waits_for_the_last_ones_minute_so_that_undo_holds_for_all() {
        post(0, Network.HU, 1, "a shelf");
        post(40, Network.HU, 2, "a lamp");
        hand.deliver(postman, Duration.ofSeconds(99));
        assertThat(smtp.received).isEmpty();
        hand.deliver(postman, Duration.ofSeconds(101));
        assertThat(smtp.received).hasSize(1);
    }

    @Test
    void who_goes_on_for_long_does_not_hold_up_the_first_for_ever() {
        for (int i = 0; i <= 12; i++) post(30 * i, Network.HU, i, "word " + i);
        hand.deliver(postman, Duration.ofSeconds(361));
        assertThat(smtp.received)
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("word 0", "word 10"));
        hand.deliver(postman, Duration.ofSeconds(421));
        assertThat(smtp.received).hasSize(2);
    }

    @Test
    void other_readers_other_hands_and_kinds_that_stand_alone_go_by_themselves() {
        post(0, Network.HU, 1, "a shelf");
        post(0, Network.CHEN, 2, "a shelf");
        hand.post(Network.HU, "test/line", 3, Map.of(), Network.HU_LIGHTING, Network.ZHOU_MIN);
        hand.post(Network.HU, "test/note", 4, Map.of());
        hand.deliver(postman, LATER);
        assertThat(smtp.received).hasSize(4);
    }

    @Test
    @Tag("M6")
    void what_is_no_longer_wanted_is_left_out_and_the_others_go() {
        post(0, Network.HU, 1, "a shelf");
        post(0, Network.HU, 2, "a lamp");
        post(0, Network.HU, 3, "a sign");
        hand.db()
                .sql("update outbox_mail set facts = '{\"does\": \"cancelled\"}' where subject_id = 1")
                .update();
        hand.deliver(postman, LATER);
        assertThat(smtp.received)
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("a lamp", "a sign")
                        .doesNotContain("a shelf")
                        .contains("Message-ID: " + hand.row("test/line", 2).messageId()));
        assertThat(states()).containsExactly(LetterState.DROPPED, LetterState.SENT, LetterState.SENT);
    }

    @Test
    @Tag("M4")
    void a_doubtful_one_is_sent_once_more_as_it_was_with_the_same_message_id() {
        smtp.hangsUpAfterData = true;
        post(0, Network.HU, 1, "a shelf");
        post(0, Network.HU, 2, "a lamp");
        hand.deliver(postman, LATER);
        assertThat(states()).containsExactly(LetterState.UNSURE, LetterState.BUNDLED);
        post(180, Network.HU, 3, "a sign");
        smtp.hangsUpAfterData = false;
        hand.deliver(postman, LATER.plusMinutes(11));
        var id = "Message-ID: " + hand.row("test/line", 1).messageId();
        assertThat(smtp.received).hasSize(3);
        assertThat(smtp.received.stream().filter(mail -> mail.contains(id)))
                .hasSize(2)
                .allSatisfy(
                        mail -> assertThat(mail).contains("a shelf", "a lamp").doesNotContain("a sign"));
        assertThat(states()).containsExactly(LetterState.SENT, LetterState.SENT, LetterState.SENT);
    }

    @Test
    @Tag("M4")
    void refused_for_good_all_of_them_are_dead() {
        smtp.answers.put("RCPT", "550 5.1.1 no such user");
        post(0, Network.HU, 1, "a shelf");
        post(0, Network.HU, 2, "a lamp");
        hand.deliver(postman, LATER);
        assertThat(states()).containsExactly(LetterState.DEAD, LetterState.DEAD);
        assertThat(hand.trace("test/line", 2).reason()).contains("no such user");
    }

    @Test
    @Tag("M3")
    void a_node_that_falls_with_them_in_its_hand_loses_none() {
        post(0, Network.HU, 1, "a shelf");
        post(0, Network.HU, 2, "a lamp");
        var now = TestPost.MONDAY.plus(LATER);
        hand.leases().claim("fell", hand.leases().due(now), now, now.plusSeconds(300), 10);
        assertThat(states()).containsExactly(LetterState.LEASED, LetterState.BUNDLED);
        hand.deliver(postman, LATER.plusSeconds(301));
        assertThat(smtp.received)
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("a shelf", "a lamp"));
        assertThat(states()).containsExactly(LetterState.SENT, LetterState.SENT);
    }

    @Test
    @Tag("M9")
    void what_waited_for_the_morning_comes_as_one() {
        post(0, Network.HU, 1, "a shelf", null);
        hand.deliver(postman, Duration.ofHours(11));
        post(12 * 3600, Network.HU, 2, "a lamp", null);
        hand.deliver(postman, Duration.ofHours(13));
        assertThat(states()).containsExactly(LetterState.QUEUED, LetterState.QUEUED);
        hand.deliver(postman, Duration.ofDays(1));
        assertThat(smtp.received)
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("a shelf", "a lamp"));
    }

    @Test
    @Tag("C3")
    void somebody_without_mail_gets_each_by_hand() {
        post(0, Network.QIN, 1, "架子");
        post(0, Network.QIN, 2, "灯");
        hand.deliver(postman, LATER);
        assertThat(states()).containsExactly(LetterState.TO_HAND_OVER, LetterState.TO_HAND_OVER);
    }

    private void post(int second, UserId reader, long subject, String words) {
        post(second, reader, subject, words, Network.LI_NA);
    }

    private void post(int second, UserId reader, long subject, String words, @Nullable UserId author) {
        hand.post(
                TestPost.MONDAY.plusSeconds(second),
                reader,
                "test/line",
                subject,
                Map.of("words", words),
                Network.HU_LIGHTING,
                author);
    }

    private List<LetterState> states() {
        return hand.db()
                .sql("select state from outbox_mail where kind = 'test/line' order by subject_id")
                .query((row, n) -> LetterState.valueOf(Objects.requireNonNull(row.getString("state"))))
                .list();
    }
}

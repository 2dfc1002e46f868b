package io.tanxin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tanxin.Network;
import io.tanxin.calendar.HouseClock;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MailTest
class PostmanTest {
    private static final Duration LATER = Duration.ofMinutes(2);
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    TestPost.Hand hand;

    Postman postman;

    @BeforeAll
    static void open() {
        MAIL.start();
    }

    @AfterAll
    static void shut() {
        MAIL.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        hand.reset();
        MAIL.purgeEmailFromAllMailboxes();
        postman = hand.postman(TestPost.Hand.server("127.0.0.1", MAIL.getSmtp().getPort()));
    }

    @Test
    @Tag("M1")
    void a_posted_letter_is_sent_after_its_wait_and_not_before() {
        hand.post(Network.HU, "test/note", 1, Map.of());
        hand.deliver(postman, Duration.ofSeconds(59));
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.QUEUED);
        hand.deliver(postman, Duration.ofSeconds(61));
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.SENT);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        hand.deliver(postman, Duration.ofDays(1));
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    @Tag("M9")
    void it_comes_from_the_portal_and_an_answer_goes_to_the_author() throws Exception {
        hand.post(Network.CHEN, "test/note", 1, Map.of("words", "架子"));
        hand.deliver(postman, LATER);
        var mail = only();
        assertThat(mail.getFrom()[0]).hasToString("\"Li Na (Guangming Kitchens)\" <portal@guangming.example>");
        assertThat(mail.getReplyTo()[0].toString()).contains("li.na@guangming.example");
        assertThat(mail.getSubject()).isEqualTo("关于架子");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getMessageID()).isEqualTo(hand.row("test/note", 1).messageId());
    }

    @Test
    @Tag("M19")
    void a_calendar_part_says_its_method_in_the_header_as_in_the_text() throws Exception {
        hand.post(Network.HU, "test/note", 1, Map.of("does", "calendar"));
        hand.deliver(postman, LATER);
        var parts = (MimeMultipart) only().getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(2).getContentType()).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(new String(parts.getBodyPart(2).getInputStream().readAllBytes()))
                .isEqualTo(TestPost.CALENDAR);
    }

    @Test
    @Tag("M5")
    void a_letter_that_cannot_be_composed_stops_no_other_is_tried_again_and_then_dead() {
        hand.post(Network.HU, "test/note", 1, Map.of("does", "throws"));
        hand.post(Network.HU, "test/note", 2, Map.of());
        hand.post(Network.CHEN, "test/note", 3, Map.of());
        hand.deliver(postman, LATER);
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.QUEUED);
        for (int hours = 1; hours <= 3; hours++) hand.deliver(postman, Duration.ofHours(hours));
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.DEAD);
        assertThat(hand.trace("test/note", 1).reason()).isEqualTo("outbox.dead.composing");
        assertThat(hand.outbox().deadOf(Network.CHENS_KITCHEN))
                .extracting(LetterTrace::subject)
                .containsExactly(1L);
    }

    @Test
    @Tag("M6")
    void what_is_no_longer_wanted_or_too_late_is_recorded_with_its_reason() {
        hand.post(Network.HU, "test/note", 1, Map.of("does", "cancelled"));
        hand.post(Network.HU, "test/note", 2, Map.of("does", "late"));
        hand.post(TestPost.GONE, "test/note", 3, Map.of());
        hand.deliver(postman, LATER);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.DROPPED);
        assertThat(hand.trace("test/note", 2).state()).isEqualTo(LetterState.MISSED);
        assertThat(hand.trace("test/note", 2).reason()).isEqualTo("outbox.dropped.other");
        assertThat(hand.trace("test/note", 3).state()).isEqualTo(LetterState.DROPPED);
        assertThat(hand.trace("test/note", 3).reason()).isEqualTo("outbox.dropped.reader");
    }

    @Test
    @Tag("M12")
    void a_line_break_in_a_subject_makes_no_header_and_holds_up_nobody() throws Exception {
        hand.post(Network.HU, "test/note", 1, Map.of("words", "x\r\nBcc: thief@evil.example"));
        hand.post(Network.HU, "test/note", 2, Map.of());
        hand.readers()
                .add(
                        Network.CHEN,
                        "Chen\u2028Bcc: thief@evil.example",
                        "chen@kitchen.example",
                        java.util.Locale.ENGLISH,
                        false);
        hand.post(Network.CHEN, "test/note", 3, Map.of());
        hand.deliver(postman, LATER);
        assertThat(only().getRecipients(RecipientType.TO)[0].toString()).contains("hu@lighting.example");
        assertThat(only().getSubject()).isEqualTo("About a shelf");
        assertThat(hand.trace("test/note", 1).reason()).isEqualTo("outbox.dead.header");
        assertThat(hand.trace("test/note", 3).state()).isEqualTo(LetterState.DEAD);
    }

    @Test
    @Tag("M28")
    void nothing_automatic_goes_to_somebody_nobody_has_written_to() {
        hand.post(TestPost.NEWCOMER, "test/reminder", 1, Map.of());
        hand.deliver(postman, LATER);
        assertThat(hand.trace("test/reminder", 1).reason()).isEqualTo("outbox.dropped.unwritten");
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(hand.readers().written).isEmpty();
    }

    @Test
    @Tag("M28")
    void the_first_letter_says_who_writes_why_and_how_to_stop_it_and_later_ones_do_not() throws Exception {
        hand.post(TestPost.NEWCOMER, "test/note", 1, Map.of());
        hand.post(Network.HU, "test/note", 2, Map.of());
        hand.deliver(postman, LATER);
        assertThat(text(to("new@dealer.example")))
                .contains("Li Na of Guangming Kitchens writes to you")
                .contains("keeps your name and your mail address")
                .contains("no more such mail: https://portal.example/u/token")
                .contains("Guangming Kitchens, 8 Lake Road, Hangzhou");
        assertThat(text(to("hu@lighting.example")))
                .doesNotContain("/u/")
                .contains("Guangming Kitchens, 8 Lake Road, Hangzhou");
        assertThat(hand.readers().written).containsExactlyInAnyOrder(TestPost.NEWCOMER, Network.HU);
    }

    @Test
    @Tag("M29")
    void an_invented_address_never_reaches_a_real_mail_server() {
        hand.post(Network.HU, "test/note", 1, Map.of());
        var abroad = hand.postman(TestPost.Hand.server("mail.guangming.com", 25));
        hand.deliver(abroad, LATER);
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.DROPPED);
        assertThat(hand.trace("test/note", 1).reason()).isEqualTo("outbox.dropped.reserved");
    }

    @Test
    @Tag("M1")
    void without_a_mail_server_a_letter_is_kept_to_be_read_in_the_program_and_no_token_is_made() {
        hand.post(Network.HU, "test/note", 1, Map.of());
        hand.post(Network.HU, "test/note", 2, Map.of("does", "cancelled"));
        hand.deliver(hand.postman(null), LATER);
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.KEPT);
        assertThat(hand.trace("test/note", 2).state()).isEqualTo(LetterState.DROPPED);
        assertThat(hand.links().made).isZero();
    }

    @Test
    @Tag("M3")
    void who_slept_past_its_lease_finishes_nothing_that_another_took_over() {
        hand.post(Network.HU, "test/note", 1, Map.of());
        var now = TestPost.MONDAY.plus(LATER);
        var slept = claim("sleeper", now, now.plusSeconds(300));
        assertThat(claim("other", now.plusSeconds(299), now.plusSeconds(900))).isEmpty();
        var taken = claim("other", now.plusSeconds(301), now.plusSeconds(900));
        assertThat(taken).hasSize(1);
        var done = Outcome.done(LetterState.SENT);
        assertThat(hand.leases().finish(booked(slept, done), "sleeper", now)).isEmpty();
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.LEASED);
        assertThat(hand.leases().finish(booked(taken, done), "other", now)).hasSize(1);
    }

    @Test
    @Tag("M3")
    void several_nodes_send_every_letter_once() throws Exception {
        for (int i = 1; i <= 120; i++) hand.post(Network.HU, "test/note", i, Map.of());
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (int node = 0; node < 4; node++) {
                var own = hand.postman(
                        TestPost.Hand.server("127.0.0.1", MAIL.getSmtp().getPort()));
                running.add(nodes.submit(() -> hand.deliver(own, LATER)));
            }
            int sent = 0;
            for (var node : running) sent += node.get();
            assertThat(sent).isEqualTo(120);
        }
        var ids = new HashSet<String>();
        for (var mail : MAIL.getReceivedMessages()) ids.add(mail.getMessageID());
        assertThat(ids).hasSize(120);
        assertThat(MAIL.getReceivedMessages()).hasSize(120);
    }

    @Test
    @Tag("M3")
    void the_round_of_every_second_sends_over_several_lines() {
        for (int i = 1; i <= 40; i++) hand.post(Network.HU, "test/note", i, Map.of());
        postman.walk();
        assertThat(MAIL.getReceivedMessages()).hasSize(40);
        assertThat(hand.outbox().statesOf("test/note", List.of(1L, 40L)))
                .allMatch(trace -> trace.state() == LetterState.SENT);
    }

    @Test
    @Tag("M1")
    void a_resting_round_sends_nothing_while_a_past_is_made_up() {
        hand.post(Network.HU, "test/note", 1, Map.of());
        postman.resting(() -> {
            postman.walk();
            return true;
        });
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    @Tag("M3")
    void a_node_that_fell_while_sending_leaves_a_letter_that_is_tried_once_more_not_for_ever() {
        hand.post(Network.HU, "test/note", 1, Map.of());
        var now = TestPost.MONDAY.plus(LATER);
        claim("fell", now, now.plusSeconds(300));
        hand.deliver(postman, LATER.plusSeconds(301));
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.SENT);

        hand.post(Network.HU, "test/note", 2, Map.of());
        claim("fell", now, now.plusSeconds(300));
        hand.db()
                .sql("update outbox_mail set unsure = true where subject_id = 2")
                .update();
        HouseClock.startingAt(now.plusSeconds(301), hands -> postman.deliverNow());
        assertThat(hand.trace("test/note", 2).reason()).isEqualTo("outbox.dead.unsure");
    }

    private List<MailRow> claim(String owner, Instant now, Instant until) {
        return hand.leases().claim(owner, hand.leases().due(now), now, until, 10).bundles().stream()
                .map(Bundle::first)
                .toList();
    }

    @Test
    @Tag("M3")
    void a_letter_whose_node_falls_again_and_again_is_left_to_a_person() {
        hand.post(Network.HU, "test/note", 1, Map.of());
        var now = TestPost.MONDAY.plus(LATER);
        for (int fall = 0; fall <= 10; fall++)
            claim("falls", now.plusSeconds(301L * fall), now.plusSeconds(301L * fall + 300));
        HouseClock.startingAt(now.plusSeconds(301L * 11), hands -> postman.deliverNow());
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.DEAD);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    private static List<DayBook.Entry> booked(List<MailRow> rows, Outcome outcome) {
        return rows.stream().map(row -> new DayBook.Entry(row, outcome)).toList();
    }

    private static MimeMessage only() {
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        return MAIL.getReceivedMessages()[0];
    }

    private static MimeMessage to(String address) throws Exception {
        for (var mail : MAIL.getReceivedMessages()) {
            if (Arrays.toString(mail.getAllRecipients()).contains(address)) return mail;
        }
        throw new AssertionError("no mail to " + address);
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }
}

package io.tanxin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.Network;
import io.tanxin.calendar.HouseClock;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@MailTest
class MailRoomTest {
    private static final MailRoom.Filter ALL = new MailRoom.Filter(null, "", "", null);

    @Autowired
    TestPost.Hand hand;

    @Autowired
    Actors actors;

    /** As the program has it, with its locks. */
    @Autowired
    MailRoom guardedRoom;

    /** Without a mail server, with the sample: letters are read in the program. */
    MailRoom openRoom;

    @Autowired
    MailRoomQueries queries;

    @Autowired
    LetterKinds kinds;

    @Autowired
    PaperMaker paper;

    @Autowired
    WhoActs who;

    /** With a mail server: real people read what is sent. */
    MailRoom closedRoom;

    @BeforeEach
    void empty() {
        hand.reset();
        openRoom = new MailRoom(
                queries, hand.leases(), hand.desk(), kinds, paper, hand.postman(null), who, hand.clock(), "on");
        var sending = hand.postman(TestPost.Hand.server("127.0.0.1", 25));
        closedRoom = new MailRoom(queries, hand.leases(), hand.desk(), kinds, paper, sending, who, hand.clock(), "on");
    }

    @Test
    void it_says_whether_letters_go_out_are_kept_or_are_read_here_by_invented_people() {
        var kept = new MailRoom(
                queries, hand.leases(), hand.desk(), kinds, paper, hand.postman(null), who, hand.clock(), "off");
        assertThat(openRoom.way()).isEqualTo(MailRoom.Way.OPEN);
        assertThat(closedRoom.way()).isEqualTo(MailRoom.Way.SENT);
        assertThat(kept.way()).isEqualTo(MailRoom.Way.KEPT);
    }

    @Test
    void the_newest_stands_first_and_paging_by_key_leaves_none_out() {
        for (int i = 1; i <= 25; i++) hand.post(Network.HU, "test/note", i, Map.of());
        var seen = new ArrayList<Long>();
        MailRoom.@Nullable Key after = null;
        for (int page = 0; page < 3; page++) {
            var behind = after;
            var rows = asAdmin(() -> openRoom.rows(ALL, behind, 0, 10));
            rows.forEach(row -> seen.add(row.id()));
            after = rows.getLast().key();
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(asAdmin(() -> openRoom.rows(ALL, null, 20, 10))).hasSize(5);
    }

    @Test
    void it_is_filtered_by_state_by_reader_or_kind_and_by_day() {
        hand.post(Network.HU, "test/note", 1, Map.of());
        hand.post(Network.CHEN, "test/reminder", 2, Map.of("does", "cancelled"));
        hand.deliver(hand.postman(null), Duration.ofMinutes(2));
        assertThat(found(new MailRoom.Filter(LetterState.DROPPED, "", "", null)))
                .containsExactly("test/reminder");
        assertThat(found(new MailRoom.Filter(null, "", "hu w", null))).containsExactly("test/note");
        assertThat(found(new MailRoom.Filter(null, "", "remind", null))).containsExactly("test/reminder");
        assertThat(found(new MailRoom.Filter(null, "", "100%", null))).isEmpty();
        assertThat(found(new MailRoom.Filter(null, "test/note", "", null))).containsExactly("test/note");
        assertThat(found(new MailRoom.Filter(null, "test/note", "chen", null))).isEmpty();
        assertThat(found(new MailRoom.Filter(null, "", "", LocalDate.of(2026, 11, 23))))
                .hasSize(2);
        assertThat(found(new MailRoom.Filter(null, "", "", LocalDate.of(2026, 11, 24))))
                .isEmpty();
    }

    @Test
    void a_letter_is_read_as_its_reader_gets_it_and_that_is_audited() {
        hand.post(Network.CHEN, "test/note", 1, Map.of("words", "架子", "does", "calendar"));
        var letter = asAdmin(() -> openRoom.read(hand.trace("test/note", 1).id()));
        assertThat(letter.subject()).isEqualTo("关于架子");
        assertThat(letter.html()).contains("lang=\"zh-CN\"").contains("href=\"https://portal.example/r/token1\"");
        assertThat(letter.text()).contains("参加: https://portal.example/r/token1");
        assertThat(letter.calendar()).contains("METHOD:REQUEST");
        assertThat(letter.headers())
                .anyMatch(header ->
                        header.name().equals("Reply-To") && header.value().contains("li.na@guangming.example"));
        assertThat(hand.db()
                        .sql("select action from audit_entry where actor_id = :admin")
                        .param("admin", Network.ADMIN.value())
                        .query(String.class)
                        .list())
                .containsExactly("letter.read");
    }

    @Test
    @Tag("M17")
    void where_letters_leave_nobody_else_gets_a_link_of_the_readers_and_no_token_is_made() {
        hand.post(Network.HU, "test/note", 1, Map.of());
        var letter = asAdmin(() -> closedRoom.read(hand.trace("test/note", 1).id()));
        assertThat(letter.live()).isFalse();
        assertThat(letter.html()).contains("<s").contains("Coming").doesNotContain("href=");
        assertThat(letter.text()).doesNotContain("token");
        assertThat(hand.links().made).isZero();
    }

    @Test
    @Tag("M17")
    void where_letters_leave_sign_in_letters_are_read_by_nobody() {
        hand.post(Network.HU, "test/secret", 1, Map.of());
        var id = hand.trace("test/secret", 1).id();
        assertThat(asAdmin(() -> closedRoom.rows(ALL, null, 0, 10))).isEmpty();
        assertThatThrownBy(() -> asAdmin(() -> closedRoom.read(id))).isInstanceOf(NotFound.class);
        assertThat(asAdmin(() -> closedRoom.resend(List.of(id)))).isEmpty();
        assertThat(asAdmin(() -> openRoom.read(id)).html()).contains("href=");
    }

    @Test
    @Tag("M5")
    void a_dead_letter_can_be_sent_again_by_a_person_with_the_same_message_id() {
        hand.post(Network.HU, "test/note", 1, Map.of("words", "x\ny"));
        hand.deliver(hand.postman(null), Duration.ofMinutes(2));
        hand.db()
                .sql("update outbox_mail set state = 'DEAD', reason = '550 no', failures = 9")
                .update();
        var before = hand.row("test/note", 1);
        assertThat(asAdmin(() -> openRoom.resend(List.of(before.id())))).hasSize(1);
        assertThat(asAdmin(() -> openRoom.resend(List.of(before.id())))).isEmpty();
        var again = hand.row("test/note", 1);
        assertThat(again.state()).isEqualTo(LetterState.QUEUED);
        assertThat(again.failures()).isZero();
        assertThat(again.messageId()).isEqualTo(before.messageId());
    }

    @Test
    @Tag("M5")
    @Tag("M6")
    void what_was_dropped_or_missed_is_tried_again_and_asked_anew_whether_it_is_wanted() {
        hand.post(Network.HU, "test/note", 1, Map.of("does", "cancelled"));
        hand.post(Network.HU, "test/note", 2, Map.of("does", "late"));
        hand.post(Network.HU, "test/note", 3, Map.of());
        hand.deliver(hand.postman(null), Duration.ofMinutes(2));
        var all = List.of(id(1), id(2), id(3));
        hand.db()
                .sql("update outbox_mail set facts = '{}' where subject_id = 1")
                .update();
        var before = at(Duration.ofMinutes(3), () -> openRoom.resend(all));
        assertThat(before).extracting(MailRoom.Before::id).containsExactly(id(1), id(2));
        hand.deliver(hand.postman(null), Duration.ofMinutes(5));
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.KEPT);
        assertThat(hand.trace("test/note", 2).state()).isEqualTo(LetterState.MISSED);
    }

    @Test
    @Tag("M10")
    void what_is_sent_again_waits_a_minute_in_which_it_can_be_taken_back() {
        hand.post(Network.HU, "test/note", 1, Map.of("does", "cancelled"));
        hand.deliver(hand.postman(null), Duration.ofMinutes(2));
        var before = at(Duration.ofMinutes(3), () -> openRoom.resend(List.of(id(1))));
        assertThat(at(Duration.ofMinutes(3), () -> openRoom.notAgain(before))).isEqualTo(1);
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.DROPPED);
        assertThat(hand.trace("test/note", 1).reason()).isEqualTo("outbox.dropped.other");
        var later = at(Duration.ofMinutes(4), () -> openRoom.resend(List.of(id(1))));
        assertThat(at(Duration.ofMinutes(6), () -> openRoom.notAgain(later)))
                .as("its minute is over")
                .isZero();
    }

    private long id(long subject) {
        return hand.trace("test/note", subject).id();
    }

    private <T> T at(Duration later, Supplier<T> work) {
        return HouseClock.startingAt(TestPost.MONDAY.plus(later), hands -> asAdmin(work));
    }

    @Test
    @Tag("M6")
    void what_would_not_go_any_more_is_said_instead_of_shown() {
        hand.post(Network.HU, "test/note", 1, Map.of("does", "cancelled"));
        var letter = asAdmin(() -> openRoom.read(hand.trace("test/note", 1).id()));
        assertThat(letter.html()).isNull();
        assertThat(letter.off()).isEqualTo("outbox.dropped.other");
    }

    @Test
    void nobody_but_an_administrator_looks_into_it() {
        for (UserId other : List.of(Network.LI_NA, Network.DIRECTOR, Network.COLLEAGUE, Network.CHEN)) {
            assertThatThrownBy(() -> actors.runAs(other, () -> guardedRoom.rows(ALL, null, 0, 10)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private List<String> found(MailRoom.Filter filter) {
        return asAdmin(() -> guardedRoom.rows(filter, null, 0, 10)).stream()
                .map(MailRoom.Row::kind)
                .toList();
    }

    private <T> T asAdmin(Supplier<T> work) {
        return actors.runAs(Network.ADMIN, work);
    }
}

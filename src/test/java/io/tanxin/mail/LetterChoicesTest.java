package io.tanxin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.Network;
import io.tanxin.calendar.HouseClock;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import io.tanxin.mail.LetterChoices.Choice;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a reader may do without, and what needs its yes. */
@MailTest
@Tag("M11")
class LetterChoicesTest {
    private static final Duration LATER = Duration.ofMinutes(2);

    @Autowired
    TestPost.Hand hand;

    @Autowired
    Actors actors;

    @Autowired
    LetterChoices choices;

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
    void a_letter_that_may_be_stopped_brings_its_one_click_and_says_of_what_it_is_one() {
        hand.post(Network.HU, "test/news", 1, Map.of());
        hand.deliver(postman, LATER);
        assertThat(smtp.received)
                .singleElement()
                .satisfies(mail -> assertThat(mail.replaceAll("=\\r?\\n", ""))
                        .contains("List-Unsubscribe: <https://portal.example/u/token2>")
                        .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                        .contains("No more of these: https://portal.example/u/token2"));
    }

    @Test
    void what_belongs_to_the_work_itself_has_none() {
        hand.post(Network.HU, "test/note", 1, Map.of());
        hand.post(Network.HU, "test/reminder", 2, Map.of());
        hand.deliver(postman, LATER);
        assertThat(smtp.received)
                .hasSize(2)
                .allSatisfy(mail ->
                        assertThat(mail).doesNotContain("List-Unsubscribe").doesNotContain("/u/"));
    }

    @Test
    void one_mail_of_several_has_a_one_click_only_if_it_stops_all_that_is_in_it() {
        hand.post(Network.HU, "test/news", 1, Map.of("words", "a lamp"));
        hand.post(Network.HU, "test/line", 2, Map.of("words", "a shelf"));
        hand.post(Network.CHEN, "test/news", 3, Map.of("words", "a lamp"));
        hand.post(Network.CHEN, "test/news", 4, Map.of("words", "a shelf"));
        hand.deliver(postman, LATER);
        assertThat(smtp.received).hasSize(2);
        assertThat(smtp.received)
                .filteredOn(mail -> mail.contains("hu@lighting.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail).doesNotContain("List-Unsubscribe"));
        assertThat(smtp.received)
                .filteredOn(mail -> mail.contains("chen@kitchen.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail).containsOnlyOnce("List-Unsubscribe:"));
    }

    @Test
    @Tag("M6")
    void who_stops_it_after_it_was_posted_does_not_get_it_and_the_outbox_says_why() {
        hand.post(Network.HU, "test/news", 1, Map.of());
        hand.post(Network.HU, "test/note", 2, Map.of());
        choose("test.news", false);
        hand.deliver(postman, LATER);
        assertThat(hand.trace("test/news", 1).state()).isEqualTo(LetterState.DROPPED);
        assertThat(hand.trace("test/news", 1).reason()).isEqualTo("outbox.dropped.unwished");
        assertThat(hand.trace("test/note", 2).state()).isEqualTo(LetterState.SENT);
        choose("test.news", true);
        hand.post(Network.HU, "test/news", 3, Map.of());
        hand.deliver(postman, LATER.multipliedBy(2));
        assertThat(hand.trace("test/news", 3).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    @Tag("M28")
    void what_needs_a_yes_does_not_go_without_one() {
        hand.post(Network.HU, "test/digest", 1, Map.of());
        hand.deliver(postman, LATER);
        assertThat(hand.trace("test/digest", 1).state()).isEqualTo(LetterState.DROPPED);
        assertThat(hand.trace("test/digest", 1).reason()).isEqualTo("outbox.dropped.noYes");
        choose("test.digest", true);
        hand.post(Network.HU, "test/digest", 2, Map.of());
        hand.deliver(postman, LATER.multipliedBy(2));
        assertThat(hand.trace("test/digest", 2).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    @Tag("M28")
    void a_yes_is_kept_with_its_moment_its_person_and_its_place_and_so_is_the_no_after_it() {
        HouseClock.startingAt(TestPost.MONDAY, time -> {
            choose("test.digest", true);
            choose("test.digest", true);
            time.walk(Duration.ofDays(1));
            choose("test.digest", false);
            return true;
        });
        assertThat(hand.db()
                        .sql("select concat_ws(' ', said_at, said_by, wanted, place) from letter_choice order by id")
                        .query(String.class)
                        .list())
                .containsExactly("2026-11-23 01:00:00.000000 22 1 ME", "2026-11-24 01:00:00.000000 22 0 ME");
        assertThat(hand.db()
                        .sql("select action from audit_entry order by id")
                        .query(String.class)
                        .list())
                .containsExactly("person.letters-wanted", "person.letters-stopped");
    }

    @Test
    void everybody_is_asked_about_what_it_reads_and_nothing_is_on_that_needs_a_yes() {
        var dealers = actors.runAs(Network.HU, () -> choices.mine());
        assertThat(dealers)
                .filteredOn(choice -> choice.topic().name().startsWith("test."))
                .extracting(choice -> choice.topic().name(), Choice::wanted)
                .containsExactly(tuple("test.digest", false), tuple("test.news", true));
        var company = actors.runAs(Network.LI_NA, () -> choices.mine());
        assertThat(company).extracting(choice -> choice.topic().name()).doesNotContain("test.digest");
    }

    @Test
    void what_is_no_topic_cannot_be_switched_off() {
        assertThatThrownBy(() -> choose("communication/invitation", false)).isInstanceOf(NotFound.class);
    }

    private void choose(String topic, boolean wanted) {
        actors.runAs(Network.HU, () -> choices.choose(topic, wanted));
    }
}

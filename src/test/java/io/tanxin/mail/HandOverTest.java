package io.tanxin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.Network;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@MailTest
@Tag("C3")
class HandOverTest {

    @Autowired
    TestPost.Hand hand;

    @Autowired
    HandOver handOver;

    @Autowired
    Actors actors;

    @BeforeEach
    void aLetterToSomebodyWithoutMail() {
        hand.reset();
        hand.post(Network.QIN, "test/note", 1, Map.of("words", "架子"), Network.QIN_HARDWARE, Network.LI_NA);
        hand.deliver(hand.postman(null), Duration.ofMinutes(2));
    }

    @Test
    void it_waits_for_whoever_sees_the_dealer_and_nobody_else() {
        assertThat(actors.runAs(Network.LI_NA, () -> handOver.rows(20)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.dealer()).isEqualTo(Network.QIN_HARDWARE);
                    assertThat(row.reader()).isEqualTo("秦岭");
                    assertThat(row.subject()).isEqualTo("关于架子");
                });
        assertThat(actors.runAs(Network.DIRECTOR, () -> handOver.rows(20))).hasSize(1);
        assertThat(actors.runAs(Network.ZHOU_MIN, () -> handOver.rows(20))).isEmpty();
        assertThatThrownBy(() -> actors.runAs(Network.QIN, () -> handOver.rows(20)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actors.runAs(Network.ZHOU_MIN, () -> handOver.open(id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> actors.runAs(Network.ZHOU_MIN, () -> handOver.done(id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void opened_it_has_its_text_and_the_readers_personal_link() {
        var opened = actors.runAs(Network.LI_NA, () -> handOver.open(id()));
        assertThat(opened).isInstanceOfSatisfying(HandOver.Opened.Ready.class, ready -> {
            assertThat(ready.text()).contains("秦岭，早上好").contains("https://portal.example/r/token1");
            assertThat(ready.link()).hasToString("https://portal.example/r/token1");
        });
        assertThat(audited()).containsExactly("letter.opened");
    }

    @Test
    void handed_over_it_counts_as_sent_and_can_be_undone() {
        var id = id();
        actors.runAs(Network.LI_NA, () -> handOver.done(id));
        assertThat(hand.trace("test/note", 1).state().isDelivered()).isTrue();
        assertThat(hand.readers().written).contains(Network.QIN);
        assertThat(actors.runAs(Network.LI_NA, () -> handOver.rows(20))).isEmpty();
        assertThatThrownBy(() -> actors.runAs(Network.DIRECTOR, () -> handOver.done(id)))
                .isInstanceOf(NotFound.class);
        actors.runAs(Network.LI_NA, () -> handOver.notDone(id));
        assertThat(actors.runAs(Network.LI_NA, () -> handOver.rows(20))).hasSize(1);
        assertThat(audited()).containsExactly("letter.handed-over", "letter.hand-over-undone");
    }

    @Test
    @Tag("M6")
    void what_is_cancelled_meanwhile_is_not_handed_over() {
        hand.db()
                .sql("update outbox_mail set facts = '{\"does\": \"cancelled\"}'")
                .update();
        assertThat(actors.runAs(Network.LI_NA, () -> handOver.rows(20))).isEmpty();
        assertThat(actors.runAs(Network.LI_NA, () -> handOver.open(id())))
                .isInstanceOf(HandOver.Opened.NoLongerWanted.class);
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.DROPPED);
    }

    @Test
    void when_the_reader_gets_an_address_the_post_takes_it_over() {
        hand.readers().add(Network.QIN, "秦岭", "qin@hardware.example", Locale.SIMPLIFIED_CHINESE, false);
        hand.deliver(hand.postman(null), Duration.ofMinutes(30));
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.TO_HAND_OVER);
        hand.deliver(hand.postman(null), Duration.ofMinutes(63));
        assertThat(hand.trace("test/note", 1).state()).isEqualTo(LetterState.KEPT);
    }

    @Test
    @Tag("M17")
    void a_sign_in_letter_is_never_handed_over_by_somebody_else() {
        hand.post(Network.QIN, "test/secret", 2, Map.of(), Network.QIN_HARDWARE, null);
        hand.deliver(hand.postman(null), Duration.ofMinutes(2));
        assertThat(hand.trace("test/secret", 2).reason()).isEqualTo("outbox.dropped.noAddress");
    }

    private long id() {
        return hand.trace("test/note", 1).id();
    }

    private List<String> audited() {
        return hand.db()
                .sql("select action from audit_entry order by id")
                .query(String.class)
                .list();
    }
}

package io.tanxin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.Network;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** It is Monday, nine in the morning in Shanghai; the readers work there from nine to six. */
@MailTest
@Tag("M9")
class QuietHoursTest {
    private static final Duration TEN_IN_THE_EVENING = Duration.ofHours(13);
    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T01:00:00Z");

    @Autowired
    TestPost.Hand hand;

    @BeforeEach
    void empty() {
        hand.reset();
    }

    @Test
    void what_nobody_has_just_written_waits_at_night_for_its_readers_morning() {
        post(Network.HU, null, Map.of());
        deliver(TEN_IN_THE_EVENING);
        assertThat(trace().state()).isEqualTo(LetterState.QUEUED);
        assertThat(trace().reason()).isEqualTo("outbox.waits.morning");
        assertThat(trace().at()).isEqualTo(TUESDAY_MORNING);
        deliver(TEN_IN_THE_EVENING.plusHours(10));
        assertThat(trace().state()).isEqualTo(LetterState.QUEUED);
        deliver(Duration.ofDays(1));
        assertThat(trace().state()).isEqualTo(LetterState.KEPT);
        assertThat(trace().reason()).isNull();
    }

    @Test
    void on_a_friday_evening_it_waits_for_monday() {
        post(Network.HU, null, Map.of());
        deliver(TEN_IN_THE_EVENING.plusDays(4));
        assertThat(trace().at()).isEqualTo(Instant.parse("2026-11-30T01:00:00Z"));
    }

    @Test
    void on_a_holiday_of_its_readers_country_it_waits_for_the_day_after() {
        var eve = Instant.parse("2026-09-30T01:00:00Z");
        hand.post(eve, Network.HU, "test/note", 1, Map.of(), Network.HU_LIGHTING, null);
        // the national holiday lasts a week
        deliver(Duration.between(TestPost.MONDAY, eve.plus(Duration.ofDays(1))));
        assertThat(trace().state()).isEqualTo(LetterState.QUEUED);
        assertThat(trace().at()).isEqualTo(Instant.parse("2026-10-08T01:00:00Z"));
    }

    @Test
    void while_the_reader_works_it_goes_whatever_the_hour_here() {
        hand.readers().add(Network.HU, "Hu Wei", "hu@lighting.example", Locale.ENGLISH, false, "America/Los_Angeles");
        post(Network.HU, null, Map.of());
        // nine in the morning in Shanghai is five in the afternoon of the day before in Los Angeles, a Sunday
        deliver(Duration.ofMinutes(2));
        assertThat(trace().state()).isEqualTo(LetterState.QUEUED);
        // one in the night in Shanghai
        deliver(Duration.ofHours(16));
        assertThat(trace().state()).isEqualTo(LetterState.KEPT);
    }

    @Test
    void it_rather_comes_at_night_than_too_late() {
        post(Network.HU, null, Map.of("useBefore", "2026-11-24T00:30:00Z"));
        deliver(TEN_IN_THE_EVENING);
        assertThat(trace().state()).isEqualTo(LetterState.KEPT);
    }

    @Test
    @Tag("M10")
    void what_a_person_caused_goes_at_any_hour_after_its_minute() {
        post(Network.HU, Network.LI_NA, Map.of());
        deliver(TEN_IN_THE_EVENING);
        assertThat(trace().state()).isEqualTo(LetterState.KEPT);
    }

    @Test
    @Tag("M10")
    void a_sign_in_link_goes_at_any_hour() {
        hand.post(Network.HU, "test/secret", 1, Map.of(), null, null);
        deliver(TEN_IN_THE_EVENING);
        assertThat(hand.trace("test/secret", 1).state()).isEqualTo(LetterState.KEPT);
    }

    @Test
    @Tag("M4")
    void what_a_mail_server_may_have_already_is_not_put_off() {
        post(Network.HU, null, Map.of());
        hand.db().sql("update outbox_mail set state = 'UNSURE', unsure = true").update();
        deliver(TEN_IN_THE_EVENING);
        assertThat(trace().state()).isEqualTo(LetterState.KEPT);
    }

    private void post(UserId reader, @Nullable UserId author, Map<String, Object> facts) {
        hand.post(reader, "test/note", 1, facts, Network.HU_LIGHTING, author);
    }

    private void deliver(Duration later) {
        hand.deliver(hand.postman(null), later);
    }

    private LetterTrace trace() {
        return hand.trace("test/note", 1);
    }
}

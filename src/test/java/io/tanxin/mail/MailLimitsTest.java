package io.tanxin.mail;

import static io.tanxin.mail.TestPost.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.Network;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@MailTest
@Tag("M11")
class MailLimitsTest {
    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T01:00:00Z");
    private static final Duration SOON = Duration.ofMinutes(2);

    @Autowired
    TestPost.Hand hand;

    @Autowired
    MailLimits limits;

    @Autowired
    Actors actors;

    @BeforeEach
    void twoADay() {
        hand.reset();
        hand.db().sql("update mail_limit set a_day = 2").update();
    }

    @Test
    void what_is_too_much_for_a_day_waits_for_the_next_morning_and_says_why() {
        for (long n = 1; n <= 3; n++) post(Network.HU, n, null);
        deliver(SOON);
        assertThat(kept(Network.HU)).isEqualTo(2);
        var third = waiting(3);
        assertThat(third.state()).isEqualTo(LetterState.QUEUED);
        assertThat(third.reason()).isEqualTo("outbox.waits.limit");
        assertThat(third.at()).isEqualTo(TUESDAY_MORNING);
        deliver(Duration.ofHours(12));
        assertThat(kept(Network.HU)).isEqualTo(2);
        deliver(Duration.ofDays(1));
        assertThat(kept(Network.HU)).isEqualTo(3);
    }

    @Test
    void what_went_earlier_on_the_day_counts_too() {
        for (long n = 1; n <= 2; n++) post(Network.HU, n, null);
        deliver(SOON);
        post(Network.HU, 3, null);
        deliver(SOON.plusMinutes(30));
        assertThat(waiting(3).reason()).isEqualTo("outbox.waits.limit");
    }

    @Test
    void what_a_person_causes_always_goes_and_does_not_count() {
        for (long n = 1; n <= 4; n++) post(Network.HU, n, Network.LI_NA);
        for (long n = 5; n <= 6; n++) post(Network.HU, n, null);
        deliver(SOON);
        assertThat(kept(Network.HU)).isEqualTo(6);
    }

    @Test
    void each_reader_has_its_own_day_and_the_companys_people_have_no_limit() {
        for (long n = 1; n <= 3; n++) {
            post(Network.CHEN, n, null);
            post(Network.LI_NA, n, null);
        }
        post(Network.HU, 9, null);
        deliver(SOON);
        assertThat(LongStream.of(kept(Network.CHEN), kept(Network.LI_NA), kept(Network.HU)))
                .containsExactly(2L, 3L, 1L);
    }

    @Test
    void what_would_come_too_late_tomorrow_is_missed_with_that_reason() {
        for (long n = 1; n <= 2; n++) post(Network.HU, n, null);
        hand.post(Network.HU, "test/note", 3, Map.of("useBefore", "2026-11-24T00:30:00Z"), Network.HU_LIGHTING, null);
        deliver(SOON);
        assertThat(waiting(3).state()).isEqualTo(LetterState.MISSED);
        assertThat(waiting(3).reason()).isEqualTo("outbox.missed.limit");
    }

    @Test
    @Tag("M10")
    void several_in_one_mail_are_one() {
        for (long n = 1; n <= 3; n++) hand.post(Network.HU, "test/line", n, Map.of(), Network.HU_LIGHTING, null);
        post(Network.HU, 4, null);
        deliver(SOON);
        assertThat(kept(Network.HU)).isEqualTo(4);
        post(Network.HU, 5, null);
        deliver(SOON.plusMinutes(30));
        assertThat(waiting(5).reason()).isEqualTo("outbox.waits.limit");
    }

    @Test
    void what_another_carrier_has_in_its_bag_may_be_the_last_so_the_next_one_waits_until_that_is_known() {
        for (long n = 1; n <= 3; n++) post(Network.HU, n, null);
        var bag = carriedByAnother(1);
        deliver(SOON);
        assertThat(kept(Network.HU)).isEqualTo(1);
        assertThat(waiting(3).reason()).isEqualTo("outbox.waits.moment");
        hand.leases().finish(bag, "another", MONDAY.plus(SOON));
        deliver(SOON.plusMinutes(1));
        assertThat(kept(Network.HU)).isEqualTo(2);
        assertThat(waiting(3).reason()).isEqualTo("outbox.waits.limit");
    }

    @Test
    void what_another_carrier_brings_back_makes_room() {
        for (long n = 1; n <= 3; n++) post(Network.HU, n, null);
        var dropped = carriedByAnother(1).stream()
                .map(entry -> new DayBook.Entry(entry.row(), Outcome.done(LetterState.DROPPED, "outbox.dropped.other")))
                .toList();
        deliver(SOON);
        hand.leases().finish(dropped, "another", MONDAY.plus(SOON));
        deliver(SOON.plusMinutes(1));
        assertThat(kept(Network.HU)).isEqualTo(2);
        assertThat(waiting(3).state()).isEqualTo(LetterState.KEPT);
    }

    private List<DayBook.Entry> carriedByAnother(int letters) {
        var now = MONDAY.plus(SOON);
        return hand
                .leases()
                .claim("another", hand.leases().due(now), now, now.plusSeconds(600), letters)
                .bundles()
                .stream()
                .map(bundle -> new DayBook.Entry(bundle.first(), Outcome.done(LetterState.KEPT)))
                .toList();
    }

    @Test
    void without_a_limit_all_go() {
        hand.db().sql("update mail_limit set a_day = 0").update();
        for (long n = 1; n <= 12; n++) post(Network.HU, n, null);
        deliver(SOON);
        assertThat(kept(Network.HU)).isEqualTo(12);
    }

    @Test
    void the_administrator_alone_sets_it_and_of_two_at_once_the_second_looks_again() {
        var seen = actors.runAs(Network.ADMIN, limits::limit);
        assertThat(actors.runAs(Network.ADMIN, () -> limits.save(new MailLimit(seen.version(), 5))))
                .isTrue();
        assertThat(actors.runAs(Network.ADMIN, () -> limits.save(new MailLimit(seen.version(), 7))))
                .isFalse();
        assertThat(actors.runAs(Network.ADMIN, limits::limit).aDay()).isEqualTo(5);
        assertThatThrownBy(() -> actors.runAs(Network.LI_NA, () -> limits.save(seen)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> new MailLimit(1, 51)).isInstanceOf(IllegalArgumentException.class);
    }

    private void post(UserId reader, long subject, @Nullable UserId author) {
        hand.post(MONDAY, reader, "test/note", subject, Map.of(), Network.HU_LIGHTING, author);
    }

    private void deliver(Duration later) {
        hand.deliver(hand.postman(null), later);
    }

    private LetterTrace waiting(long subject) {
        return hand.trace("test/note", subject);
    }

    private long kept(UserId reader) {
        return hand.db()
                .sql("select count(*) from outbox_mail where state = 'KEPT' and reader_id = :reader")
                .param("reader", reader.value())
                .query(Long.class)
                .single();
    }
}

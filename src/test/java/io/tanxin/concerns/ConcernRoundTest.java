package io.tanxin.concerns;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.dealers.DealerAssigned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("L1")
class ConcernRoundTest extends Concerning {
    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void the_owner_is_warned_before_and_the_director_told_after_each_once() {
        at(BEGIN, time -> {
            raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            assertThat(round.round()).isZero();
            // nine working hours: three quarters of them are over on the same afternoon
            time.walkTo(there("2026-11-26T17:00"));
            assertThat(round.round()).isOne();
            assertThat(letters("concerns/warning", 12)).isOne();
            time.walkTo(there("2026-11-27T10:01"));
            assertThat(round.round()).isOne();
            assertThat(letters("concerns/escalated", 11)).isOne();
            assertThat(letters("concerns/escalated", 12)).isOne();
            assertThat(round.round()).as("and nothing twice").isZero();
            assertThat(as(DIRECTOR, () -> lists.escalated(10))).hasSize(1);
        });
    }

    @Test
    @Tag("C5")
    void a_concern_past_its_time_is_found_as_late() {
        at(BEGIN, time -> {
            raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            time.walk(Duration.ofDays(4));
            assertThat(as(LI_NA, () -> lists.counts(null)).late()).isOne();
            assertThat(as(LI_NA, () -> lists.mine(10)).getFirst().late()).isTrue();
        });
    }

    @Test
    void a_round_that_died_half_way_is_gone_on_with_and_repeats_nothing() {
        at(BEGIN, time -> {
            raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            time.walk(Duration.ofDays(5));
            transaction.executeWithoutResult(status -> {
                round.round();
                status.setRollbackOnly();
            });
            assertThat(count("concern_alarm")).isZero();
            assertThat(letters("concerns/escalated", 11)).isZero();
            assertThat(round.round()).isOne();
            assertThat(round.round()).isZero();
            assertThat(letters("concerns/escalated", 11)).isOne();
        });
    }

    @Test
    void each_clock_and_each_opening_has_alarms_of_its_own() {
        at(BEGIN, time -> {
            var id = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            time.walk(Duration.ofDays(5));
            round.round();
            answer(LI_NA, id, Meant.SAY, "I am sorry");
            time.walk(Duration.ofDays(20));
            assertThat(round.round()).as("the solution").isOne();
            understood(LI_NA, id);
            resolveWithReason(LI_NA, id);
            by(CHEN, () -> word.reopen(id, version(id), ""));
            assertThat(round.round()).isZero();
            time.walk(Duration.ofDays(5));
            assertThat(round.round()).as("opened again").isOne();
            assertThat(count("concern_alarm where step = 'ESCALATED'")).isEqualTo(3);
        });
    }

    @Test
    void nothing_goes_up_while_the_company_waits_for_the_dealer() {
        at(BEGIN, time -> {
            var id = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            answer(LI_NA, id, Meant.ASK, "I am sorry. Which shelf is it?");
            time.walk(Duration.ofDays(30));
            assertThat(round.round()).isZero();
            assertThat(as(CHEN, () -> mine.detail(id)).row().asked()).isTrue();
            by(CHEN, () -> word.say(id, "The long one", java.util.List.of()));
            assertThat(as(CHEN, () -> mine.detail(id)).row().asked()).isFalse();
            time.walk(Duration.ofDays(2));
            assertThat(round.round()).isZero();
            time.walk(Duration.ofDays(10));
            assertThat(round.round()).isOne();
        });
    }

    @Test
    void under_another_urgency_it_is_not_late_for_what_was_before_it_was_opened_again_or_for_what_the_dealer_took() {
        at(BEGIN, time -> {
            var again = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            settle(LI_NA, again);
            time.walk(Duration.ofDays(100));
            by(CHEN, () -> word.reopen(again, version(again), ""));
            answer(LI_NA, again, Meant.SAY, "I am sorry");
            by(LI_NA, () -> steps.understood(again, version(again), Urgency.NORMAL, DELIVERY, "It can wait"));
            assertThat(round.round()).isZero();
            var asked = raise(ConcernKind.WORRY, Addressee.MANAGER);
            answer(LI_NA, asked, Meant.ASK, "I am sorry. Which shelf is it?");
            time.walk(Duration.ofDays(1));
            by(LI_NA, () -> steps.resolve(again, version(again), Resolution.REASON, null, "It has come"));
            time.walk(Duration.ofDays(29));
            by(CHEN, () -> word.say(asked, "The long one", java.util.List.of()));
            understood(LI_NA, asked);
            assertThat(round.round()).isZero();
            time.walk(Duration.ofDays(5));
            assertThat(round.round()).isOne();
        });
    }

    @Test
    @Tag("L2")
    void while_the_dealers_customer_waits_it_goes_up_within_hours() {
        at(there("2026-11-28T10:00"), time -> {
            raise(new ConcernDraft(
                    CHENS_KITCHEN, ConcernKind.COMPLAINT, Urgency.CUSTOMER_WAITING, null, Addressee.MANAGER, "Now"));
            time.walk(Duration.ofMinutes(121));
            assertThat(round.round()).as("on a Saturday").isOne();
        });
    }

    @Test
    void a_new_manager_answers_what_the_one_before_did_but_nothing_in_confidence() {
        at(BEGIN, time -> {
            var shared = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            var kept = raise(ConcernKind.COMPLAINT, Addressee.DIRECTOR);
            events.publishEvent(new DealerAssigned(CHENS_KITCHEN, LI_NA, ZHOU_MIN));
            assertThat(count("concern where owner_id = 13 and id = " + shared)).isOne();
            assertThat(count("concern where owner_id = 11 and id = " + kept)).isOne();
        });
    }

    private int letters(String kind, long reader) {
        return count("outbox_mail where kind = '" + kind + "' and reader_id = " + reader);
    }

    private static Instant there(String local) {
        return LocalDateTime.parse(local).atZone(THERE).toInstant();
    }
}

package io.tanxin.handover;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock from a change of manager to the new one's first real talk. */
@Tag("P6")
class ContinuityTest extends HandingOver {
    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_clock_stands_with_the_new_managers_first_real_talk() {
        at(BEGIN, time -> {
            var id = handOver();
            time.walk(Duration.ofDays(5));
            assertThat(detail(id).row().days()).isEqualTo(5);
            talk(time, ZHOU_MIN, true);
            time.walk(Duration.ofDays(5));
            assertThat(detail(id).row().waitsForTalk()).isFalse();
            assertThat(detail(id).row().days()).isEqualTo(5);
        });
    }

    @Test
    @Tag("C5")
    void a_talk_to_which_nobody_of_the_dealer_came_is_none() {
        at(BEGIN, time -> {
            var id = handOver();
            var day = talk(time, ZHOU_MIN, false);
            assertThat(detail(id).row().waitsForTalk()).isTrue();
            by(ZHOU_MIN, () -> attendance.came(day, Map.of(CHEN, true)));
            assertThat(detail(id).row().waitsForTalk()).as("said later").isFalse();
        });
    }

    @Test
    void a_day_that_is_opened_again_was_no_talk() {
        at(BEGIN, time -> {
            var id = handOver();
            var day = talk(time, ZHOU_MIN, true);
            reopen(time, ZHOU_MIN, day);
            assertThat(detail(id).row().waitsForTalk()).isTrue();
        });
    }

    @Test
    void somebody_elses_talk_does_not_stop_it() {
        at(BEGIN, time -> {
            var id = handOver();
            talk(time, DIRECTOR, true);
            assertThat(detail(id).row().waitsForTalk()).isTrue();
        });
    }

    @Test
    void the_new_manager_is_reminded_and_then_it_goes_up_each_once() {
        at(BEGIN, time -> {
            var longest = detail(handOver()).row().longest();
            time.walk(Duration.ofDays((longest + 1) / 2 - 1));
            assertThat(round.round()).isZero();
            time.walk(Duration.ofDays(1));
            transaction.executeWithoutResult(status -> {
                round.round();
                status.setRollbackOnly();
            });
            assertThat(letters("handover/reminder", ZHOU_MIN))
                    .as("it died half way")
                    .isZero();
            assertThat(round.round()).isOne();
            assertThat(letters("handover/reminder", ZHOU_MIN)).isOne();
            assertThat(as(ZHOU_MIN, () -> lists.waitingForTalk(9))).hasSize(1);
            assertThat(as(DIRECTOR, () -> lists.waitingForTalk(9))).isEmpty();
            time.walk(Duration.ofDays(longest));
            assertThat(round.round()).isOne();
            assertThat(letters("handover/climbed", DIRECTOR)).isOne();
            assertThat(as(DIRECTOR, () -> lists.waitingForTalk(9))).hasSize(1);
            assertThat(round.round()).as("and nothing twice").isZero();
            assertThat(letters("handover/reminder", LI_NA)).isZero();
        });
    }

    @Test
    void nobody_is_reminded_of_a_talk_that_was_held_or_of_a_change_that_was_overtaken() {
        at(BEGIN, time -> {
            handOver();
            talk(time, ZHOU_MIN, true);
            time.walk(Duration.ofDays(400));
            assertThat(round.round()).isZero();
        });
    }
}

package io.tanxin.handed;

import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("P7")
class HandedRoundTest extends InHouse {
    @Autowired
    TransactionTemplate transaction;

    @Test
    void who_is_silent_is_reminded_then_it_is_late_then_it_climbs_each_once() {
        onThursday(time -> {
            var id = hand();
            assertThat(round.round()).isZero();
            time.walkTo(there("2026-11-30T09:00"));
            assertThat(round.round()).as("the day before").isOne();
            assertThat(letters("reminder", COLLEAGUE)).isOne();
            assertThat(letters("reminder", LI_NA)).isZero();
            time.walkTo(there("2026-12-01T18:00"));
            assertThat(round.round()).as("all of its day is the colleague's").isZero();
            time.walkTo(there("2026-12-02T09:00"));
            assertThat(round.round()).isOne();
            assertThat(letters("late", COLLEAGUE)).isOne();
            assertThat(letters("late", LI_NA)).isOne();
            assertThat(letters("late", DIRECTOR)).isZero();
            assertThat(as(LI_NA, () -> lists.backToMe(9))).hasSize(1);
            assertThat(as(DIRECTOR, () -> lists.climbed(9))).isEmpty();
            time.walkTo(there("2026-12-03T09:00"));
            assertThat(round.round()).isOne();
            assertThat(letters("climbed", DIRECTOR)).isOne();
            assertThat(letters("climbed", LI_NA)).isOne();
            assertThat(as(DIRECTOR, () -> lists.climbed(9)))
                    .extracting(HandedRow::id)
                    .containsExactly(id);
            time.walk(Duration.ofDays(30));
            assertThat(round.round()).as("and nothing twice").isZero();
            assertThat(count("handed_step where step in ('REMINDED', 'LATE', 'CLIMBED')"))
                    .isEqualTo(3);
        });
    }

    @Test
    void nothing_happens_on_days_on_which_nobody_works() {
        onThursday(time -> {
            var promise = promise().value();
            var friday = THURSDAY.plusDays(1);
            as(LI_NA, () -> handing.hand(new HandedDraft("PROMISE", promise, COLLEAGUE, "x", friday)));
            time.walkTo(there("2026-11-29T23:00"));
            assertThat(round.round()).as("Saturday and Sunday").isZero();
            time.walkTo(there("2026-11-30T09:00"));
            assertThat(round.round()).isOne();
            assertThat(letters("late", COLLEAGUE))
                    .as("there was no time for a reminder")
                    .isOne();
        });
    }

    @Test
    void another_day_begins_the_clock_anew() {
        onThursday(time -> {
            var id = hand();
            time.walkTo(there("2026-12-03T09:30"));
            while (round.round() > 0) continue;
            by(COLLEAGUE, () -> answers.longer(id, row(id).version(), DUE.plusDays(8), "The lorry is full"));
            assertThat(as(DIRECTOR, () -> lists.climbed(9))).isEmpty();
            assertThat(round.round()).isZero();
            time.walkTo(there("2026-12-08T09:00"));
            assertThat(round.round()).isOne();
            assertThat(letters("reminder", COLLEAGUE)).as("for the new day").isGreaterThanOrEqualTo(1);
            time.walkTo(there("2026-12-10T09:00"));
            assertThat(round.round()).isOne();
            assertThat(letters("late", LI_NA)).isEqualTo(2);
        });
    }

    @Test
    void what_is_answered_or_taken_back_climbs_nowhere() {
        onThursday(time -> {
            var done = hand();
            by(COLLEAGUE, () -> answers.done(done, row(done).version(), null));
            var back = hand();
            by(LI_NA, () -> handing.takeBack(back, row(back).version()));
            time.walk(Duration.ofDays(30));
            assertThat(round.round()).isZero();
        });
    }

    @Test
    void of_a_matter_that_is_over_nobody_is_told_that_it_is_late() {
        onThursday(time -> {
            var promise = promise();
            var id = hand(promise);
            by(LI_NA, () -> promises.markDone(promise, 1));
            time.walk(Duration.ofDays(9));
            assertThat(round.round()).isOne();
            assertThat(row(id).state()).isEqualTo(HandedState.SETTLED);
            assertThat(letters("reminder", COLLEAGUE) + letters("late", COLLEAGUE))
                    .isZero();
            assertThat(round.round()).isZero();
        });
    }

    @Test
    void a_round_that_died_half_way_is_gone_on_with_and_repeats_nothing() {
        onThursday(time -> {
            hand();
            time.walkTo(there("2026-11-30T09:00"));
            transaction.executeWithoutResult(status -> {
                round.round();
                status.setRollbackOnly();
            });
            assertThat(letters("reminder", COLLEAGUE)).isZero();
            assertThat(round.round()).isOne();
            assertThat(round.round()).isZero();
            assertThat(letters("reminder", COLLEAGUE)).isOne();
        });
    }
}

package io.tanxin.support.repeating;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.End;
import io.tanxin.calendar.HouseClock;
import io.tanxin.calendar.Recurrence;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.NotFound;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportFilter;
import io.tanxin.support.SupportLists;
import io.tanxin.support.SupportRow;
import io.tanxin.support.repeating.RepeatRefused.Reason;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn("li.na")
@Tag("N4")
class RepeatingTest {
    @Autowired
    Repeats repeats;

    @Autowired
    Proposals proposals;

    @Autowired
    RepeatRound round;

    @Autowired
    SupportLists supports;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Test
    void a_day_that_has_come_is_proposed_once_and_becomes_a_record_by_one_click() {
        at(hands -> {
            repeats.start(draft(Pace.MONTHLY, false));
            assertThat(round.round()).isEqualTo(1);
            assertThat(round.round()).as("walked once more").isZero();
            assertThat(records()).isEmpty();
            var waiting = proposals.mine(9).getFirst();
            assertThat(waiting.day()).isEqualTo(today());
            var record = proposals.accept(waiting.id());
            assertThat(records()).extracting(SupportRow::id).containsExactly(record);
            assertThat(records().getFirst().intent()).isEqualTo(SupportKind.TEACH);
            assertThat(proposals.mine(9)).isEmpty();
            refuses(Reason.SETTLED, () -> proposals.accept(waiting.id()));
            assertThat(repeats.standing(null, null, 9))
                    .extracting(Standing::next)
                    .containsExactly(today().plusMonths(1));
        });
    }

    @Test
    void what_stands_becomes_records_by_itself_and_days_missed_are_caught_up() {
        at(hands -> {
            repeats.start(draft(Pace.WEEKLY, true));
            var begun = today();
            // the program was down for three weeks
            hands.walk(Duration.ofDays(21));
            assertThat(round.round()).isEqualTo(4);
            assertThat(round.round()).isZero();
            assertThat(records())
                    .extracting(SupportRow::day)
                    .containsExactly(today(), begun.plusWeeks(2), begun.plusWeeks(1), begun);
            assertThat(records()).extracting(SupportRow::givenBy).containsOnly(LI_NA);
            assertThat(proposals.mine(9)).isEmpty();
        });
    }

    @Test
    void who_died_half_way_repeats_nothing() {
        at(hands -> {
            var id = repeats.start(draft(Pace.WEEKLY, true));
            // what it had begun is there already: its day cannot come twice, and nothing of the second time is left
            round.round();
            db.sql("update support_repeat set next_day = :day where id = :id")
                    .param("day", today())
                    .param("id", id.value())
                    .update();
            assertThat(round.round()).isZero();
            assertThat(records()).hasSize(1);
        });
    }

    @Test
    void it_may_be_given_otherwise_or_not_this_time_and_both_can_be_undone() {
        at(hands -> {
            repeats.start(draft(Pace.WEEKLY, false));
            round.round();
            var waiting = proposals.open(CHENS_KITCHEN, null, 9).getFirst();
            proposals.skip(waiting.id(), "The shop was being refitted");
            assertThat(proposals.open(null, null, 9)).isEmpty();
            proposals.undo(waiting.id());
            var foreseen = waiting.draft();
            proposals.accept(
                    waiting.id(),
                    new SupportDraft(
                            QIN_HARDWARE,
                            foreseen.day(),
                            SupportForm.COACHING,
                            SupportKind.CARE,
                            "Only half",
                            15,
                            null,
                            LI_NA,
                            null));
            var record = records().getFirst();
            assertThat(record.dealer()).as("never another dealer's").isEqualTo(CHENS_KITCHEN);
            assertThat(record.form()).isEqualTo(SupportForm.COACHING);
            proposals.undo(waiting.id());
            assertThat(records()).isEmpty();
            assertThat(proposals.open(null, null, 9)).hasSize(1);
        });
    }

    @Test
    void one_that_has_ended_proposes_nothing_more_until_that_is_undone() {
        at(hands -> {
            var id = repeats.start(draft(Pace.MONTHLY, false));
            repeats.end(id, 1, "The trainer moves on");
            assertThat(round.round()).isZero();
            refuses(Reason.ENDED, () -> repeats.end(id, 2, null));
            repeats.goOn(id);
            assertThat(round.round()).isEqualTo(1);
        });
    }

    @Test
    void from_a_day_on_it_is_given_otherwise_and_what_has_come_stays_as_it_was_foreseen() {
        at(hands -> {
            var begun = today();
            repeats.start(draft(Pace.WEEKLY, false));
            round.round();
            var other = repeats.change(standing(), coaching(begun.plusDays(9)));
            assertThat(repeats.standing(null, null, 9))
                    .extracting(Standing::next)
                    .as("until then it goes on")
                    .containsExactly(begun.plusDays(9), begun.plusWeeks(1));
            hands.walk(Duration.ofDays(40));
            round.round();
            assertThat(proposals.open(null, null, 9))
                    .extracting(Proposal::day, Proposal::form)
                    .containsExactly(
                            tuple(begun, SupportForm.TRAINING),
                            tuple(begun.plusWeeks(1), SupportForm.TRAINING),
                            tuple(begun.plusDays(9), SupportForm.COACHING),
                            tuple(begun.plusDays(9).plusMonths(1), SupportForm.COACHING));
            assertThat(repeats.standing(null, null, 9)).extracting(Standing::id).containsExactly(other);
        });
    }

    @Test
    void a_change_is_undone_until_a_day_of_it_has_come() {
        at(hands -> {
            var begun = today();
            repeats.start(draft(CHENS_KITCHEN, Pace.WEEKLY, begun.plusDays(3), begun.plusWeeks(9), false));
            var was = standing();
            var other = repeats.change(was, coaching(begun.plusDays(1)));
            assertThat(repeats.standing(null, null, 9))
                    .extracting(Standing::form)
                    .containsOnly(SupportForm.COACHING);
            repeats.undo(was, other);
            assertThat(standing())
                    .usingRecursiveComparison()
                    .ignoringFields("version")
                    .isEqualTo(was);

            var again = standing();
            var third = repeats.change(again, coaching(begun.plusDays(1)));
            hands.walk(Duration.ofDays(1));
            round.round();
            assertThatThrownBy(() -> repeats.undo(again, third)).isInstanceOf(OptimisticLockingFailureException.class);
        });
    }

    @Test
    void what_has_come_is_not_changed_nor_what_somebody_else_has_changed_nor_another_managers() {
        at(hands -> {
            repeats.start(draft(Pace.WEEKLY, false));
            var before = standing();
            round.round();
            var now = standing();
            refuses(Reason.HAS_COME, () -> repeats.change(now, coaching(today())));
            assertThatThrownBy(() -> repeats.change(before, coaching(today().plusDays(1))))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            actors.runAs(
                    ZHOU_MIN,
                    () -> assertThatThrownBy(() -> repeats.change(now, coaching(today().plusDays(1))))
                            .isInstanceOf(NotFound.class));
            assertThat(standing()).isEqualTo(now);
        });
    }

    @Test
    void after_its_last_day_there_is_none_any_more() {
        at(hands -> {
            repeats.start(draft(CHENS_KITCHEN, Pace.WEEKLY, today(), today().plusDays(3), false));
            assertThat(round.round()).isEqualTo(1);
            assertThat(repeats.standing(null, null, 9)).isEmpty();
        });
    }

    @Test
    void many_dealers_get_the_same_or_none_of_them_does() {
        at(hands -> {
            var draft = draft(Pace.QUARTERLY, false);
            assertThatThrownBy(() -> repeats.startForAll(List.of(CHENS_KITCHEN, HU_LIGHTING), draft))
                    .isInstanceOf(NotFound.class);
            assertThat(repeats.standing(null, null, 9)).isEmpty();
            repeats.startForAll(List.of(CHENS_KITCHEN, QIN_HARDWARE), draft);
            assertThat(repeats.standing(null, null, 9)).hasSize(2);
            assertThat(round.round()).isEqualTo(2);
        });
    }

    @Test
    void what_was_given_before_today_is_no_rhythm() {
        at(hands -> {
            refuses(
                    Reason.BEGINS_BEFORE_TODAY,
                    () -> repeats.start(draft(CHENS_KITCHEN, Pace.WEEKLY, today().minusDays(1), null, false)));
            refuses(
                    Reason.ENDS_BEFORE_IT_BEGINS,
                    () -> repeats.start(draft(CHENS_KITCHEN, Pace.WEEKLY, today(), today().minusDays(1), false)));
        });
    }

    @Test
    void a_foreign_proposal_is_not_found() {
        at(hands -> {
            repeats.start(draft(Pace.MONTHLY, false));
            round.round();
            var waiting = proposals.mine(9).getFirst();
            actors.runAs(ZHOU_MIN, () -> {
                assertThat(proposals.open(null, null, 9)).isEmpty();
                assertThatThrownBy(() -> proposals.accept(waiting.id())).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> repeats.end(waiting.repeat(), 1, null)).isInstanceOf(NotFound.class);
            });
            actors.runAs(
                    CHEN,
                    () -> assertThatThrownBy(() -> proposals.open(null, null, 9))
                            .isInstanceOf(AccessDeniedException.class));
            actors.runAs(DIRECTOR, () -> {
                assertThat(proposals.mine(9)).isEmpty();
                assertThat(proposals.open(null, null, 9)).hasSize(1);
            });
        });
    }

    @Test
    void a_pace_takes_its_day_from_the_first_one() {
        var last = LocalDate.of(2026, 1, 31);
        assertThat(Pace.MONTHLY.from(last).fits(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(Pace.MONTHLY_WEEKDAY.from(last).fits(LocalDate.of(2026, 2, 28)))
                .isTrue();
        assertThat(Pace.QUARTERLY.from(LocalDate.of(2026, 1, 15)).fits(LocalDate.of(2026, 4, 15)))
                .isTrue();
        for (var pace : Pace.values())
            assertThat(pace.from(last).fits(last)).as(pace.name()).isTrue();
        for (var pace : Pace.values())
            assertThat(Pace.of(new Recurrence(pace.from(last), new End.Never(), last.atStartOfDay(), ZoneOffset.UTC)))
                    .contains(pace);
    }

    /** A morning on which it is the same day everywhere from Shanghai to London. */
    private static void at(Consumer<HouseClock.Hands> story) {
        HouseClock.startingAt(Instant.parse("2026-12-01T02:00:00Z"), hands -> {
            story.accept(hands);
            return true;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Standing standing() {
        return repeats.standing(null, null, 1).getFirst();
    }

    /** Every month, and another dealer's: whose it is does not change. */
    private static RepeatDraft coaching(LocalDate start) {
        return new RepeatDraft(
                QIN_HARDWARE,
                SupportForm.COACHING,
                SupportKind.TEACH,
                "Coaching by phone",
                45,
                null,
                LI_NA,
                Pace.MONTHLY,
                start,
                null,
                false);
    }

    private RepeatDraft draft(Pace pace, boolean byItself) {
        return draft(CHENS_KITCHEN, pace, today(), null, byItself);
    }

    private static RepeatDraft draft(
            DealerId dealer, Pace pace, LocalDate start, @Nullable LocalDate until, boolean byItself) {
        return new RepeatDraft(
                dealer,
                SupportForm.TRAINING,
                SupportKind.TEACH,
                "Visit of the trainer",
                120,
                Money.of(new BigDecimal("300"), "CNY"),
                LI_NA,
                pace,
                start,
                until,
                byItself);
    }

    private List<SupportRow> records() {
        return actors.runAs(LI_NA, () -> supports.rows(SupportFilter.of(CHENS_KITCHEN), null, 0, 20));
    }

    private static void refuses(Reason reason, ThrowingCallable change) {
        assertThatExceptionOfType(RepeatRefused.class)
                .isThrownBy(change)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}

package io.tanxin.plans;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.files.Attachments;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.PlanRefused.Reason;
import io.tanxin.reminders.Reminder;
import io.tanxin.seals.SealCheck;
import io.tanxin.seals.SealChecking;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn
@Tag("N1")
class PlanProgressTest {
    private static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    /** A Monday. */
    private static final LocalDate BEGUN = LocalDate.of(2026, 3, 2);

    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

    @Autowired
    PlanService service;

    @Autowired
    PlanDrafting drafting;

    @Autowired
    PlanProgress progress;

    @Autowired
    PlanReminders reminders;

    @Autowired
    Plans plans;

    @Autowired
    SealChecking sealChecking;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    void either_side_notes_how_a_measure_goes_and_the_agreed_version_stays_as_it_is() {
        agreed((id, time) -> {
            var before = sheet(LI_NA, id);
            note(CHEN, id, ProgressDraft.of(MeasureStatus.ON_COURSE));
            assertThat(sheet(LI_NA, id).progress(measure(id)).status()).isEqualTo(MeasureStatus.ON_COURSE);
            note(LI_NA, id, ProgressDraft.of(MeasureStatus.DONE));
            var after = sheet(CHEN, id);
            assertThat(after.progress(measure(id)).doneOn()).isEqualTo(BEGUN);
            assertThat(after.content()).isEqualTo(before.content());
            assertThat(after.versions()).hasSize(1);
        });
    }

    @Test
    void what_slips_says_where_it_comes_from_why_and_until_when() {
        agreed((id, time) -> {
            refuses(Reason.NO_REASON, () -> note(CHEN, id, ProgressDraft.of(MeasureStatus.SLIPPED)));
            refuses(
                    Reason.NO_NEW_DAY,
                    () -> note(
                            CHEN,
                            id,
                            new ProgressDraft(MeasureStatus.SLIPPED, Because.MARKET, "Houses are late", null)));
            refuses(
                    Reason.NO_WORDS,
                    () -> note(
                            CHEN,
                            id,
                            new ProgressDraft(MeasureStatus.SLIPPED, Because.MARKET, " ", DUE.plusMonths(3))));
            slip(id);
            assertThat(as(LI_NA, () -> plans.offRoad(CHENS_KITCHEN)))
                    .singleElement()
                    .satisfies(off -> assertThat(off.because()).isEqualTo(Because.MARKET));
        });
    }

    @Test
    void drift_names_each_step_away_from_what_was_agreed_first_with_its_reason() {
        agreed((id, time) -> {
            slip(id);
            assertThat(as(CHEN, () -> plans.drift(id)).items()).singleElement().satisfies(item -> {
                assertThat(item.kind()).isEqualTo(Drift.Kind.SLIPPED);
                assertThat(item.months()).isEqualTo(3);
                assertThat(item.because()).isEqualTo(Because.MARKET);
                assertThat(item.number()).isNull();
            });
        });
    }

    @Test
    void a_day_agreed_anew_ends_the_slip_and_the_drift_stays() {
        agreed((id, time) -> {
            slip(id);
            var version = as(LI_NA, () -> service.change(id, Because.MARKET, "Houses are late"));
            var line = sheet(LI_NA, id).content().measures().getFirst();
            as(LI_NA, () -> drafting.change(version, line.id(), line.seen(), hire(DUE.plusMonths(3))));
            offerAndAgree(id);
            assertThat(sheet(LI_NA, id).progress(measure(id)).status()).isEqualTo(MeasureStatus.PLANNED);
            assertThat(as(LI_NA, () -> plans.offRoad(CHENS_KITCHEN))).isEmpty();
            assertThat(as(LI_NA, () -> plans.drift(id)).items()).singleElement().satisfies(item -> {
                assertThat(item.kind()).isEqualTo(Drift.Kind.MOVED);
                assertThat(item.months()).isEqualTo(3);
                assertThat(item.number()).isEqualTo(2);
            });
        });
    }

    @Test
    void the_second_of_two_is_told() {
        agreed((id, time) -> {
            var seen = sheet(CHEN, id).progress(measure(id)).seen();
            note(LI_NA, id, ProgressDraft.of(MeasureStatus.ON_COURSE));
            assertThatThrownBy(() -> as(CHEN, () -> {
                        progress.note(measure(id), seen, ProgressDraft.of(MeasureStatus.DONE));
                        return true;
                    }))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        });
    }

    @Test
    void nobody_notes_anything_at_a_foreign_plan() {
        agreed((id, time) -> {
            for (var stranger : List.of(ZHOU_MIN, HU, CHEN_STAFF)) {
                assertThatThrownBy(() -> as(stranger, () -> {
                            progress.note(measure(id), 1, ProgressDraft.of(MeasureStatus.DONE));
                            return true;
                        }))
                        .isInstanceOf(NotFound.class);
            }
        });
    }

    @Test
    void a_proof_hangs_on_the_measure_for_whoever_reads_the_plan() {
        agreed((id, time) -> {
            var photo =
                    new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
            var kept = as(CHEN, () -> progress.prove(measure(id), "front.png", new ByteArrayInputStream(photo)));
            assertThat(kept).isInstanceOf(Attachments.Kept.Done.class);
            assertThat(as(LI_NA, () -> progress.proofs(measure(id)))).hasSize(1);
            assertThat(as(LI_NA, () -> progress.maySee(measure(id).value()))).isTrue();
            assertThat(as(HU, () -> progress.maySee(measure(id).value()))).isFalse();
            assertThat(as(CHEN_STAFF, () -> progress.maySee(measure(id).value())))
                    .isFalse();
        });
    }

    @Test
    void a_review_begins_with_the_years_goals_and_measures_and_what_became_of_them() {
        agreed((id, time) -> {
            slip(id);
            var goal = sheet(LI_NA, id).content().goals().getFirst().id();
            as(LI_NA, () -> {
                progress.actual(id, goal, 2026, null, BigDecimal.valueOf(90));
                return true;
            });
            refuses(
                    Reason.OUTSIDE_THE_YEARS,
                    () -> as(LI_NA, () -> {
                        progress.actual(id, goal, 2027, null, BigDecimal.ONE);
                        return true;
                    }));
            var facts = as(LI_NA, () -> plans.reviewFacts(CHENS_KITCHEN, 2026)).orElseThrow();
            assertThat(facts.goals()).singleElement().satisfies(one -> {
                assertThat(one.target()).isEqualByComparingTo("100");
                assertThat(one.actual()).isEqualByComparingTo("90");
            });
            assertThat(facts.measures())
                    .singleElement()
                    .satisfies(one -> assertThat(one.why()).isEqualTo("Houses are late"));
            time.walk(Duration.ofDays(30));
            as(LI_NA, () -> {
                service.reviewed(CHENS_KITCHEN, BEGUN.plusDays(30));
                return true;
            });
            assertThat(sheet(LI_NA, id).reviewDue())
                    .isEqualTo(BEGUN.plusDays(30).plusYears(1));
        });
    }

    @Test
    void who_sees_to_it_hears_when_the_day_has_passed_a_dealer_once_the_company_once_more() {
        agreed((id, time) -> {
            assertThat(reminded()).containsExactly("2026-07-01T09:00");
            // another day that is hoped for is another reminder
            slip(id);
            assertThat(reminded()).containsExactly("2026-10-08T09:00");
            note(CHEN, id, ProgressDraft.of(MeasureStatus.DONE));
            assertThat(reminded()).isEmpty();
        });
    }

    @Test
    void an_agreed_version_is_sealed_and_a_change_in_the_database_shows() {
        agreed((id, time) -> {
            assertThat(sealChecking.check(CHENS_KITCHEN)).isInstanceOf(SealCheck.Whole.class);
            db.sql("update planned_target set target = target + 1").update();
            assertThat(sealChecking.check(CHENS_KITCHEN))
                    .isInstanceOfSatisfying(
                            SealCheck.Broken.class,
                            broken -> assertThat(broken.fault()).isEqualTo(SealCheck.Fault.THING_CHANGED));
        });
    }

    private interface Story {
        void with(PlanId id, HouseClock.Hands time);
    }

    /** A plan from 2026 with one goal and one measure, agreed. */
    private void agreed(Story story) {
        at(time -> {
            var id = as(LI_NA, () -> service.start(CHENS_KITCHEN, 5, null));
            var version = sheet(LI_NA, id).shown().id();
            var targets = new TreeMap<Integer, BigDecimal>();
            targets.put(2026, BigDecimal.valueOf(100));
            as(LI_NA, () -> {
                drafting.aim(version, "", "Two shops");
                drafting.add(version, hire(DUE));
                return drafting.add(
                        version,
                        new GoalDraft(Theme.SALES, "Turnover", "万元", null, targets, Side.DEALER, CHEN, Proof.FIGURE));
            });
            offerAndAgree(id);
            story.with(id, time);
        });
    }

    private void offerAndAgree(PlanId id) {
        var draft = sheet(LI_NA, id).shown();
        as(LI_NA, () -> {
            service.offer(draft.id(), draft.seen());
            return true;
        });
        var shown = sheet(CHEN, id).shown();
        as(CHEN, () -> {
            service.agree(shown.id(), shown.seen(), null);
            return true;
        });
    }

    private void slip(PlanId id) {
        note(CHEN, id, new ProgressDraft(MeasureStatus.SLIPPED, Because.MARKET, "Houses are late", DUE.plusMonths(3)));
    }

    private void note(UserId who, PlanId id, ProgressDraft draft) {
        as(who, () -> {
            var measure = measure(id);
            progress.note(
                    measure, plans.sheet(id).orElseThrow().progress(measure).seen(), draft);
            return true;
        });
    }

    private MeasureId measure(PlanId id) {
        return sheet(LI_NA, id).content().measures().getFirst().id();
    }

    private static MeasureDraft hire(LocalDate due) {
        return new MeasureDraft(
                Theme.PEOPLE,
                "Hire a shop lead",
                Side.DEALER,
                CHEN,
                null,
                due.getYear(),
                due,
                BigDecimal.ONE,
                "person",
                null,
                Proof.DOCUMENT);
    }

    private List<String> reminded() {
        var found = new ArrayList<Reminder>();
        reminders.dueBetween(
                Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2026-12-31T00:00:00Z"), found::addAll);
        return found.stream()
                .map(reminder -> reminder.at().atZone(THERE).toLocalDateTime().toString())
                .toList();
    }

    private PlanSheet sheet(UserId reader, PlanId id) {
        return as(reader, () -> plans.sheet(id).orElseThrow());
    }

    private <T> T as(UserId person, Supplier<T> work) {
        return actors.runAs(person, work);
    }

    private static void refuses(Reason reason, ThrowingCallable change) {
        assertThatExceptionOfType(PlanRefused.class)
                .isThrownBy(change)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void at(Consumer<HouseClock.Hands> story) {
        HouseClock.startingAt(BEGUN.atTime(10, 0).atZone(THERE).toInstant(), hands -> {
            story.accept(hands);
            return true;
        });
    }
}

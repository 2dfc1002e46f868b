package io.tanxin.dealers.policy;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static io.tanxin.dealers.policy.PolicyNumber.LONGEST_SILENCE_DAYS;
import static io.tanxin.dealers.policy.PolicyNumber.MATERIAL_MOST;
import static io.tanxin.dealers.policy.PolicyNumber.TEACH_LEAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What holds for whom on which day. */
@DatabaseTest
@Tag("N3")
class PolicyInForceTest {
    @Autowired
    NurturePolicies inForce;

    @Autowired
    Policies policies;

    @Autowired
    PolicyOverrides overrides;

    @Autowired
    Stages stages;

    @Autowired
    KeyMoments moments;

    @Autowired
    Actors actors;

    @Autowired
    DatabaseRows rows;

    @Autowired
    JdbcClient db;

    private LocalDate today = LocalDate.MIN;

    @BeforeEach
    void network() {
        rows.clear();
        Network.lay(db);
        today = actors.runAs(ADMIN, () -> policies.today());
    }

    @Test
    void what_held_for_several_on_several_days_is_one_question() {
        var asked = Set.of(
                new NurturePolicies.Then(CHENS_KITCHEN, today),
                new NurturePolicies.Then(CHENS_KITCHEN, today.minusYears(1)),
                new NurturePolicies.Then(HU_LIGHTING, today));
        var found = actors.runAs("aftercare", () -> inForce.policiesOn(asked));
        assertThat(found.keySet()).isEqualTo(asked);
        assertThat(found.get(new NurturePolicies.Then(HU_LIGHTING, today)).longestSilenceDays())
                .isEqualTo(60);
        assertThat(actors.runAs(LI_NA, () -> inForce.policiesOn(asked)).keySet())
                .as("not those of others")
                .containsExactlyInAnyOrder(
                        new NurturePolicies.Then(CHENS_KITCHEN, today),
                        new NurturePolicies.Then(CHENS_KITCHEN, today.minusYears(1)));
    }

    @Test
    void the_policy_is_that_of_the_stage() {
        var hu = of(HU_LIGHTING);
        assertThat(hu.kind()).isEqualTo(NurturePolicy.Kind.ENRICH);
        assertThat(hu.longestSilenceDays()).isEqualTo(60);
        assertThat(of(CHENS_KITCHEN).kind()).isEqualTo(NurturePolicy.Kind.LEAN);
        assertThat(of(CHENS_KITCHEN).materialMost()).isEqualTo(40);
        for (var stage : Stage.values()) {
            assertThat(actors.runAs(ADMIN, () -> policies.inForce(stage))
                            .policy()
                            .faults())
                    .isEmpty();
        }
    }

    @Test
    void an_edit_holds_from_its_day_on_and_what_was_stays_readable() {
        save(Stage.GROWING, MATERIAL_MOST, 35, today.plusDays(10));
        save(Stage.GROWING, MATERIAL_MOST, 30, today);
        assertThat(on(CHENS_KITCHEN, today.minusDays(1))).isEqualTo(40);
        assertThat(on(CHENS_KITCHEN, today)).isEqualTo(30);
        assertThat(on(CHENS_KITCHEN, today.plusDays(9))).isEqualTo(30);
        assertThat(on(CHENS_KITCHEN, today.plusDays(10))).isEqualTo(35);
        assertThat(on(HU_LIGHTING, today)).isEqualTo(25);
        assertThat(actors.runAs(ADMIN, () -> policies.history(Stage.GROWING)))
                .extracting(PolicyVersion::number, PolicyVersion::standing, PolicyVersion::decidedBy)
                .containsExactly(
                        tuple(3, PolicyVersion.Standing.IN_FORCE, "Wang Lei"),
                        tuple(2, PolicyVersion.Standing.PLANNED, "Wang Lei"),
                        tuple(1, PolicyVersion.Standing.PAST, null));
    }

    @Test
    void what_was_is_never_rewritten() {
        assertThatThrownBy(() -> save(Stage.GROWING, MATERIAL_MOST, 35, today.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> actors.runAs(ADMIN, () -> policies.withdraw(Stage.GROWING, 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_planned_version_can_be_withdrawn_and_one_of_today_too() {
        save(Stage.GROWING, MATERIAL_MOST, 35, today.plusDays(10));
        actors.runAs(ADMIN, () -> policies.withdraw(Stage.GROWING, 2));
        assertThat(on(CHENS_KITCHEN, today.plusDays(10))).isEqualTo(40);
        save(Stage.GROWING, MATERIAL_MOST, 30, today);
        actors.runAs(ADMIN, () -> policies.withdraw(Stage.GROWING, 3));
        assertThat(on(CHENS_KITCHEN, today)).isEqualTo(40);
    }

    @Test
    void of_two_administrators_at_once_the_second_is_told_and_nothing_is_lost() {
        var mine = draft(Stage.GROWING, MATERIAL_MOST, 35, today);
        var theirs = draft(Stage.GROWING, MATERIAL_MOST, 20, today);
        assertThat(actors.runAs(ADMIN, () -> policies.save(mine, 1))).isEqualTo(new Policies.Saved.Done(2));
        assertThat(actors.runAs(ADMIN, () -> policies.save(theirs, 1)))
                .isEqualTo(new Policies.Saved.ChangedMeanwhile());
        assertThat(on(CHENS_KITCHEN, today)).isEqualTo(35);
        assertThat(actors.runAs(ADMIN, () -> policies.save(mine, 2))).isEqualTo(new Policies.Saved.Unchanged());
    }

    @Test
    void shares_that_nobody_could_keep_are_refused() {
        var tooMuch = draft(Stage.GROWING, TEACH_LEAST, 90, today);
        assertThat(actors.runAs(ADMIN, () -> policies.save(tooMuch, 1)))
                .isEqualTo(new Policies.Saved.Senseless(
                        Set.of(NurturePolicy.Fault.LEAST_ABOVE_MOST, NurturePolicy.Fault.LEASTS_ABOVE_ALL)));
        var tooLittle = draft(Stage.GROWING, PolicyNumber.TEACH_MOST, 10, today);
        assertThat(actors.runAs(ADMIN, () -> policies.save(tooLittle, 1)))
                .isInstanceOfSatisfying(
                        Policies.Saved.Senseless.class,
                        refused -> assertThat(refused.faults()).contains(NurturePolicy.Fault.MOSTS_BELOW_ALL));
    }

    @Test
    void one_number_is_different_for_one_dealer_until_its_day_and_then_no_more() {
        set(LONGEST_SILENCE_DAYS, 50, today.plusDays(30));
        assertThat(of(CHENS_KITCHEN).longestSilenceDays()).isEqualTo(50);
        assertThat(of(CHENS_KITCHEN).materialMost()).isEqualTo(40);
        assertThat(of(QIN_HARDWARE).longestSilenceDays()).isEqualTo(21);
        assertThat(policyOn(CHENS_KITCHEN, today.minusDays(1)).longestSilenceDays())
                .isEqualTo(30);
        assertThat(policyOn(CHENS_KITCHEN, today.plusDays(30)).longestSilenceDays())
                .isEqualTo(50);
        assertThat(policyOn(CHENS_KITCHEN, today.plusDays(31)).longestSilenceDays())
                .isEqualTo(30);
        // the stage's own change passes by what is different, and reaches the rest
        save(Stage.GROWING, LONGEST_SILENCE_DAYS, 40, today.plusDays(5));
        assertThat(policyOn(CHENS_KITCHEN, today.plusDays(6)).longestSilenceDays())
                .isEqualTo(50);
        assertThat(policyOn(CHENS_KITCHEN, today.plusDays(31)).longestSilenceDays())
                .isEqualTo(40);
    }

    @Test
    void what_is_different_needs_a_reason_and_an_end_within_two_years_and_ends_early_or_goes_on() {
        assertThatThrownBy(() -> actors.runAs(
                        LI_NA,
                        () -> overrides.set(
                                CHENS_KITCHEN, new OwnPart.Number(MATERIAL_MOST, 60), " ", today.plusDays(9))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> set(MATERIAL_MOST, 60, today.plusYears(2).plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        var id = ((PolicyOverrides.Answer.Done) set(MATERIAL_MOST, 60, today.plusDays(9))).id();
        assertThat(set(MATERIAL_MOST, 70, today.plusDays(9))).isEqualTo(new PolicyOverrides.Answer.AlreadyDifferent());
        assertThat(set(TEACH_LEAST, 90, today.plusDays(9))).isInstanceOf(PolicyOverrides.Answer.Senseless.class);
        assertThat(of(CHENS_KITCHEN).get(TEACH_LEAST))
                .as("nothing of what was refused is left")
                .isEqualTo(30);
        actors.runAs(DIRECTOR, () -> overrides.end(CHENS_KITCHEN, id));
        assertThat(of(CHENS_KITCHEN).materialMost()).isEqualTo(40);
        actors.runAs(DIRECTOR, () -> overrides.goOn(CHENS_KITCHEN, id));
        assertThat(of(CHENS_KITCHEN).materialMost()).isEqualTo(60);
        assertThat(actions("policy.override-%"))
                .containsExactly("policy.override-set", "policy.override-ended", "policy.override-back");
    }

    @Test
    void a_dealer_that_grows_keeps_the_policy_of_its_time() {
        change(Stage.GROWING, Stage.ESTABLISHED);
        db.sql("update stage_change set day = ?").param(today.minusDays(100)).update();
        change(Stage.ESTABLISHED, Stage.STARTING);
        assertThat(on(CHENS_KITCHEN, today.minusDays(101))).isEqualTo(40);
        assertThat(on(CHENS_KITCHEN, today.minusDays(100))).isEqualTo(25);
        assertThat(on(CHENS_KITCHEN, today.minusDays(1))).isEqualTo(25);
        assertThat(on(CHENS_KITCHEN, today)).isEqualTo(50);
        set(MATERIAL_MOST, 60, today.plusDays(9));
        assertThat(on(CHENS_KITCHEN, today.minusDays(101))).isEqualTo(40);
        assertThat(on(CHENS_KITCHEN, today.minusDays(1))).isEqualTo(25);
        assertThat(on(CHENS_KITCHEN, today)).isEqualTo(60);
    }

    @Test
    void for_each_dealer_and_day_there_is_exactly_one_policy() {
        set(MATERIAL_MOST, 60, today.plusDays(9));
        change(Stage.GROWING, Stage.ESTABLISHED);
        save(Stage.ESTABLISHED, MATERIAL_MOST, 20, today.plusDays(3));
        for (var day :
                List.of(LocalDate.of(2000, 1, 1), today.minusDays(1), today, today.plusDays(3), today.plusDays(10))) {
            assertThat(db.sql("select dealer_id from policy_of_dealer where ? between from_day and to_day order by 1")
                            .param(day)
                            .query(Long.class)
                            .list())
                    .containsExactly(100L, 101L, 102L);
        }
        assertThat(db.sql("""
                select count(*) from policy_of_dealer a join policy_of_dealer b
                    on b.dealer_id = a.dealer_id and b.from_day = a.to_day + interval 1 day where a.dealer_id = 100
                """).query(Integer.class).single())
                .as("no day is left out between two periods")
                .isEqualTo(db.sql("select count(*) - 1 from policy_of_dealer where dealer_id = 100")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void the_view_is_merged_into_the_query_that_joins_it() {
        var plan = db.sql("""
                explain format=tree select d.name, p.material_most from dealer d
                  join policy_of_dealer p on p.dealer_id = d.id and :today between p.from_day and p.to_day
                 where d.manager_id = 12
                """).param("today", today).query(String.class).single();
        assertThat(plan).doesNotContain("Materialize", "temporary");
    }

    @Test
    void a_policy_knows_its_key_moments_and_a_retired_one_stays_readable() {
        assertThat(rightFor(CHENS_KITCHEN)).contains("Second shop", "Flood, fire or storm");
        assertThat(rightFor(HU_LIGHTING)).doesNotContain("Second shop");
        actors.runAs(ADMIN, () -> {
            var second = moments.all().stream()
                    .filter(one -> one.english().equals("Second shop"))
                    .findFirst()
                    .orElseThrow();
            moments.retire(second.id());
            assertThat(moments.all().getLast().english()).isEqualTo("Second shop");
            var added = moments.add("Moving to a new place", "搬迁");
            var before = policies.inForce(Stage.GROWING);
            policies.save(new PolicyDraft(before.policy().with(new OwnPart.Moments(Set.of(added))), today), 1);
        });
        assertThat(rightFor(CHENS_KITCHEN)).containsExactly("Moving to a new place");
        assertThat(actors.runAs(LI_NA, () -> moments.rightFor(CHENS_KITCHEN, today.minusDays(1))))
                .extracting(KeyMoment::chinese)
                .contains("开第二家店");
    }

    @Test
    void a_dealer_never_meets_the_policy_and_a_foreign_one_is_not_found() {
        List<Runnable> ways = List.of(
                () -> inForce.of(CHENS_KITCHEN),
                () -> inForce.of(List.of(CHENS_KITCHEN)),
                () -> overrides.of(CHENS_KITCHEN),
                () -> overrides.set(CHENS_KITCHEN, new OwnPart.Number(MATERIAL_MOST, 60), "why", today.plusDays(9)),
                () -> stages.history(CHENS_KITCHEN),
                () -> stages.change(CHENS_KITCHEN, Stage.GROWING, Stage.ESTABLISHED, "why"),
                () -> moments.rightFor(CHENS_KITCHEN, today),
                moments::all,
                () -> policies.history(Stage.GROWING));
        for (var way : ways) {
            assertThatThrownBy(() -> actors.runAs(CHEN, way)).isInstanceOf(AccessDeniedException.class);
        }
        for (var way : ways.subList(0, 7)) {
            if (way == ways.get(1)) continue;
            assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, way)).isInstanceOf(NotFound.class);
        }
        assertThat(actors.runAs(ZHOU_MIN, () -> inForce.of(List.of(CHENS_KITCHEN, HU_LIGHTING))))
                .containsOnlyKeys(HU_LIGHTING);
    }

    @Test
    void a_policy_may_name_no_moment_and_name_some_again() {
        for (var chosen : List.of(Set.<KeyMomentId>of(), Set.of(new KeyMomentId(6)), Set.<KeyMomentId>of())) {
            actors.runAs(ADMIN, () -> {
                var policy = policies.inForce(Stage.GROWING).policy().with(new OwnPart.Moments(chosen));
                var known = policies.history(Stage.GROWING).getFirst().number();
                assertThat(policies.save(new PolicyDraft(policy, today), known))
                        .isInstanceOf(Policies.Saved.Done.class);
                assertThat(policies.inForce(Stage.GROWING).policy().moments()).isEqualTo(chosen);
            });
            assertThat(of(CHENS_KITCHEN).moments()).isEqualTo(chosen);
            assertThat(rightFor(CHENS_KITCHEN)).hasSameSizeAs(chosen);
        }
    }

    private void change(Stage from, Stage to) {
        assertThat(actors.runAs(LI_NA, () -> stages.change(CHENS_KITCHEN, from, to, "Two shops run without us")))
                .isInstanceOf(Stages.Changed.Done.class);
    }

    private PolicyOverrides.Answer set(PolicyNumber number, int value, LocalDate to) {
        return actors.runAs(
                LI_NA, () -> overrides.set(CHENS_KITCHEN, new OwnPart.Number(number, value), "The owner is ill", to));
    }

    private void save(Stage stage, PolicyNumber number, int value, LocalDate from) {
        var known = actors.runAs(ADMIN, () -> policies.history(stage).getFirst().number());
        assertThat(actors.runAs(ADMIN, () -> policies.save(draft(stage, number, value, from), known)))
                .isInstanceOf(Policies.Saved.Done.class);
    }

    private PolicyDraft draft(Stage stage, PolicyNumber number, int value, LocalDate from) {
        var before = actors.runAs(ADMIN, () -> policies.inForce(stage));
        return new PolicyDraft(before.policy().with(new OwnPart.Number(number, value)), from);
    }

    private NurturePolicy of(DealerId dealer) {
        return actors.runAs(DIRECTOR, () -> inForce.of(dealer));
    }

    private NurturePolicy policyOn(DealerId dealer, LocalDate day) {
        return actors.runAs(DIRECTOR, () -> inForce.policyOn(dealer, day));
    }

    private int on(DealerId dealer, LocalDate day) {
        return policyOn(dealer, day).materialMost();
    }

    private List<String> rightFor(DealerId dealer) {
        return actors.runAs(
                DIRECTOR,
                () -> moments.rightFor(dealer, today).stream()
                        .map(KeyMoment::english)
                        .toList());
    }

    private List<String> actions(String like) {
        return db.sql("select action from audit_entry where action like ? order by id")
                .param(like)
                .query(String.class)
                .list();
    }
}

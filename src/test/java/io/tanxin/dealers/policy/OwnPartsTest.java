package io.tanxin.dealers.policy;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Whatever a policy says can be different for one dealer, for a while. */
@DatabaseTest
@Tag("N3")
class OwnPartsTest {
    @Autowired
    NurturePolicies inForce;

    @Autowired
    Policies policies;

    @Autowired
    PolicyOverrides overrides;

    @Autowired
    KeyMoments moments;

    @Autowired
    Stages stages;

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

    static Stream<Arguments> parts() {
        return Stream.of(
                argumentSet("kind", new OwnPart.Kind(NurturePolicy.Kind.ENRICH)),
                argumentSet("number", new OwnPart.Number(PolicyNumber.MATERIAL_MOST, 60)),
                argumentSet("moments", new OwnPart.Moments(Set.of(new KeyMomentId(1), new KeyMomentId(6)))),
                argumentSet("no moments", new OwnPart.Moments(Set.of())),
                argumentSet("days", new OwnPart.AftercareDays(List.of(14, 60))),
                argumentSet("never", new OwnPart.AftercareDays(List.of())),
                argumentSet("forms", new OwnPart.AftercareForms(Set.of(SupportForm.ADVICE, SupportForm.VALUES))),
                argumentSet("no forms", new OwnPart.AftercareForms(Set.of())));
    }

    @ParameterizedTest
    @MethodSource("parts")
    @Tag("N4")
    @Tag("N6")
    void a_part_is_different_until_its_day_and_then_what_the_stage_says_holds_by_itself(OwnPart part) {
        var stages = on(CHENS_KITCHEN, today);
        set(part, today.plusDays(30));
        assertThat(on(CHENS_KITCHEN, today.minusDays(1))).isEqualTo(stages);
        assertThat(on(CHENS_KITCHEN, today)).isEqualTo(stages.with(part)).isNotEqualTo(stages);
        assertThat(on(CHENS_KITCHEN, today.plusDays(30))).isEqualTo(stages.with(part));
        assertThat(on(CHENS_KITCHEN, today.plusDays(31))).isEqualTo(stages);
        assertThat(actors.runAs(LI_NA, () -> inForce.of(QIN_HARDWARE)))
                .as("another dealer")
                .isEqualTo(actors.runAs(LI_NA, () -> inForce.of(Stage.STARTING)));
        assertThat(actors.runAs(LI_NA, () -> overrides.of(CHENS_KITCHEN)))
                .extracting(PolicyOverride::part)
                .containsExactly(part);
    }

    @ParameterizedTest
    @MethodSource("parts")
    @Tag("N4")
    @Tag("N6")
    void a_part_is_ended_goes_on_and_each_time_says_so_in_the_audit_trail(OwnPart part) {
        var stages = on(CHENS_KITCHEN, today);
        var id = set(part, today.plusDays(30));
        actors.runAs(DIRECTOR, () -> overrides.end(CHENS_KITCHEN, id));
        assertThat(on(CHENS_KITCHEN, today)).isEqualTo(stages);
        actors.runAs(DIRECTOR, () -> overrides.goOn(CHENS_KITCHEN, id));
        assertThat(on(CHENS_KITCHEN, today)).isEqualTo(stages.with(part));
        assertThat(db.sql(
                                "select concat(action, ' ', coalesce(details ->> '$.part', '')) from audit_entry where subject_kind = 'POLICY_OVERRIDE' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "policy.override-set " + part.key(), "policy.override-ended ", "policy.override-back ");
    }

    @ParameterizedTest
    @MethodSource("parts")
    @Tag("N4")
    @Tag("N6")
    void what_the_stage_decides_meanwhile_passes_by_the_dealers_own_part_and_reaches_the_rest(OwnPart part) {
        set(part, today.plusDays(30));
        var other = policy(Stage.GROWING)
                .with(new OwnPart.Kind(NurturePolicy.Kind.ENRICH))
                .with(new OwnPart.Number(PolicyNumber.MATERIAL_MOST, 33))
                .with(new OwnPart.Moments(Set.of(new KeyMomentId(5))))
                .with(new OwnPart.AftercareDays(List.of(3)))
                .with(new OwnPart.AftercareForms(Set.of(SupportForm.METHOD)));
        actors.runAs(ADMIN, () -> policies.save(new PolicyDraft(other, today.plusDays(5)), 1));
        assertThat(on(CHENS_KITCHEN, today.plusDays(5)).parts())
                .isEqualTo(other.with(part).parts());
        assertThat(on(CHENS_KITCHEN, today.plusDays(31)).parts()).isEqualTo(other.parts());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void what_is_said_before_a_change_of_stage_is_what_holds_after_it(OwnPart part) {
        var before = on(CHENS_KITCHEN, today);
        set(part, today.plusDays(30));
        var said = actors.runAs(LI_NA, () -> overrides.inStage(CHENS_KITCHEN, Stage.ESTABLISHED));
        assertThat(said.parts()).contains(part);
        actors.runAs(LI_NA, () -> stages.change(CHENS_KITCHEN, Stage.GROWING, Stage.ESTABLISHED, "Two shops"));
        assertThat(on(CHENS_KITCHEN, today)).isEqualTo(said);
        assertThat(on(CHENS_KITCHEN, today.minusDays(1))).isEqualTo(before);
        assertThat(actors.runAs(LI_NA, () -> overrides.inStage(CHENS_KITCHEN, Stage.GROWING)))
                .isEqualTo(before.with(part));
    }

    @Test
    void what_was_different_once_does_not_change_with_the_stage_any_more() {
        var id = set(new OwnPart.Number(PolicyNumber.MATERIAL_MOST, 60), today.plusDays(30));
        actors.runAs(LI_NA, () -> overrides.end(CHENS_KITCHEN, id));
        assertThat(actors.runAs(LI_NA, () -> overrides.inStage(CHENS_KITCHEN, Stage.ESTABLISHED)))
                .isEqualTo(policy(Stage.ESTABLISHED));
    }

    @Test
    void several_parts_are_different_at_once_and_each_ends_on_its_own_day() {
        var stages = on(CHENS_KITCHEN, today);
        var never = new OwnPart.AftercareDays(List.of());
        var none = new OwnPart.Moments(Set.of());
        set(never, today.plusDays(9));
        set(none, today.plusDays(19));
        assertThat(on(CHENS_KITCHEN, today.plusDays(9)))
                .isEqualTo(stages.with(never).with(none));
        assertThat(on(CHENS_KITCHEN, today.plusDays(10))).isEqualTo(stages.with(none));
        assertThat(on(CHENS_KITCHEN, today.plusDays(20))).isEqualTo(stages);
        assertThat(db.sql(
                                "select count(*) from policy_of_dealer where dealer_id = 100 and ? between from_day and to_day")
                        .param(today)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void at_its_own_moments_material_help_is_right_for_this_dealer() {
        set(new OwnPart.Moments(Set.of(new KeyMomentId(6))), today.plusDays(9));
        assertThat(rightFor(today)).containsExactly("A new product line");
        assertThat(rightFor(today.plusDays(10))).contains("Second shop").doesNotContain("A new product line");
        assertThat(rightFor(today.minusDays(1))).contains("Second shop");
    }

    @Test
    void a_moment_that_is_not_in_the_list_is_not_found() {
        var foreign = new OwnPart.Moments(Set.of(new KeyMomentId(6), new KeyMomentId(999)));
        assertThatThrownBy(() -> set(foreign, today.plusDays(9))).isInstanceOf(NotFound.class);
        assertThat(actors.runAs(LI_NA, () -> overrides.of(CHENS_KITCHEN))).isEmpty();
    }

    @Test
    @Tag("N6")
    void an_asking_that_nobody_could_keep_is_refused_and_leaves_nothing() {
        for (var days : List.of(List.of(1, 2, 3, 4, 5, 6, 7), List.of(366), List.of(0))) {
            assertThat(actors.runAs(
                            LI_NA,
                            () -> overrides.set(
                                    CHENS_KITCHEN, new OwnPart.AftercareDays(days), "why", today.plusDays(9))))
                    .isEqualTo(new PolicyOverrides.Answer.Senseless(Set.of(NurturePolicy.Fault.AFTERCARE)));
        }
        assertThat(on(CHENS_KITCHEN, today).aftercare().days()).containsExactly(7, 30, 90);
        assertThat(actors.runAs(LI_NA, () -> overrides.of(CHENS_KITCHEN))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_part_is_different_once_and_of_a_foreign_dealer_it_is_not_found(OwnPart part) {
        assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> trySet(part))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> actors.runAs(CHEN, () -> trySet(part))).isInstanceOf(AccessDeniedException.class);
        var id = set(part, today.plusDays(9));
        assertThat(actors.runAs(DIRECTOR, () -> trySet(part))).isEqualTo(new PolicyOverrides.Answer.AlreadyDifferent());
        assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> overrides.end(CHENS_KITCHEN, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> overrides.inStage(CHENS_KITCHEN, Stage.GROWING)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void each_part_of_a_policy_has_its_column_and_is_read_as_it_was_written() {
        for (var part : policy(Stage.GROWING).parts()) {
            assertThat(PolicyRows.PARTS).contains(part.key().toLowerCase(java.util.Locale.ROOT));
            assertThat(PolicyRows.part(part.key(), PolicyRows.value(part))).isEqualTo(part);
        }
        assertThat(PolicyRows.PARTS).hasSize(policy(Stage.GROWING).parts().size());
    }

    private PolicyOverrides.Answer trySet(OwnPart part) {
        return overrides.set(CHENS_KITCHEN, part, "The owner is ill", today.plusDays(9));
    }

    private long set(OwnPart part, LocalDate to) {
        var answer = actors.runAs(LI_NA, () -> overrides.set(CHENS_KITCHEN, part, "The owner is ill", to));
        return ((PolicyOverrides.Answer.Done) answer).id();
    }

    private NurturePolicy policy(Stage stage) {
        return actors.runAs(LI_NA, () -> inForce.of(stage));
    }

    private NurturePolicy on(DealerId dealer, LocalDate day) {
        return actors.runAs(DIRECTOR, () -> inForce.policyOn(dealer, day));
    }

    private List<String> rightFor(LocalDate day) {
        return actors.runAs(
                DIRECTOR,
                () -> moments.rightFor(CHENS_KITCHEN, day).stream()
                        .map(KeyMoment::english)
                        .toList());
    }
}

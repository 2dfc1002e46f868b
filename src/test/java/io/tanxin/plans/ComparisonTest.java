package io.tanxin.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.plans.Comparison.Field;
import io.tanxin.plans.Comparison.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N1")
class ComparisonTest {
    @Test
    void what_came_what_changed_and_what_went_is_named_and_nothing_else() {
        var before = content(
                "Two shops", List.of(goal(1, "100"), goal(2, "5")), List.of(measure(7, null), measure(8, null)));
        var after = content(
                "Two shops",
                List.of(goal(1, "90.0"), goal(2, "5.00")),
                List.of(measure(7, LocalDate.of(2027, 3, 31)), measure(9, null)));
        var comparison = Comparison.of(before, after);
        assertThat(comparison.head()).isEmpty();
        assertThat(comparison.lines())
                .extracting(Comparison.Line::kind)
                .containsExactly(Kind.CHANGED, Kind.CHANGED, Kind.ADDED, Kind.DROPPED);
        assertThat(comparison.lines().get(0).changes()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo(Field.TARGET);
            assertThat(change.year()).isEqualTo(2027);
        });
        // a year becomes a day
        assertThat(comparison.lines().get(1).changes()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo(Field.DUE);
            assertThat(change.before()).isEqualTo(2027);
        });
    }

    @Test
    void a_version_is_like_itself() {
        var one = content("Two shops", List.of(goal(1, "100")), List.of(measure(7, null)));
        assertThat(Comparison.of(one, one).isEmpty()).isTrue();
    }

    @Test
    void a_lowered_target_is_drift_with_its_versions_reason() {
        var first = content("Two shops", List.of(goal(1, "100")), List.of());
        var second = content("Two shops", List.of(goal(1, "90")), List.of());
        var drift = Drift.of(
                List.of(
                        new Drift.Step(1, null, null, first),
                        new Drift.Step(2, Because.US, "We delivered late", second)),
                Map.of(),
                LocalDate.of(2026, 11, 26));
        assertThat(drift.items()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(Drift.Kind.LOWERED);
            assertThat(item.because()).isEqualTo(Because.US);
            assertThat(item.why()).isEqualTo("We delivered late");
            assertThat(item.number()).isEqualTo(2);
        });
    }

    private static PlanContent content(String aim, List<PlannedGoal> goals, List<PlannedMeasure> measures) {
        return new PlanContent(aim, "", goals, measures);
    }

    private static PlannedGoal goal(long id, String target) {
        var targets = new TreeMap<Integer, BigDecimal>();
        targets.put(2027, new BigDecimal(target));
        return new PlannedGoal(
                new GoalId(id),
                0,
                new GoalDraft(Theme.SALES, "Turnover " + id, "万元", null, targets, Side.DEALER, null, null),
                null,
                "Li Na");
    }

    private static PlannedMeasure measure(long id, @Nullable LocalDate due) {
        return new PlannedMeasure(
                new MeasureId(id),
                0,
                new MeasureDraft(Theme.SHOP, "Step " + id, Side.DEALER, null, null, 2027, due, null, null, null, null),
                null,
                "Li Na");
    }
}

package io.tanxin.plans;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Rolling wave: what lies within the next 24 months has an owner, a date, a number and a proof; later years are direction (N1).
 *
 * @param counted goals and measures within these months that are still to be done
 * @param concrete those of them that lack nothing
 */
public record Concreteness(int concrete, int counted) implements Serializable {
    public static final int MONTHS = 24;

    /** @return a share from 0 to 100; what has nothing within these months is not concrete */
    public int percent() {
        return counted == 0 ? 0 : Math.round(100f * concrete / counted);
    }

    /** @param begin the plan's first year: before it, its first two years are near */
    static Concreteness of(PlanContent content, Map<MeasureId, Progress> progress, int begin, LocalDate today) {
        var near = content.measures().stream()
                .filter(measure -> isNear(measure.says().until(), today))
                .filter(measure -> progress.getOrDefault(measure.id(), Progress.planned(measure.id()))
                        .status()
                        .isOpen())
                .toList();
        var first = Math.max(today.getYear(), begin);
        var years = Set.of(first, first + 1);
        var concrete =
                near.stream().filter(measure -> isConcrete(measure.says())).count()
                        + content.goals().stream()
                                .filter(goal -> isConcrete(goal.says(), years))
                                .count();
        return new Concreteness((int) concrete, near.size() + content.goals().size());
    }

    public static boolean isConcrete(MeasureDraft measure) {
        return measure.owner() != null
                && measure.due() != null
                && measure.quantity() != null
                && measure.proof() != null;
    }

    /** A number for each of the two years, which is its date too. */
    private static boolean isConcrete(GoalDraft goal, Set<Integer> years) {
        return goal.owner() != null
                && goal.proof() != null
                && !goal.unit().isBlank()
                && goal.targets().keySet().containsAll(years);
    }

    private static boolean isNear(LocalDate until, LocalDate today) {
        return until.isBefore(today.plusMonths(MONTHS));
    }
}

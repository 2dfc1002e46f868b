package io.tanxin.plans;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a plan, held beside each other.
 *
 * @param head the aim and the vision, where they differ
 * @param lines goals and measures that came, changed or went; the others are not named
 */
public record Comparison(List<Change> head, List<Line> lines) implements Serializable {

    public enum Kind {
        ADDED,
        CHANGED,
        DROPPED
    }

    public enum Field {
        AIM,
        VISION,
        WORDS,
        THEME,
        UNIT,
        START,
        TARGET,
        SIDE,
        OWNER,
        OTHER_SIDE,
        DUE,
        QUANTITY,
        COST,
        PROOF
    }

    /** @param year of a target. @param before null: nothing was said */
    public record Change(
            Field field,
            @Nullable Integer year,
            @Nullable Serializable before,
            @Nullable Serializable after) implements Serializable {}

    /** @param goal null: it is a measure; as it is now, or as it was when it was dropped */
    public record Line(
            Kind kind, @Nullable PlannedGoal goal, @Nullable PlannedMeasure measure, List<Change> changes)
            implements Serializable {

        public String words() {
            if (goal != null) return goal.says().words();
            return measure == null ? "" : measure.says().words();
        }
    }

    public static Comparison of(PlanContent before, PlanContent after) {
        var head = new ArrayList<Change>();
        add(head, Field.AIM, before.aim(), after.aim());
        add(head, Field.VISION, before.vision(), after.vision());
        var lines = new ArrayList<Line>();
        for (var goal : after.goals()) {
            before.goal(goal.id())
                    .ifPresentOrElse(
                            old -> changed(lines, goal, null, changes(old, goal)),
                            () -> lines.add(new Line(Kind.ADDED, goal, null, List.of())));
        }
        for (var measure : after.measures()) {
            before.measure(measure.id())
                    .ifPresentOrElse(
                            old -> changed(lines, null, measure, changes(old, measure)),
                            () -> lines.add(new Line(Kind.ADDED, null, measure, List.of())));
        }
        before.goals().stream()
                .filter(goal -> after.goal(goal.id()).isEmpty())
                .forEach(goal -> lines.add(new Line(Kind.DROPPED, goal, null, List.of())));
        before.measures().stream()
                .filter(measure -> after.measure(measure.id()).isEmpty())
                .forEach(measure -> lines.add(new Line(Kind.DROPPED, null, measure, List.of())));
        return new Comparison(head, lines);
    }

    public boolean isEmpty() {
        return head.isEmpty() && lines.isEmpty();
    }

    /** What became different about a goal. */
    public static List<Change> changes(PlannedGoal before, PlannedGoal after) {
        var was = before.says();
        var is = after.says();
        var changes = new ArrayList<Change>();
        add(changes, Field.WORDS, was.words(), is.words());
        add(changes, Field.THEME, was.theme(), is.theme());
        add(changes, Field.UNIT, was.unit(), is.unit());
        add(changes, Field.START, was.start(), is.start());
        var years = new TreeSet<>(was.targets().keySet());
        years.addAll(is.targets().keySet());
        years.forEach(year -> add(
                changes,
                Field.TARGET,
                year,
                was.targets().get(year),
                is.targets().get(year)));
        add(changes, Field.SIDE, was.side(), is.side());
        add(changes, Field.OWNER, before.ownerName(), after.ownerName());
        add(changes, Field.PROOF, was.proof(), is.proof());
        return changes;
    }

    /** What became different about a measure. A day and a year without a day are both its due. */
    public static List<Change> changes(PlannedMeasure before, PlannedMeasure after) {
        var was = before.says();
        var is = after.says();
        var changes = new ArrayList<Change>();
        add(changes, Field.WORDS, was.words(), is.words());
        add(changes, Field.THEME, was.theme(), is.theme());
        add(changes, Field.DUE, due(was), due(is));
        add(changes, Field.SIDE, was.side(), is.side());
        add(changes, Field.OWNER, before.ownerName(), after.ownerName());
        add(changes, Field.QUANTITY, was.quantity(), is.quantity());
        add(changes, Field.UNIT, was.unit(), is.unit());
        add(changes, Field.PROOF, was.proof(), is.proof());
        add(changes, Field.COST, was.cost(), is.cost());
        add(changes, Field.OTHER_SIDE, was.otherSide(), is.otherSide());
        return changes;
    }

    private static Serializable due(MeasureDraft says) {
        return says.due() == null ? Integer.valueOf(says.year()) : says.due();
    }

    private static void changed(
            List<Line> lines, @Nullable PlannedGoal goal, @Nullable PlannedMeasure measure, List<Change> changes) {
        if (!changes.isEmpty()) lines.add(new Line(Kind.CHANGED, goal, measure, changes));
    }

    private static void add(
            List<Change> changes, Field field, @Nullable Serializable before, @Nullable Serializable after) {
        add(changes, field, null, before, after);
    }

    private static void add(
            List<Change> changes,
            Field field,
            @Nullable Integer year,
            @Nullable Serializable before,
            @Nullable Serializable after) {
        // 1.50 and 1.5 are the same number
        var same = before instanceof BigDecimal was && after instanceof BigDecimal is
                ? was.compareTo(is) == 0
                : Objects.equals(before, after);
        if (!same) changes.add(new Change(field, year, before, after));
    }
}

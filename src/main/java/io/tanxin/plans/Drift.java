package io.tanxin.plans;

import io.tanxin.plans.Comparison.Change;
import io.tanxin.plans.Comparison.Field;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far the road has come away from what was agreed first, each step with its reason (N1). */
public record Drift(List<Item> items) implements Serializable {

    public enum Kind {
        /** Said by who does it: later than agreed. */
        SLIPPED,
        /** Agreed to be later or earlier. */
        MOVED,
        /** Past its day, and nobody has said why. */
        LATE,
        DROPPED,
        ADDED,
        LOWERED,
        RAISED,
        /** Anything else that was agreed anew. */
        CHANGED
    }

    /**
     * @param year of a target
     * @param number the version in which it was agreed anew; null: nobody has agreed to it
     * @param months later, or earlier if below zero
     */
    public record Item(
            Kind kind,
            String words,
            @Nullable Integer year,
            @Nullable Serializable before,
            @Nullable Serializable after,
            long months,
            @Nullable Because because,
            @Nullable String why,
            @Nullable Integer number)
            implements Serializable {}

    /** An agreed version and why there is one. */
    record Step(
            int number, @Nullable Because because, @Nullable String why, PlanContent content) {}

    /** @param agreed the agreed versions, the first one first */
    static Drift of(List<Step> agreed, Map<MeasureId, Progress> progress, LocalDate today) {
        var items = new ArrayList<Item>();
        if (agreed.isEmpty()) return new Drift(items);
        for (int n = 1; n < agreed.size(); n++) {
            var step = agreed.get(n);
            for (var line :
                    Comparison.of(agreed.get(n - 1).content(), step.content()).lines()) {
                switch (line.kind()) {
                    case ADDED -> items.add(item(Kind.ADDED, line.words(), null, step));
                    case DROPPED -> items.add(item(Kind.DROPPED, line.words(), null, step));
                    case CHANGED ->
                        line.changes().forEach(change -> items.add(item(kind(change), line.words(), change, step)));
                }
            }
        }
        agreed.getLast().content().measures().forEach(measure -> underway(measure, progress, today, items));
        return new Drift(items);
    }

    private static void underway(
            PlannedMeasure measure, Map<MeasureId, Progress> progress, LocalDate today, List<Item> items) {
        var now = progress.getOrDefault(measure.id(), Progress.planned(measure.id()));
        var until = measure.says().until();
        var words = measure.says().words();
        if (now.status() == MeasureStatus.SLIPPED) {
            items.add(new Item(
                    Kind.SLIPPED,
                    words,
                    null,
                    until,
                    now.expected(),
                    now.expected() == null ? 0 : months(until, now.expected()),
                    now.because(),
                    now.why(),
                    null));
        } else if (now.status() == MeasureStatus.DROPPED) {
            items.add(new Item(Kind.DROPPED, words, null, until, null, 0, now.because(), now.why(), null));
        } else if (now.status().isOpen() && until.isBefore(today)) {
            items.add(new Item(Kind.LATE, words, null, until, null, months(until, today), null, null, null));
        }
    }

    private static Kind kind(Change change) {
        if (change.field() == Field.DUE) return Kind.MOVED;
        if (change.field() != Field.TARGET) return Kind.CHANGED;
        if (change.before() instanceof BigDecimal before && change.after() instanceof BigDecimal after)
            return after.compareTo(before) < 0 ? Kind.LOWERED : Kind.RAISED;
        return change.after() == null ? Kind.LOWERED : Kind.RAISED;
    }

    private static Item item(Kind kind, String words, @Nullable Change change, Step step) {
        return new Item(
                kind,
                words,
                change == null ? null : change.year(),
                change == null ? null : change.before(),
                change == null ? null : change.after(),
                change == null || kind != Kind.MOVED ? 0 : months(day(change.before()), day(change.after())),
                step.because(),
                step.why(),
                step.number());
    }

    private static @Nullable LocalDate day(@Nullable Serializable due) {
        return switch (due) {
            case LocalDate day -> day;
            case Integer year -> LocalDate.of(year, 12, 31);
            case null, default -> null;
        };
    }

    private static long months(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? 0 : Math.round(ChronoUnit.DAYS.between(from, to) / 30.4);
    }
}

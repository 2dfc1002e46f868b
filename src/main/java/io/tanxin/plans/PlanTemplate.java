package io.tanxin.plans;

import io.tanxin.dealers.Stage;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a plan may begin with, by stage; days are counted from the plan's first day. Numbers are the dealer's own and never come
 * from a template.
 *
 * @param language {@code en} or {@code zh}
 */
public record PlanTemplate(Stage stage, String language, String aim, List<GoalLine> goals, List<MeasureLine> measures)
        implements Serializable {

    public record GoalLine(
            Theme theme,
            String words,
            String unit,
            Side side,
            @Nullable Proof proof) implements Serializable {}

    /** @param month at whose end it is due, counted from the plan's first day */
    public record MeasureLine(
            Theme theme,
            String words,
            Side side,
            @Nullable String otherSide,
            int month,
            @Nullable Proof proof) implements Serializable {

        MeasureDraft from(LocalDate begin) {
            var due = begin.plusMonths(month).minusDays(1);
            return new MeasureDraft(
                    theme,
                    words,
                    side,
                    null,
                    otherSide,
                    due.getYear(),
                    month <= Concreteness.MONTHS ? due : null,
                    null,
                    null,
                    null,
                    proof);
        }
    }

    List<GoalDraft> asGoals() {
        return goals.stream()
                .map(goal -> new GoalDraft(
                        goal.theme(),
                        goal.words(),
                        goal.unit(),
                        null,
                        new TreeMap<>(),
                        goal.side(),
                        null,
                        goal.proof()))
                .toList();
    }

    /** Those that lie within the plan: near ones with their day, later ones with their year. @param begin its first day */
    List<MeasureDraft> measures(LocalDate begin, int lastYear) {
        return measures.stream()
                .map(line -> line.from(begin))
                .filter(measure -> measure.year() <= lastYear)
                .toList();
    }
}

package io.tanxin.plans;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a yearly review begins with: what was aimed at in that year, and what became of it. */
public record ReviewFacts(PlanId plan, int year, List<Goal> goals, List<Measure> measures) implements Serializable {

    /** @param actual null: nobody has noted it yet */
    public record Goal(
            String words,
            String unit,
            @Nullable BigDecimal start,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual)
            implements Serializable {}

    public record Measure(
            MeasureId id,
            String words,
            Side side,
            @Nullable LocalDate due,
            MeasureStatus status,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate expected,
            @Nullable Because because,
            @Nullable String why)
            implements Serializable {}
}

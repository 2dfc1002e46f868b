package io.tanxin.dealers.situation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One figure over the years; held against its own past and nothing else. @param points the earliest first, at least one */
public record Trend(Question question, List<Point> points) implements Serializable {

    public record Point(Quarter quarter, BigDecimal value) implements Serializable {}

    /** @param sameQuarter against the same quarter of another year. @param percent rounded */
    public record Change(Quarter since, boolean sameQuarter, int percent) implements Serializable {}

    static Trend of(Question question, List<SituationReport> newestFirst) {
        return new Trend(
                question,
                newestFirst.stream()
                        .flatMap(report -> report.answer(question.name()).stream()
                                .filter(answer -> answer.number() != null)
                                .map(answer -> new Point(report.quarter(), answer.number())))
                        .sorted(Comparator.comparing(Point::quarter))
                        .toList());
    }

    public Point last() {
        return points.getLast();
    }

    public BigDecimal least() {
        return points.stream().map(Point::value).min(Comparator.naturalOrder()).orElseThrow();
    }

    public BigDecimal most() {
        return points.stream().map(Point::value).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The last one against the same quarter a year before; where there is none, against the one before it. */
    public Optional<Change> change() {
        if (points.size() < 2) return Optional.empty();
        var yearBefore = points.stream()
                .filter(point -> point.quarter().equals(last().quarter().plus(-4)))
                .findFirst();
        var before = yearBefore.orElseGet(() -> points.get(points.size() - 2));
        if (before.value().signum() == 0) return Optional.empty();
        var percent = last().value()
                .subtract(before.value())
                .multiply(BigDecimal.valueOf(100))
                .divide(before.value(), 0, RoundingMode.HALF_UP)
                .intValue();
        return Optional.of(new Change(before.quarter(), yearBefore.isPresent(), percent));
    }
}

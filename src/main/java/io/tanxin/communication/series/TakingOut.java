package io.tanxin.communication.series;

import io.tanxin.communication.DayState;
import io.tanxin.communication.SeriesDays;
import io.tanxin.communication.series.SeriesRows.Row;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days of a series that shall not be: what nobody was told of goes, what people were invited to is called off. */
@Component
class TakingOut {
    private final PlannedDays planned;
    private final SeriesDays days;

    TakingOut(PlannedDays planned, SeriesDays days) {
        this.planned = planned;
        this.days = days;
    }

    /** @param reason is told to those who were invited */
    void of(Collection<Row> ahead, @Nullable String reason) {
        var kept = planned.remove(ahead.stream()
                .filter(row -> row.state() == DayState.PLANNED)
                .map(Row::id)
                .toList());
        ahead.stream()
                .filter(row -> row.state() == DayState.SCHEDULED || kept.contains(row.id()))
                .forEach(row -> days.callOff(row.id(), reason));
    }
}

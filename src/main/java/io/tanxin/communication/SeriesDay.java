package io.tanxin.communication;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.data.relational.core.mapping.Column;

/**
 * A day's place in its series.
 *
 * @param date which of the series' dates it is, wherever it was moved to
 * @param local its start on the wall, from which the instant is reckoned
 */
public record SeriesDay(
        @Column("series_id") SeriesId series,
        @Column("series_date") LocalDate date,
        @Column("placed") Placed placed,
        @Column("starts_local") LocalDateTime local)
        implements Serializable {

    SeriesDay byHand(LocalDateTime to) {
        return new SeriesDay(series, date, Placed.HAND, to);
    }
}

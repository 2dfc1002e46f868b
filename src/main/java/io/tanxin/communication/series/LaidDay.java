package io.tanxin.communication.series;

import io.tanxin.communication.Placed;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One of a series' dates, and where its day comes to lie.
 *
 * @param at null: the date is left out
 * @param rest why nobody works on the date; null on a working day
 */
public record LaidDay(
        LocalDate date,
        @Nullable LocalDateTime at,
        Placed placed,
        @Nullable Rest rest) implements Serializable {

    /** @param nameEn null: a weekend */
    public record Rest(@Nullable String nameEn, @Nullable String nameZh) implements Serializable {}

    public boolean isLeftOut() {
        return at == null;
    }
}

package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that speaks against a planned day; shown before anything is made. @param row of the drafts that were checked */
public record Finding(int row, Problem problem) implements Serializable {

    public sealed interface Problem extends Serializable {}

    /** The organiser has another talk then. @param day null: another of the drafts themselves */
    public record Overlap(@Nullable DayId day, String dealer, Instant at, int minutes) implements Problem {}

    /** Not a working day at the dealer's. @param nearest working day, proposed and never taken by itself (M25) */
    public record OnHoliday(
            DealerId dealer,
            LocalDate day,
            @Nullable String nameEn,
            @Nullable String nameZh,
            LocalDate nearest) implements Problem {}

    public record InThePast() implements Problem {}
}

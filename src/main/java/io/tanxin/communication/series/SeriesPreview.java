package io.tanxin.communication.series;

import io.tanxin.communication.Finding;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days that a series would have in its first year, twelve of them at least, before anything is made. */
public record SeriesPreview(List<Shown> days) implements Serializable {

    /** @param overlap the first thing in its way */
    public record Shown(LaidDay day, Finding.@Nullable Overlap overlap) implements Serializable {}

    public long overlaps() {
        return days.stream().filter(shown -> shown.overlap() != null).count();
    }

    /** Dates that nobody works on: beside them, left out, or kept. */
    public long onRest() {
        return days.stream().filter(shown -> shown.day().rest() != null).count();
    }
}

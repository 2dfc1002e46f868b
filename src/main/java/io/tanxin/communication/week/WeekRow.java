package io.tanxin.communication.week;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A week in the list. @param asked how many dealers of the reader's it asks; {@code taken} of them have a time */
public record WeekRow(
        WeekId id,
        String title,
        LocalDate from,
        LocalDate to,
        WeekState state,
        Instant pickUntil,
        int asked,
        int taken,
        int waiting)
        implements Serializable {

    public record Key(LocalDate from, long id) implements Serializable {}

    public Key key() {
        return new Key(from, id.value());
    }
}

package io.tanxin.support.rules;

import java.io.Serializable;
import java.time.LocalDate;

/** A check in a list: how many rules were found how. */
public record CheckBrief(CheckId id, LocalDate day, CheckState state, int kept, int partly, int not, int unseen)
        implements Serializable {

    /** Where a page of them ended: the newest first. */
    public record Key(LocalDate day, long id) implements Serializable {}

    public Key key() {
        return new Key(day, id.value());
    }
}

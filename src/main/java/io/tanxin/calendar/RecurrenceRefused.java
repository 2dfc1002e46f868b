package io.tanxin.calendar;

/** What is outside the offered rhythms: refused with words, never made into something similar (M23). */
public class RecurrenceRefused extends IllegalArgumentException {
    private final Reason reason;

    public RecurrenceRefused(Reason reason) {
        super("this recurrence is refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Its words in both languages. */
    public String key() {
        return "calendar.refused." + reason;
    }
}

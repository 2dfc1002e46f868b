package io.tanxin.admin.ui;

import com.vaadin.flow.component.Component;
import io.tanxin.calendar.Dates;
import io.tanxin.mail.LetterState;
import io.tanxin.mail.MailRoom;
import io.tanxin.ui.StatusBadge;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A letter's row in the words of whoever looks at it. */
record OutboxWords(Component by, Dates dates) implements Serializable {

    String moment(Instant at) {
        return dates.dayTimeYear(at);
    }

    /** For the list, which is the newest letters mostly. */
    String shortMoment(Instant at) {
        return dates.dayAndTime(at);
    }

    String say(String key) {
        return by.getTranslation(dates.locale(), key);
    }

    String state(LetterState state) {
        return say("words.mail." + state);
    }

    StatusBadge.Look badge(MailRoom.Row row) {
        return new StatusBadge.Look(tone(row.state()), state(row.state()));
    }

    /** Its name if somebody gave it one, else what it is called in the program. */
    String kind(String kind) {
        return translated("outbox.kind." + kind.replace('/', '.'), kind);
    }

    /** Ours is a translation key; a mail server's own words stay as they are. */
    String reason(@Nullable String reason) {
        if (reason == null) return "";
        return reason.matches("[a-z][A-Za-z0-9-]*(\\.[A-Za-z0-9_-]+)+") ? translated(reason, reason) : reason;
    }

    private String translated(String key, String otherwise) {
        var found = say(key);
        return found.contains(key) ? otherwise : found;
    }

    private static StatusBadge.Tone tone(LetterState state) {
        return switch (state) {
            case SENT, KEPT, HANDED_OVER -> StatusBadge.Tone.OK;
            case DEAD -> StatusBadge.Tone.BAD;
            case UNSURE, MISSED, TO_HAND_OVER -> StatusBadge.Tone.WARN;
            case LEASED, BUNDLED -> StatusBadge.Tone.INFO;
            case QUEUED, DROPPED -> StatusBadge.Tone.NEUTRAL;
        };
    }
}

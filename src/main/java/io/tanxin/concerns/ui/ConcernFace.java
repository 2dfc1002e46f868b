package io.tanxin.concerns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.concerns.ConcernState;
import io.tanxin.concerns.MyConcernRow;
import io.tanxin.concerns.Urgency;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a concern looks to its reader: its state in icon and word, its clock in words. */
record ConcernFace(Component by, Locale locale, ZoneId zone) implements Serializable {
    private static final int HOUR = 60;

    /** In the language of the page now. */
    static ConcernFace of(Component by, ZoneId zone) {
        return new ConcernFace(by, UI.getCurrentOrThrow().getLocale(), zone);
    }

    Look badge(ConcernRow row) {
        if (row.late()) return new Look(Tone.BAD, Glyph.ALERT, say("concerns.face.late", state(row.state())));
        if (row.waiting()) return new Look(Tone.NEUTRAL, Glyph.HOUR_GLASS, say("concerns.face.waiting"));
        return look(row.state());
    }

    Look look(ConcernState state) {
        return switch (state) {
            case RECEIVED -> new Look(Tone.CLAY, Glyph.INBOX, state(state));
            case ACKNOWLEDGED -> new Look(Tone.WARN, Glyph.CHAT, state(state));
            case UNDERSTOOD -> new Look(Tone.INFO, Glyph.CHECK, state(state));
            case ACTING -> new Look(Tone.INFO, Glyph.HANDSHAKE, state(state));
            case RESOLVED -> new Look(Tone.NEUTRAL, Glyph.HELP, state(state));
            case CONFIRMED -> new Look(Tone.OK, Glyph.CHECK, state(state));
        };
    }

    /** As the dealer reads it: what is to be done on its side comes first. */
    Look look(MyConcernRow row) {
        if (row.state() == ConcernState.RESOLVED) return new Look(Tone.CLAY, Glyph.HELP, say("concerns.my.toConfirm"));
        return row.asked() ? new Look(Tone.CLAY, Glyph.CHAT, say("concerns.my.asked")) : look(row.state());
    }

    Look urgency(Urgency urgency) {
        return switch (urgency) {
            case CUSTOMER_WAITING -> new Look(Tone.BAD, Glyph.CLOCK, say("words.urgency." + urgency));
            case URGENT -> new Look(Tone.WARN, Glyph.CLOCK, say("words.urgency." + urgency));
            case NORMAL -> new Look(Tone.NEUTRAL, Glyph.CLOCK, say("words.urgency." + urgency));
        };
    }

    String state(ConcernState state) {
        return say("words.concernState." + state);
    }

    String kind(ConcernRow row) {
        return say("words.concern." + row.kind());
    }

    String topic(ConcernRow row) {
        return row.topic() == null ? "" : row.topic().in(locale);
    }

    /** Until when what is owed, and how much working time is left. */
    String clock(ConcernRow row, @Nullable Duration left) {
        var due = row.due();
        if (due == null) return row.waiting() ? say("concerns.clock.waiting") : "";
        var when = moment(due);
        var answer = row.state() == ConcernState.RECEIVED;
        if (row.late()) return say(answer ? "concerns.clock.answerLate" : "concerns.clock.solveLate", when);
        if (left == null) return say(answer ? "concerns.clock.answerBy" : "concerns.clock.solveBy", when);
        return say(answer ? "concerns.clock.answerLeft" : "concerns.clock.solveLeft", when, hours(left));
    }

    private String hours(Duration left) {
        var minutes = left.toMinutes();
        if (minutes < HOUR) return say("concerns.clock.minutes", minutes);
        return say("concerns.clock.hours", minutes / HOUR);
    }

    String moment(Instant at) {
        return new Dates(locale, zone).dayAndTime(at);
    }

    String day(LocalDate day) {
        return new Dates(locale, zone).dayYear(day);
    }

    String say(String key, Object... arguments) {
        return by.getTranslation(locale, key, arguments);
    }
}

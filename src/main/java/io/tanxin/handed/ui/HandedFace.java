package io.tanxin.handed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.handed.HandedRow;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** How something handed on looks to its reader. */
record HandedFace(Component by, Locale locale, ZoneId zone) implements Serializable {

    /** In the language of the page now. */
    static HandedFace of(Component by, ZoneId zone) {
        return new HandedFace(by, UI.getCurrentOrThrow().getLocale(), zone);
    }

    Look badge(HandedRow row) {
        return switch (row.state()) {
            case OPEN -> open(row);
            case DONE -> new Look(Tone.OK, Glyph.CHECK, state(row));
            case CANNOT -> new Look(Tone.WARN, Glyph.ALERT, state(row));
            case TAKEN_BACK -> new Look(Tone.NEUTRAL, Glyph.UNDO, state(row));
            case SETTLED -> new Look(Tone.NEUTRAL, Glyph.CHECK, state(row));
        };
    }

    String state(HandedRow row) {
        return say("words.handed." + row.state());
    }

    String kind(HandedRow row) {
        return say("words.matter." + row.kind());
    }

    String department(HandedRow row) {
        return row.department() == null ? "" : say("words.department." + row.department());
    }

    /** With whom, for the company's own people. */
    String with(HandedRow row) {
        return row.department() == null
                ? say("handed.to", row.colleagueName())
                : say("handed.toDepartment", row.colleagueName(), department(row));
    }

    String day(LocalDate day) {
        return dates().weekday(day);
    }

    String dayOf(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    String moment(Instant at) {
        return dates().dayAndTime(at);
    }

    private Look open(HandedRow row) {
        if (row.isLate()) return new Look(Tone.BAD, Glyph.ALERT, say("handed.face.late", -row.daysLeft()));
        if (row.daysLeft() == 0) return new Look(Tone.WARN, Glyph.CLOCK, say("handed.face.today"));
        return new Look(Tone.CLAY, Glyph.HOUR_GLASS, say("handed.face.by", dates().day(row.due())));
    }

    private Dates dates() {
        return new Dates(locale, zone);
    }

    String say(String key, Object... arguments) {
        return by.getTranslation(locale, key, arguments);
    }
}

package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.Finding;
import io.tanxin.communication.week.Standing;
import io.tanxin.communication.week.WeekState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** How a week looks to its reader. */
record WeekFace(Component by, Locale locale, ZoneId zone) implements Serializable {

    static WeekFace of(Component by, ZoneId zone) {
        return new WeekFace(by, UI.getCurrentOrThrow().getLocale(), zone);
    }

    String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) return dates().dayYear(from);
        // the year stands first in Chinese, last in English
        return locale.getLanguage().equals("zh")
                ? say("communication.week.days", dates().dayYear(from), dates().day(to))
                : say("communication.week.days", dates().day(from), dates().dayYear(to));
    }

    Look state(WeekState state) {
        var words = say("words.week." + state);
        return switch (state) {
            case DRAFT -> new Look(Tone.NEUTRAL, Glyph.EDIT, words);
            case OPEN -> new Look(Tone.INFO, Glyph.CALENDAR, words);
            case CLOSED -> new Look(Tone.OK, Glyph.CHECK, words);
            case CANCELLED -> new Look(Tone.NEUTRAL, Glyph.CLOSE, words);
        };
    }

    Look standing(Standing standing) {
        var words = say("words.standing." + standing);
        return switch (standing) {
            case ASKED -> new Look(Tone.WARN, Glyph.CLOCK, words);
            case WAITING -> new Look(Tone.CLAY, Glyph.HOUR_GLASS, words);
            case OFFERED -> new Look(Tone.INFO, Glyph.LETTER, words);
            case TAKEN -> new Look(Tone.OK, Glyph.CHECK, words);
            case NO -> new Look(Tone.NEUTRAL, Glyph.CLOSE, words);
        };
    }

    /** Of an overlap, with whom; else that it is past. */
    String problem(Finding.Problem problem) {
        return problem instanceof Finding.Overlap overlap && !overlap.dealer().isBlank()
                ? overlap.dealer()
                : say(
                        problem instanceof Finding.InThePast
                                ? "communication.week.use.PAST"
                                : "communication.week.use.BUSY");
    }

    LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    String weekday(LocalDate day) {
        return dates().weekday(day);
    }

    String clock(Instant at) {
        return dates().time(at);
    }

    String dayAndTime(Instant at) {
        return dates().dayAndTime(at);
    }

    String time(Instant at) {
        return dates().dayTimeYear(at);
    }

    String say(String key, Object... arguments) {
        return by.getTranslation(locale, key, arguments);
    }

    private Dates dates() {
        return new Dates(locale, zone);
    }
}

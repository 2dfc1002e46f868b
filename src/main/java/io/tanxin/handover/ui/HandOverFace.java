package io.tanxin.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.handover.HandOverLine;
import io.tanxin.handover.HandOverRow;
import io.tanxin.handover.HandOverState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a hand-over looks to its reader: how far it has come, and its clock in words. */
record HandOverFace(Component by, Locale locale, ZoneId zone) implements Serializable {

    /** In the language of the page now. */
    static HandOverFace of(Component by, ZoneId zone) {
        return new HandOverFace(by, UI.getCurrentOrThrow().getLocale(), zone);
    }

    Look badge(HandOverRow row) {
        var words = say("words.handover." + row.state());
        return switch (row.state()) {
            case TO_SIGN -> new Look(Tone.CLAY, Glyph.EDIT, words);
            case TO_CONFIRM -> new Look(Tone.NEUTRAL, Glyph.HOUR_GLASS, words);
            case TO_TALK -> new Look(Tone.INFO, Glyph.CHAT, words);
            case DONE -> new Look(Tone.OK, Glyph.CHECK, words);
            case OVERTAKEN -> new Look(Tone.NEUTRAL, Glyph.REPEAT, words);
        };
    }

    /** "Day 12 of 60 without a talk", "first talk after 5 days". */
    String clock(HandOverRow row) {
        if (row.talkedAt() != null) return say("handover.clock.talked", row.days());
        return row.state() == HandOverState.OVERTAKEN ? "" : say("handover.clock.runs", row.days(), row.longest());
    }

    Look clockLook(HandOverRow row) {
        if (row.talkedAt() != null) return new Look(Tone.OK, Glyph.CHAT, clock(row));
        if (row.isLong()) return new Look(Tone.BAD, Glyph.CLOCK, clock(row));
        return new Look(2 * row.days() >= row.longest() ? Tone.WARN : Tone.NEUTRAL, Glyph.CLOCK, clock(row));
    }

    /** A day's kind or its own title, when, and with whom; a promise with its day and who keeps it. */
    String quiet(HandOverLine line) {
        return Stream.of(when(line), Objects.requireNonNullElse(line.who(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    String words(HandOverLine line) {
        var words = line.words();
        return words == null ? say("words.kind." + line.code()) : words;
    }

    private String when(HandOverLine line) {
        var day = line.day();
        if (day != null) return day(day);
        var at = line.at();
        return at == null ? "" : moment(at);
    }

    String day(LocalDate day) {
        return new Dates(locale, zone).dayYear(day);
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    String moment(Instant at) {
        return new Dates(locale, zone).dayTimeYear(at);
    }

    String say(String key, Object... arguments) {
        return by.getTranslation(locale, key, arguments);
    }
}

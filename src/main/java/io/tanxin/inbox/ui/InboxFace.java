package io.tanxin.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.inbox.InboxClock;
import io.tanxin.inbox.InboxItem;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** How what came in looks to its reader: what it is, its clock in words. */
record InboxFace(Component by, Locale locale, ZoneId zone, Instant now) implements Serializable {

    /** In the language of the page now. */
    static InboxFace of(Component by, ZoneId zone, Instant now) {
        return new InboxFace(by, UI.getCurrentOrThrow().getLocale(), zone, now);
    }

    String what(InboxItem item) {
        return say("inbox.what." + item.kind() + "." + item.what());
    }

    /** The day, and of today the hour. */
    String when(Instant at) {
        var dates = new Dates(locale, zone);
        return day(at).equals(day(now)) ? dates.time(at) : dates.day(day(at));
    }

    String moment(Instant at) {
        return new Dates(locale, zone).dayAndTime(at);
    }

    /** In words, and with an icon; never by colour alone. */
    Optional<Look> clock(InboxItem item) {
        var clock = item.clock();
        var due = item.due();
        if (clock == null) return Optional.empty();
        if (clock == InboxClock.PAUSED)
            return Optional.of(new Look(Tone.NEUTRAL, Glyph.HOUR_GLASS, say("inbox.clock.PAUSED")));
        if (due == null) return Optional.empty();
        return Optional.of(
                switch (clock) {
                    case DUE -> due(item.dueDay());
                    case TALK -> new Look(Tone.INFO, Glyph.CALENDAR, say("inbox.clock.TALK", moment(due)));
                    case ANSWER, SOLUTION, PAUSED ->
                        due.isBefore(now)
                                ? new Look(Tone.BAD, Glyph.ALERT, say("inbox.clock.late." + clock, moment(due)))
                                : new Look(Tone.WARN, Glyph.CLOCK, say("inbox.clock." + clock, moment(due)));
                });
    }

    private Look due(LocalDate due) {
        var left = (int) ChronoUnit.DAYS.between(day(now), due);
        if (left < 0) return new Look(Tone.BAD, Glyph.ALERT, say("inbox.clock.late.DUE", -left));
        if (left == 0) return new Look(Tone.WARN, Glyph.CLOCK, say("inbox.clock.today"));
        return new Look(Tone.CLAY, Glyph.CLOCK, say("inbox.clock.DUE", new Dates(locale, zone).weekday(due)));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    String say(String key, Object... arguments) {
        return by.getTranslation(locale, key, arguments);
    }
}

package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseRow;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** How a promise looks to its reader: the badge with icon and word, its days, its direction. */
record PromiseFace(Component by, Locale locale, ZoneId zone) implements Serializable {

    /** In the language of the page now. */
    static PromiseFace of(Component by, ZoneId zone) {
        return new PromiseFace(by, UI.getCurrentOrThrow().getLocale(), zone);
    }

    Look badge(PromiseRow row) {
        return switch (row.state()) {
            case OPEN -> open(row);
            case AT_RISK ->
                row.isLate()
                        ? open(row)
                        : new Look(Tone.WARN, Glyph.CLOCK, say("promises.face.atRisk", day(row.due())));
            case DONE ->
                row.presumed()
                        ? new Look(Tone.NEUTRAL, Glyph.CHECK, say("promises.face.presumed"))
                        : new Look(Tone.INFO, Glyph.HELP, state(row));
            case KEPT -> new Look(Tone.OK, Glyph.CHECK, state(row));
            case KEPT_LATE -> new Look(Tone.WARN, Glyph.CHECK, state(row));
            case BROKEN -> new Look(Tone.BAD, Glyph.ALERT, state(row));
            case RENEGOTIATED -> new Look(Tone.NEUTRAL, Glyph.REDO, state(row));
            case WITHDRAWN -> new Look(Tone.NEUTRAL, Glyph.CLOSE, state(row));
        };
    }

    String state(PromiseRow row) {
        return say("words.promise." + row.state());
    }

    String direction(PromiseRow row) {
        return say(row.side() == Side.COMPANY ? "promises.face.toDealer" : "promises.face.fromDealer");
    }

    String day(LocalDate day) {
        return dates().day(day);
    }

    String fullDay(LocalDate day) {
        return dates().dayYear(day);
    }

    String moment(Instant at) {
        return dates().dayTimeYear(at);
    }

    private Look open(PromiseRow row) {
        if (row.daysLeft() < 0) return new Look(Tone.BAD, Glyph.ALERT, say("promises.face.late", -row.daysLeft()));
        if (row.daysLeft() == 0) return new Look(Tone.WARN, Glyph.CLOCK, say("promises.face.today"));
        return new Look(Tone.CLAY, Glyph.HANDSHAKE, say("promises.face.by", day(row.due())));
    }

    private Dates dates() {
        return new Dates(locale, zone);
    }

    String say(String key, Object... arguments) {
        return by.getTranslation(locale, key, arguments);
    }
}

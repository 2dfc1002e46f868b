package io.tanxin.promises.loans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.promises.loans.LoanRow;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** How a loan looks to its reader. */
record LoanFace(Component by, Locale locale, ZoneId zone) implements Serializable {

    static LoanFace of(Component by, ZoneId zone) {
        return new LoanFace(by, UI.getCurrentOrThrow().getLocale(), zone);
    }

    Look badge(LoanRow row) {
        if (!row.isOut()) return new Look(Tone.OK, Glyph.CHECK, say("promises.loans.face.back"));
        if (row.saidSentOn() != null) return new Look(Tone.INFO, Glyph.CLOCK, say("promises.loans.face.onItsWay"));
        if (row.isLate()) return new Look(Tone.WARN, Glyph.CLOCK, say("promises.loans.face.late", -row.daysLeft()));
        return new Look(Tone.NEUTRAL, Glyph.CLOCK, say("promises.loans.face.until", day(row.expectedBack())));
    }

    String day(LocalDate day) {
        return new Dates(locale, zone).dayYear(day);
    }

    String moment(Instant at) {
        return new Dates(locale, zone).dayTimeYear(at);
    }

    /** Item and serial number. */
    String item(LoanRow row) {
        return row.serial() == null ? row.item() : say("promises.loans.itemSerial", row.item(), row.serial());
    }

    String say(String key, Object... arguments) {
        return by.getTranslation(locale, key, arguments);
    }
}

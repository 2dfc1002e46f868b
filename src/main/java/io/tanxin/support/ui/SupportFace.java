package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.Money;
import io.tanxin.support.SupportRow;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How support looks to its reader: to which end in icon and word, how long, how much. */
record SupportFace(Component by, Locale locale, ZoneId zone) implements Serializable {
    private static final int HOUR = 60;

    /** In the language of the page now. */
    static SupportFace of(Component by, ZoneId zone) {
        return new SupportFace(by, UI.getCurrentOrThrow().getLocale(), zone);
    }

    Look badge(SupportRow row) {
        return look(row.intent());
    }

    Look look(@Nullable SupportKind intent) {
        return intent == null
                ? new Look(Tone.NEUTRAL, Glyph.HELP, say("support.unclassified"))
                : new Look(tone(intent), glyph(intent), say("words.support." + intent));
    }

    /** With that it is in confidence, if it is. */
    String form(SupportRow row) {
        return row.inConfidence() ? form(row.form()) + " · " + say("concerns.inConfidence") : form(row.form());
    }

    static Glyph glyph(SupportKind intent) {
        return switch (intent) {
            case CARE -> Glyph.HEART;
            case MANAGE -> Glyph.FLAG;
            case TEACH -> Glyph.BOOKMARK;
        };
    }

    private static Tone tone(SupportKind intent) {
        return switch (intent) {
            case CARE -> Tone.CARE;
            case MANAGE -> Tone.INFO;
            case TEACH -> Tone.TEACH;
        };
    }

    String form(SupportForm form) {
        return say("words.supportForm." + form);
    }

    /** {@code 45 min}, {@code 1 h 30 min}; empty for none. */
    String time(long minutes) {
        if (minutes <= 0) return "";
        var hours = minutes / HOUR;
        var rest = minutes % HOUR;
        if (hours == 0) return say("support.time.minutes", rest);
        return rest == 0 ? say("support.time.hours", hours) : say("support.time.both", hours, rest);
    }

    String money(@Nullable Money money) {
        return money == null ? "" : money.in(locale);
    }

    /** Time and money in one line, whichever there is. */
    String cost(SupportRow row) {
        var time = time(row.minutes());
        var money = money(row.money());
        return time.isEmpty() || money.isEmpty() ? time + money : time + " · " + money;
    }

    String day(LocalDate day) {
        return new Dates(locale, zone).dayYear(day);
    }

    String moment(Instant at) {
        return new Dates(locale, zone).dayTimeYear(at);
    }

    String say(String key, Object... arguments) {
        return by.getTranslation(locale, key, arguments);
    }
}

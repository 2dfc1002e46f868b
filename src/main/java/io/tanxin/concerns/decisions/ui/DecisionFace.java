package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.concerns.decisions.DecisionRow;
import io.tanxin.concerns.decisions.DecisionState;
import io.tanxin.concerns.decisions.Interest;
import io.tanxin.concerns.decisions.SanctionState;
import io.tanxin.concerns.decisions.TrustState;
import io.tanxin.kernel.Money;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a decision, a restriction and a dealer's word look to their reader. */
record DecisionFace(Component by, Locale locale, ZoneId zone) implements Serializable {

    /** In the language of the page now. */
    static DecisionFace of(Component by, ZoneId zone) {
        return new DecisionFace(by, UI.getCurrentOrThrow().getLocale(), zone);
    }

    Look look(DecisionState state) {
        var words = say("words.decision." + state);
        return switch (state) {
            case OPEN -> new Look(Tone.CLAY, Glyph.EDIT, words);
            case ASKED -> new Look(Tone.WARN, Glyph.HOUR_GLASS, words);
            case DECIDED -> new Look(Tone.OK, Glyph.CHECK, words);
            case WITHDRAWN -> new Look(Tone.NEUTRAL, Glyph.UNDO, words);
        };
    }

    Look look(SanctionState state) {
        var words = say("words.sanction." + state);
        return switch (state) {
            case PROPOSED -> new Look(Tone.NEUTRAL, Glyph.EDIT, words);
            case SIGNED -> new Look(Tone.WARN, Glyph.LETTER, words);
            case SHOWN -> new Look(Tone.INFO, Glyph.CALENDAR, words);
            case IN_EFFECT -> new Look(Tone.BAD, Glyph.ALERT, words);
            case ENDED, LIFTED -> new Look(Tone.OK, Glyph.CHECK, words);
        };
    }

    /** As the dealer reads it: that it was signed says nothing to it. */
    Look mine(SanctionState state) {
        return state == SanctionState.SIGNED || state == SanctionState.SHOWN
                ? new Look(Tone.WARN, Glyph.CALENDAR, say("decisions.my.notYet"))
                : look(state);
    }

    Look look(TrustState state) {
        var words = say("words.trust." + state);
        return switch (state) {
            case TAKEN, APPROVED -> new Look(Tone.OK, Glyph.HEART, words);
            case ASKED -> new Look(Tone.WARN, Glyph.HOUR_GLASS, words);
            case DECLINED, TAKEN_BACK -> new Look(Tone.NEUTRAL, Glyph.UNDO, words);
        };
    }

    String interest(@Nullable Interest interest) {
        return interest == null ? "" : say("words.interest." + interest);
    }

    String money(@Nullable Money money) {
        return money == null ? "" : money.in(locale);
    }

    /** What stands out: in words. */
    String marks(DecisionRow row) {
        return Stream.of(
                        row.inConfidence() ? say("concerns.inConfidence") : "",
                        row.sanction() == null
                                ? ""
                                : say("decisions.restrictionIs", say("words.sanction." + row.sanction())),
                        row.lookOwed() ? say("decisions.lookOwed") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    String moment(Instant at) {
        return new Dates(locale, zone).dayAndTime(at);
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : new Dates(locale, zone).dayYear(day);
    }

    String say(String key, Object... arguments) {
        return by.getTranslation(locale, key, arguments);
    }
}

package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.kernel.Money;
import io.tanxin.plans.Because;
import io.tanxin.plans.MeasureDraft;
import io.tanxin.plans.MeasureStatus;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.PlannedMeasure;
import io.tanxin.plans.Progress;
import io.tanxin.plans.Proof;
import io.tanxin.plans.Side;
import io.tanxin.plans.Theme;
import io.tanxin.plans.VersionState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a plan looks to its reader: words, numbers, days, and for each state icon, word and tint. */
record PlanFace(Component by, Locale locale, ZoneId zone) implements Serializable {

    static PlanFace of(Component by, ZoneId zone) {
        return new PlanFace(by, UI.getCurrentOrThrow().getLocale(), zone);
    }

    Look standing(@Nullable VersionState state) {
        if (state == null) return new Look(Tone.NEUTRAL, Glyph.ADD, say("words.plan.NONE"));
        var words = say("words.plan." + state);
        return switch (state) {
            case DRAFT -> new Look(Tone.NEUTRAL, Glyph.EDIT, words);
            case OFFERED -> new Look(Tone.WARN, Glyph.HOUR_GLASS, words);
            case AGREED -> new Look(Tone.OK, Glyph.HANDSHAKE, words);
        };
    }

    Look measure(PlanSheet sheet, PlannedMeasure measure) {
        var progress = sheet.progress(measure.id());
        if (sheet.isOffRoad(measure) && progress.status() != MeasureStatus.SLIPPED)
            return new Look(Tone.WARN, Glyph.CLOCK, say("plans.face.late"));
        return status(progress);
    }

    Look status(Progress progress) {
        var words = say("words.measure." + progress.status());
        return switch (progress.status()) {
            case PLANNED -> new Look(Tone.NEUTRAL, Glyph.CALENDAR, words);
            case ON_COURSE -> new Look(Tone.INFO, Glyph.ARROW_RIGHT, words);
            case DONE -> new Look(Tone.OK, Glyph.CHECK, words);
            case SLIPPED ->
                new Look(
                        Tone.BAD,
                        Glyph.ALERT,
                        progress.expected() == null
                                ? words
                                : say("plans.face.slippedTo", dates().dayYear(progress.expected())));
            case DROPPED -> new Look(Tone.NEUTRAL, Glyph.CLOSE, words);
        };
    }

    String theme(Theme theme) {
        return say("words.theme." + theme);
    }

    Glyph glyph(Theme theme) {
        return switch (theme) {
            case SALES -> Glyph.ARROW_RIGHT;
            case PEOPLE -> Glyph.PERSON;
            case SHOP -> Glyph.HOME;
            case SERVICE -> Glyph.HEART;
            case LEARNING -> Glyph.BOOKMARK;
            case MONEY -> Glyph.COPY;
        };
    }

    String side(Side side) {
        return say("words.side." + side);
    }

    String proof(Proof proof) {
        return say("words.proof." + proof);
    }

    String because(Because because) {
        return say("words.because." + because);
    }

    /** Who does it; or that nobody has been named. */
    String owner(@Nullable String name, Side side) {
        return name == null ? say("plans.face.noOwner", side(side)) : say("plans.face.owner", name, side(side));
    }

    /** A day, or a year as direction. */
    String due(MeasureDraft measure) {
        return measure.due() == null
                ? say("plans.face.inYear", String.valueOf(measure.year()))
                : dates().dayYear(measure.due());
    }

    String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    String amount(BigDecimal number, @Nullable String unit) {
        return unit == null || unit.isBlank() ? number(number) : say("plans.face.amount", number(number), unit);
    }

    String money(Money money) {
        return money.in(locale);
    }

    String day(LocalDate day) {
        return dates().dayYear(day);
    }

    String shortDay(LocalDate day) {
        return dates().day(day);
    }

    String moment(Instant at) {
        return dates().dayTimeYear(at);
    }

    String date(Instant at) {
        return dates().dayYear(LocalDate.ofInstant(at, zone));
    }

    private Dates dates() {
        return new Dates(locale, zone);
    }

    String say(String key, Object... arguments) {
        return by.getTranslation(locale, key, arguments);
    }
}

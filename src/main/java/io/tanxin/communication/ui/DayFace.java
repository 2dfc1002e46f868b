package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.Answer;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayState;
import io.tanxin.communication.Finding;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** How a day looks to its reader: its badge with icon and word, its time, what it is called. */
record DayFace(Component by, Locale locale, ZoneId zone) implements Serializable {

    static DayFace of(Component by, ZoneId zone) {
        return new DayFace(by, UI.getCurrentOrThrow().getLocale(), zone);
    }

    /** Its own title, else what it is for; where it is in confidence, that too. */
    String title(DayRow day) {
        return day.inConfidence() ? called(day) + " · " + say("concerns.inConfidence") : called(day);
    }

    private String called(DayRow day) {
        if (day.title() != null) return day.title();
        var kind = say("words.kind." + day.kind());
        return kind.substring(0, 1).toUpperCase(locale) + kind.substring(1);
    }

    String time(Instant at) {
        return dates().dayTimeYear(at);
    }

    String date(LocalDate day) {
        return dates().weekday(day);
    }

    String dayAndTime(Instant at) {
        return dates().dayAndTime(at);
    }

    String weekday(LocalDate day) {
        return dates().weekday(day);
    }

    String clock(Instant at) {
        return dates().time(at);
    }

    String stateName(DayRow day) {
        return day.state().name().toLowerCase(Locale.ROOT);
    }

    /** Way and length, and the place if there is one. */
    String how(DayRow day) {
        var how = say("communication.days.how", say("words.way." + day.way()), day.minutes());
        return day.place() == null ? how : how + " · " + day.place();
    }

    /** The state, and of what is to come the answers. */
    Look badge(DayRow day, Instant now) {
        return switch (day.state()) {
            case DRAFT -> new Look(Tone.NEUTRAL, Glyph.EDIT, state(day));
            case PLANNED -> new Look(Tone.NEUTRAL, Glyph.CALENDAR, state(day));
            case CLOSED -> new Look(Tone.OK, Glyph.CHECK, state(day));
            case CANCELLED -> new Look(Tone.NEUTRAL, Glyph.CLOSE, state(day));
            case SCHEDULED -> now.isBefore(day.endsAt()) ? answers(day) : held();
        };
    }

    Look state(DayState state) {
        return switch (state) {
            case DRAFT -> new Look(Tone.NEUTRAL, Glyph.EDIT, say("words.day.DRAFT"));
            case PLANNED -> new Look(Tone.NEUTRAL, Glyph.CALENDAR, say("words.day.PLANNED"));
            case SCHEDULED -> new Look(Tone.INFO, Glyph.CALENDAR, say("words.day.SCHEDULED"));
            case CLOSED -> new Look(Tone.OK, Glyph.CHECK, say("words.day.CLOSED"));
            case CANCELLED -> new Look(Tone.NEUTRAL, Glyph.CLOSE, say("words.day.CANCELLED"));
        };
    }

    Look answer(Answer answer) {
        var words = say("words.answer." + answer);
        return switch (answer) {
            case NONE -> new Look(Tone.WARN, Glyph.CLOCK, words);
            case COMING -> new Look(Tone.OK, Glyph.CHECK, words);
            case NOT_COMING -> new Look(Tone.BAD, Glyph.CLOSE, words);
            case ANOTHER_TIME -> new Look(Tone.CLAY, Glyph.REDO, words);
        };
    }

    String problem(Finding.Problem problem) {
        return switch (problem) {
            case Finding.Overlap o ->
                o.dealer().isEmpty()
                        ? say("communication.days.found.overlapOther", dayAndTime(o.at()), o.minutes())
                        : say("communication.days.found.overlap", o.dealer(), dayAndTime(o.at()), o.minutes());
            case Finding.OnHoliday h -> {
                var name = locale.getLanguage().equals("zh") ? h.nameZh() : h.nameEn();
                var day = dates().weekday(h.day());
                var nearest = dates().weekday(h.nearest());
                yield name == null
                        ? say("communication.days.found.weekend", day, nearest)
                        : say("communication.days.found.holiday", day, name, nearest);
            }
            case Finding.InThePast past -> say("communication.days.found.past");
        };
    }

    String say(String key, Object... arguments) {
        return by.getTranslation(locale, key, arguments);
    }

    private Look held() {
        return new Look(Tone.WARN, Glyph.EDIT, say("communication.days.toClose"));
    }

    private Look answers(DayRow day) {
        if (day.seats().size() == 1) return answer(day.seats().getFirst().answer());
        var coming = day.saying(Answer.COMING);
        var all = coming == day.seats().size();
        return new Look(
                all ? Tone.OK : Tone.INFO,
                all ? Glyph.CHECK : Glyph.DEALERS,
                say("communication.days.coming", coming, day.seats().size()));
    }

    private String state(DayRow day) {
        return say("words.day." + day.state());
    }

    private Dates dates() {
        return new Dates(locale, zone);
    }
}

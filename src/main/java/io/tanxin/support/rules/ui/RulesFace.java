package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.support.rules.CheckBrief;
import io.tanxin.support.rules.CheckState;
import io.tanxin.support.rules.Result;
import io.tanxin.support.rules.RulesState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How rules and checks look to their reader: always in words, never as a mark out of so many. */
record RulesFace(Component by, Locale locale, ZoneId zone) implements Serializable {

    static RulesFace of(Component by, ZoneId zone) {
        return new RulesFace(by, UI.getCurrentOrThrow().getLocale(), zone);
    }

    Look look(RulesState state) {
        var words = say("words.rules." + state);
        return switch (state) {
            case DRAFT -> new Look(Tone.NEUTRAL, Glyph.EDIT, words);
            case PROPOSED -> new Look(Tone.WARN, words);
            case AGREED -> new Look(Tone.OK, words);
        };
    }

    Look look(CheckState state) {
        var words = say("words.check." + state);
        return switch (state) {
            case DRAFT -> new Look(Tone.NEUTRAL, Glyph.EDIT, words);
            case TO_SIGN -> new Look(Tone.WARN, words);
            case SIGNED -> new Look(Tone.OK, words);
        };
    }

    Look look(Result result) {
        var words = say("words.result." + result);
        return switch (result) {
            case KEPT -> new Look(Tone.OK, words);
            case PARTLY -> new Look(Tone.WARN, words);
            case NOT -> new Look(Tone.BAD, Glyph.CLOSE, words);
            case UNSEEN -> new Look(Tone.NEUTRAL, Glyph.MORE, words);
        };
    }

    /** {@code 4 kept, 1 partly kept}: only what there is of. */
    String found(CheckBrief brief) {
        var parts = new ArrayList<String>();
        part(parts, "rules.found.KEPT", brief.kept());
        part(parts, "rules.found.PARTLY", brief.partly());
        part(parts, "rules.found.NOT", brief.not());
        part(parts, "rules.found.UNSEEN", brief.unseen());
        return String.join(say("ui.comma"), parts);
    }

    private void part(List<String> parts, String key, int count) {
        if (count > 0) parts.add(say(key, count));
    }

    /** How a rule goes over its last checks, in one word. @param course the oldest first */
    String course(List<Result> course) {
        if (course.isEmpty()) return say("rules.course.none");
        if (course.size() == 1) return say("rules.course.first", say("words.result." + course.getFirst()));
        var now = course.getLast();
        var before = course.get(course.size() - 2);
        var key = now == before
                ? course.stream().allMatch(now::equals) && course.size() > 2
                        ? "rules.course.always"
                        : "rules.course.same"
                : now.compareTo(before) < 0 ? "rules.course.better" : "rules.course.worse";
        return say(key, say("words.result." + now), say("words.result." + before), course.size());
    }

    String day(LocalDate day) {
        return new Dates(locale, zone).dayYear(day);
    }

    String day(@Nullable Instant at) {
        return at == null ? "" : day(at.atZone(zone).toLocalDate());
    }

    String moment(@Nullable Instant at) {
        return at == null ? "" : new Dates(locale, zone).dayTimeYear(at);
    }

    String say(String key, Object... arguments) {
        return by.getTranslation(locale, key, arguments);
    }
}

package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.dealers.situation.Answer;
import io.tanxin.dealers.situation.Figures;
import io.tanxin.dealers.situation.Quarter;
import io.tanxin.dealers.situation.Question;
import io.tanxin.dealers.situation.Trend;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** How reports are said to a reader. */
record SituationFace(Component by, Locale locale, ZoneId zone) implements Serializable {

    static SituationFace of(Component by, ZoneId zone) {
        return new SituationFace(by, UI.getCurrentOrThrow().getLocale(), zone);
    }

    String say(String key, Object... arguments) {
        return by.getTranslation(locale, key, arguments);
    }

    String quarter(Quarter quarter) {
        return say("situation.quarter", Integer.toString(quarter.year()), quarter.number());
    }

    /** For the end of a drawing. */
    String shortQuarter(Quarter quarter) {
        return say("situation.quarter.short", "%02d".formatted(quarter.year() % 100), quarter.number());
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    String day(LocalDate day) {
        return new Dates(locale, zone).dayYear(day);
    }

    String answer(Answer answer, Question question) {
        if (answer.erasedAt() != null) return say("situation.erased", day(answer.erasedAt()));
        if (answer.number() != null) return Figures.shown(answer.number(), question, locale);
        if (answer.choice() == null) return answer.words() == null ? "" : answer.words();
        return question.choices().stream()
                .filter(choice -> choice.name().equals(answer.choice()))
                .map(choice -> choice.words().in(locale))
                .findFirst()
                .orElse(answer.choice());
    }

    /** {@code 12 % more than in the same quarter last year}. */
    String change(Trend trend) {
        return trend.change()
                .map(change -> {
                    var way = change.percent() == 0 ? "same" : change.percent() > 0 ? "more" : "less";
                    var before = change.sameQuarter() ? "Year" : "Before";
                    return say("situation.change." + way + before, Math.abs(change.percent()), quarter(change.since()));
                })
                .orElse("");
    }
}

package io.tanxin.plans.web;

import io.tanxin.calendar.Dates;
import io.tanxin.plans.GoalDraft;
import io.tanxin.plans.MeasureDraft;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.PlannedMeasure;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A plan as the tables of its paper have it. Public for its template. */
public final class PlanRows {
    /** @param targets for each of the years, empty where nothing is said */
    public record Goal(String theme, String words, String start, List<String> targets) {}

    public record Measure(String words, String theme, String who, String due, String more) {}

    public record Year(int year, List<Measure> measures) {}

    private final PlanSheet sheet;
    private final MessageSource messages;
    private final Locale locale;
    private final Dates dates;

    PlanRows(PlanSheet sheet, MessageSource messages, Locale locale, ZoneId zone) {
        this.sheet = sheet;
        this.messages = messages;
        this.locale = locale;
        dates = new Dates(locale, zone);
    }

    /** Those in which some goal has a figure: ten columns would be too narrow, and most would be empty. */
    public List<Integer> years() {
        return sheet.content().goals().stream()
                .flatMap(goal -> goal.says().targets().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public List<Goal> goals() {
        return sheet.content().goals().stream().map(goal -> goal(goal.says())).toList();
    }

    public List<Year> road() {
        return IntStream.rangeClosed(sheet.firstYear(), sheet.lastYear())
                .mapToObj(year -> new Year(year, measures(year)))
                .filter(year -> !year.measures().isEmpty())
                .toList();
    }

    public String day(Instant at) {
        return dates.dayTimeYear(at);
    }

    private Goal goal(GoalDraft says) {
        var words = says.unit().isBlank() ? says.words() : says.words() + " (" + says.unit() + ")";
        var targets =
                years().stream().map(year -> number(says.targets().get(year))).toList();
        return new Goal(say("words.theme." + says.theme()), words, number(says.start()), targets);
    }

    private List<Measure> measures(int year) {
        return sheet.content().measures().stream()
                .filter(measure -> measure.says().year() == year)
                .map(this::measure)
                .toList();
    }

    private Measure measure(PlannedMeasure measure) {
        var says = measure.says();
        var side = say("words.side." + says.side());
        var owner = measure.ownerName();
        var due = says.due();
        return new Measure(
                says.words(),
                say("words.theme." + says.theme()),
                owner == null ? side : owner + " · " + side,
                due == null ? "" : dates.dayYear(due),
                more(says));
    }

    private String more(MeasureDraft says) {
        var more = new ArrayList<String>();
        var cost = says.cost();
        if (says.otherSide() != null) more.add(says.otherSide());
        if (says.quantity() != null) more.add(number(says.quantity()) + (says.unit() == null ? "" : " " + says.unit()));
        if (cost != null) more.add(cost.in(locale));
        if (says.proof() != null) more.add(say("words.proof." + says.proof()));
        return String.join(" · ", more);
    }

    private String number(@Nullable BigDecimal figure) {
        return figure == null ? "" : NumberFormat.getNumberInstance(locale).format(figure);
    }

    private String say(String key) {
        return messages.getMessage(key, null, locale);
    }
}

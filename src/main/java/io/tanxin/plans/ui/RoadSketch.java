package io.tanxin.plans.ui;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.PlannedGoal;
import io.tanxin.plans.PlannedMeasure;
import io.tanxin.plans.Theme;
import io.tanxin.ui.StatusBadge.Look;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Draws the road by year as plain elements, not components: three hundred marks are one string. In the document it goes year by year,
 * which is what a phone and a screen reader get; on a wide page the styles lay the same elements out as years across and lanes down.
 * All years stand in it, those that nobody looks at hidden: to look farther, nothing has to be fetched.
 */
final class RoadSketch {
    private final PlanSheet sheet;
    private final PlanFace face;
    private final int from;
    private final int to;
    private final List<Theme> lanes;
    private final StringBuilder html = new StringBuilder();

    /** @param from the first year that is looked at. @param to the last */
    RoadSketch(PlanSheet sheet, PlanFace face, int from, int to) {
        this.sheet = sheet;
        this.face = face;
        this.from = from;
        this.to = to;
        lanes = List.of(Theme.values()).stream().filter(this::isUsed).toList();
    }

    /** @param selected the mark that is open: {@code m12}, {@code g3}; null: none */
    String html(@Nullable String selected) {
        html.setLength(0);
        html.append("<div class=\"road\" style=\"--road-years:").append(to - from + 1);
        html.append(";--road-skipped:").append(from - sheet.firstYear());
        html.append(";--road-lanes:").append(lanes.size()).append("\">");
        for (int lane = 0; lane < lanes.size(); lane++) lane(lane);
        for (int year = sheet.firstYear(); year <= sheet.lastYear(); year++) year(year, selected);
        now();
        return html.append("</div>").toString();
    }

    private boolean isUsed(Theme theme) {
        return sheet.content().goals().stream().anyMatch(goal -> goal.says().theme() == theme)
                || sheet.content().measures().stream()
                        .anyMatch(measure -> measure.says().theme() == theme);
    }

    private void lane(int number) {
        var theme = lanes.get(number);
        html.append("<div class=\"road-lane\" aria-hidden=\"true\" style=\"--road-lane:")
                .append(number + 1)
                .append("\">");
        glyph(face.glyph(theme).styleName());
        html.append(htmlEscape(face.theme(theme))).append("</div>");
    }

    private void year(int year, @Nullable String selected) {
        var current = year == sheet.today().getYear();
        html.append("<section class=\"road-year")
                .append(current ? " current" : "")
                .append("\"")
                .append(hidden(year))
                .append(" style=\"--road-year:");
        html.append(year - sheet.firstYear() + 1).append("\"><h3>").append(year);
        html.append("<small>").append(htmlEscape(yearWords(year, current))).append("</small></h3>");
        for (int lane = 0; lane < lanes.size(); lane++) cell(year, lane, selected);
        html.append("</section>");
    }

    private String hidden(int year) {
        return year < from || year > to ? " hidden" : "";
    }

    private String yearWords(int year, boolean current) {
        var number = year - sheet.firstYear() + 1;
        if (current) return face.say("plans.road.now");
        return number < 1 ? face.say("plans.road.before") : face.say("plans.road.year", number);
    }

    private void cell(int year, int lane, @Nullable String selected) {
        var theme = lanes.get(lane);
        html.append("<div class=\"road-cell\" style=\"--road-lane:")
                .append(lane + 1)
                .append("\">");
        var before = html.length();
        html.append("<h4>");
        glyph(face.glyph(theme).styleName());
        html.append(htmlEscape(face.theme(theme))).append("</h4><ul>");
        var empty = html.length();
        sheet.content().goals().stream()
                .filter(goal -> goal.says().theme() == theme)
                .filter(goal -> goal.says().targets().containsKey(year))
                .forEach(goal -> goal(goal, year, selected));
        sheet.content().measures().stream()
                .filter(measure ->
                        measure.says().theme() == theme && measure.says().year() == year)
                .forEach(measure -> measure(measure, selected));
        // a year without anything of this kind says nothing
        if (html.length() == empty) html.setLength(before);
        else html.append("</ul>");
        html.append("</div>");
    }

    private void goal(PlannedGoal goal, int year, @Nullable String selected) {
        var target = goal.says().targets().get(year);
        var actual = sheet.actuals(goal.id()).get(year);
        if (target == null) return;
        var words = face.say(
                "plans.road.goal",
                goal.says().words(),
                face.amount(target, goal.says().unit()));
        var state = actual == null
                ? face.say("plans.road.target")
                : face.say("plans.road.actual", face.amount(actual, goal.says().unit()));
        mark("g" + goal.id(), "goal", io.tanxin.ui.Glyph.FLAG.styleName(), words, state, selected);
    }

    private void measure(PlannedMeasure measure, @Nullable String selected) {
        var look = face.measure(sheet, measure);
        var due = measure.says().due();
        var state = due == null ? look.words() : face.say("plans.road.state", face.shortDay(due), look.words());
        mark(
                "m" + measure.id(),
                tone(look),
                look.glyph().styleName(),
                measure.says().words(),
                state,
                selected);
    }

    private void mark(String id, String tone, String glyph, String words, String state, @Nullable String selected) {
        html.append("<li><button type=\"button\" class=\"road-mark ")
                .append(tone)
                .append("\" data-mark=\"")
                .append(id);
        html.append("\" aria-pressed=\"").append(id.equals(selected)).append("\">");
        glyph(glyph);
        html.append("<span class=\"road-words\">").append(htmlEscape(words));
        html.append("</span> <span class=\"road-state\">")
                .append(htmlEscape(state))
                .append("</span></button></li>");
    }

    /** Where the year stands today. */
    private void now() {
        LocalDate today = sheet.today();
        if (today.getYear() < sheet.firstYear() || today.getYear() > sheet.lastYear()) return;
        var share = (double) today.getDayOfYear() / today.lengthOfYear();
        html.append("<div class=\"road-now\" aria-hidden=\"true\"")
                .append(hidden(today.getYear()))
                .append(" style=\"--road-year:")
                .append(today.getYear() - sheet.firstYear() + 1);
        html.append(String.format(Locale.ROOT, ";--road-at:%.3f\"></div>", share));
    }

    private void glyph(String styleName) {
        html.append("<span class=\"glyph ").append(styleName).append("\" aria-hidden=\"true\"></span>");
    }

    private static String tone(Look look) {
        return look.tone().name().toLowerCase(Locale.ROOT);
    }
}

package io.tanxin.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.admin.HolidayAdmin.Line;
import io.tanxin.admin.HolidayAdmin.YearPlan;
import io.tanxin.calendar.Dates;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.util.List;

/** What a file of holidays would change, day by day, and the one button that does it. */
class HolidayPlan extends Div {
    private final Dates dates;

    HolidayPlan(List<YearPlan> plans, String fileName, Dates dates, SerializableRunnable take) {
        this.dates = dates;
        addClassName("holiday-plan");
        add(new Paragraph(getTranslation("calendar.plan", fileName)));
        plans.forEach(this::year);
        if (plans.stream().allMatch(plan -> plan.lines().isEmpty())) {
            add(new Paragraph(getTranslation("calendar.plan.nothing")));
            return;
        }
        add(new Buttons.Accent(getTranslation("calendar.plan.take"), click -> take.run()));
    }

    private void year(YearPlan plan) {
        var list = new UnorderedList();
        plan.lines().forEach(line -> list.add(line(line)));
        add(
                new H3(getTranslation(
                        "calendar.plan.year",
                        Integer.toString(plan.year()),
                        plan.lines().size())),
                list);
        if (plan.plannedDays() > 0) {
            var told = new Div(
                    Glyph.ALERT.create(), new Span(getTranslation("calendar.plan.planned", plan.plannedDays())));
            told.addClassName("finding");
            add(told);
        }
    }

    private ListItem line(Line line) {
        var day = new Span(dates.weekday(line.day().day()));
        day.addClassName("holiday-plan-day");
        var kind = getTranslation(line.day().working() ? "calendar.works" : "calendar.rests");
        var what = new Span(line.day().name(getLocale()) + " (" + kind + ")");
        return new ListItem(
                day,
                what,
                new StatusBadge(
                        switch (line.mark()) {
                            case NEW -> new Look(Tone.OK, Glyph.ADD, getTranslation("calendar.plan.NEW"));
                            case GONE -> new Look(Tone.BAD, Glyph.TRASH, getTranslation("calendar.plan.GONE"));
                            case OTHER -> new Look(Tone.INFO, Glyph.EDIT, getTranslation("calendar.plan.OTHER"));
                        }));
    }
}

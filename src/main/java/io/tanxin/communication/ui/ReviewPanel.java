package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.tanxin.calendar.Dates;
import io.tanxin.plans.MeasureStatus;
import io.tanxin.plans.ReviewFacts;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a yearly review begins with (N1): the year's goals and what they became, the measures done and those that were not, and why. */
class ReviewPanel extends Div {

    ReviewPanel(ReviewFacts facts, DayFace face) {
        addClassName("review-facts");
        var list = new UnorderedList();
        facts.goals().forEach(goal -> list.add(goal(goal)));
        facts.measures().forEach(measure -> list.add(measure(measure, face)));
        var card = new Card(getTranslation("communication.review.title", String.valueOf(facts.year())), list);
        if (list.getComponentCount() == 0) card.add(new Paragraph(getTranslation("communication.review.none")));
        var plan = new Anchor("plans/" + facts.plan(), getTranslation("communication.review.plan"));
        plan.addClassName("card-link");
        card.add(plan);
        add(card);
    }

    private Component goal(ReviewFacts.Goal goal) {
        var line = getTranslation(
                goal.actual() == null ? "communication.review.goal" : "communication.review.goal.became",
                amount(goal.start(), goal.unit()),
                amount(goal.target(), goal.unit()),
                amount(goal.actual(), goal.unit()));
        var item = new ListItem(new Span(goal.words()), new StatusBadge(reached(goal)));
        item.add(quiet(line));
        return item;
    }

    private Look reached(ReviewFacts.Goal goal) {
        var target = goal.target();
        var actual = goal.actual();
        if (actual == null || target == null)
            return new Look(Tone.NEUTRAL, Glyph.HOUR_GLASS, getTranslation("communication.review.notNoted"));
        return actual.compareTo(target) >= 0
                ? new Look(Tone.OK, Glyph.CHECK, getTranslation("communication.review.reached"))
                : new Look(Tone.WARN, Glyph.ALERT, getTranslation("communication.review.missed"));
    }

    private Component measure(ReviewFacts.Measure measure, DayFace face) {
        var item = new ListItem(new Span(measure.words()), new StatusBadge(look(measure.status())));
        var when = measure.doneOn() != null ? measure.doneOn() : measure.due();
        if (when != null) item.add(quiet(day(face, when)));
        if (measure.because() != null && measure.why() != null)
            item.add(why(getTranslation(
                    "communication.review.why", getTranslation("words.because." + measure.because()), measure.why())));
        return item;
    }

    private Look look(MeasureStatus status) {
        var words = getTranslation("words.measure." + status);
        return switch (status) {
            case PLANNED -> new Look(Tone.NEUTRAL, Glyph.CALENDAR, words);
            case ON_COURSE -> new Look(Tone.INFO, Glyph.ARROW_RIGHT, words);
            case DONE -> new Look(Tone.OK, Glyph.CHECK, words);
            case SLIPPED -> new Look(Tone.BAD, Glyph.ALERT, words);
            case DROPPED -> new Look(Tone.NEUTRAL, Glyph.CLOSE, words);
        };
    }

    private static String day(DayFace face, LocalDate day) {
        return new Dates(face.locale(), face.zone()).dayYear(day);
    }

    private String amount(@Nullable BigDecimal number, String unit) {
        if (number == null) return getTranslation("communication.review.open");
        return getTranslation(
                "communication.review.amount",
                NumberFormat.getNumberInstance(getLocale()).format(number),
                unit);
    }

    private static Span why(String words) {
        var line = quiet(words);
        line.addClassName("why");
        return line;
    }

    private static Span quiet(String words) {
        var line = new Span(words);
        line.addClassName("quiet");
        return line;
    }
}

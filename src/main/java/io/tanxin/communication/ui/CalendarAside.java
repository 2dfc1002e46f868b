package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.DayRow;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.StatusBadge;

/** The chosen day beside the sheet: what it is, who answered, and what can be done with it without dragging. */
class CalendarAside extends Section {
    private final SerializableRunnable close;

    CalendarAside(SerializableRunnable close) {
        this.close = close;
        addClassNames("card", "calendar-aside");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    void show(DayRow day, CalendarFace face, DayActions actions) {
        removeAll();
        setVisible(true);
        var title = new H2(day.dealerNames(getLocale()));
        title.getElement().setAttribute("tabindex", "-1");
        var kind = new Span(
                KindFace.glyph(day.kind()).create(), new Span(face.face().title(day)));
        kind.addClassNames("kind-word", KindFace.styleName(day.kind()));
        var when = new Paragraph(face.face().time(day.startsAt()));
        when.addClassName("day-time");
        var answers = new Div();
        answers.addClassName("calendar-answers");
        for (var seat : day.seats()) {
            var name = day.seats().size() > 1 ? new Span(seat.name()) : new Span();
            var row = new Div(name, new StatusBadge(face.face().answer(seat.answer())));
            row.addClassName("row");
            answers.add(row);
        }
        var organiser = new Paragraph(getTranslation("communication.calendar.by", day.organiserName()));
        organiser.addClassName("quiet");
        var open = new Anchor("days/" + day.id(), getTranslation("communication.days.open"));
        open.addClassName("button-way");
        var buttons = new Div(open);
        buttons.addClassName("card-buttons");
        actions.buttons(day, face.now()).forEach(buttons::add);
        add(
                title,
                day.repeats() ? new Div(kind, new RepeatsMark()) : kind,
                when,
                new Paragraph(face.face().how(day)),
                organiser,
                new StatusBadge(face.face().badge(day, face.now())),
                answers,
                buttons,
                new Buttons.Plain(getTranslation("communication.days.cancelDialog"), click -> hide()));
        if (face.isUnanswered(day)) answers.addClassName("asked");
        title.getElement().callJsFunction("focus");
    }

    void hide() {
        setVisible(false);
        close.run();
    }
}

package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tanxin.communication.DayKind;

/** What the colours, icons and marks of a calendar mean, in words. */
class CalendarLegend extends Div {

    CalendarLegend() {
        addClassNames("row", "calendar-legend");
        for (var kind : DayKind.values()) {
            var one = new Span(KindFace.glyph(kind).create(), new Span(getTranslation("words.kind." + kind)));
            one.addClassNames("kind-word", KindFace.styleName(kind));
            add(one);
        }
        add(new RepeatsMark());
        var marks = new Span(getTranslation("communication.calendar.marks"));
        marks.addClassName("quiet");
        add(marks);
    }
}

package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Span;
import io.tanxin.ui.Glyph;

/** A day is one of a series: the icon, and the word beside it. */
class RepeatsMark extends Span {

    RepeatsMark() {
        add(Glyph.REPEAT.create(), new Span(getTranslation("communication.calendar.repeats")));
        addClassNames("kind-word", "repeats");
    }
}

package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.DayState;
import io.tanxin.communication.DaysOnHoliday.Found;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;

/** A day that has become a holiday: where else it could be, to be taken or not (M25). */
final class OnHolidayBox extends Div {

    OnHolidayBox(Found found, DayFace face, SerializableRunnable move, SerializableRunnable keep) {
        addClassName("finding");
        var holiday = found.holiday();
        add(
                Glyph.ALERT.create(),
                new Span(getTranslation(
                        "communication.days.onHoliday",
                        face.date(found.date()),
                        holiday == null ? "" : holiday.name(face.locale()),
                        found.day().state() == DayState.PLANNED ? 1 : 0)),
                new Buttons.Plain(
                        getTranslation("communication.days.onHoliday.move", face.date(found.nearest())),
                        click -> move.run()),
                new Buttons.Plain(getTranslation("communication.days.onHoliday.keep"), click -> keep.run()));
    }
}

package io.tanxin.communication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.communication.Finding;
import io.tanxin.ui.Glyph;
import java.time.LocalDate;
import java.util.List;

/** What speaks against a time, each in a line; a holiday with the nearest working day to take instead (M25). */
final class FindingsBox extends Div {
    private final DayFace face;
    private final SerializableConsumer<LocalDate> take;

    FindingsBox(DayFace face, SerializableConsumer<LocalDate> take) {
        this.face = face;
        this.take = take;
        addClassName("findings");
        getElement().setAttribute("role", "status");
    }

    void show(List<Finding> findings) {
        removeAll();
        findings.stream().map(Finding::problem).distinct().forEach(problem -> {
            var line = new Div(Glyph.ALERT.create(), new Span(face.problem(problem)));
            line.addClassName("finding");
            if (problem instanceof Finding.OnHoliday holiday) {
                line.add(new Button(
                        face.say("communication.days.takeNearest"), click -> take.accept(holiday.nearest())));
            }
            add(line);
        });
        setVisible(!findings.isEmpty());
    }
}

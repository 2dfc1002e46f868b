package io.tanxin.promises.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.calendar.Dates;
import io.tanxin.promises.load.WeekLoad;
import io.tanxin.ui.Buttons;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What lies in the owner's week already, said before anything is promised; a full week offers another day, or asks to be known (P1). */
final class LoadPanel extends Div {
    private final SerializableConsumer<LocalDate> take;
    private final Checkbox known = new Checkbox();
    private boolean full;

    /** @param take another day is taken instead */
    LoadPanel(SerializableConsumer<LocalDate> take) {
        this.take = take;
        addClassName("promise-load");
        getElement().setAttribute("role", "status");
        known.setLabel(getTranslation("promises.load.known"));
        known.addValueChangeListener(change -> known.setInvalid(false));
        nothing();
    }

    void nothing() {
        full = false;
        removeAll();
        setVisible(false);
    }

    /** @param room the next day in a week that has room */
    void show(WeekLoad week, Optional<LocalDate> room) {
        removeAll();
        setVisible(true);
        full = week.isFull();
        getElement().getClassList().set("full", full);
        known.setValue(false);
        known.setInvalid(false);
        var dates = new Dates(getLocale(), ZoneId.of("UTC"));
        var head = new Span(getTranslation(
                full ? "promises.load.full" : "promises.load.week",
                dates.day(week.monday()),
                week.total(),
                week.capacity()));
        head.addClassName("promise-load-head");
        add(head);
        var parts = week.parts().stream()
                .map(part -> getTranslation("promises.load." + part.name(), part.count()))
                .collect(Collectors.joining(getTranslation("ui.comma")));
        if (!parts.isEmpty()) add(quiet(parts));
        var holidays = week.holidays().stream()
                .map(day -> getTranslation(
                        day.working() ? "promises.load.madeUp" : "promises.load.holiday",
                        dates.day(day.day()),
                        day.name(getLocale())))
                .collect(Collectors.joining(getTranslation("ui.comma")));
        if (!holidays.isEmpty()) add(quiet(holidays));
        if (!full) return;
        room.ifPresent(day -> add(
                new Buttons.Soft(getTranslation("promises.load.take", dates.weekday(day)), click -> take.accept(day))));
        add(known);
    }

    /** Says what is missing, and goes there. */
    boolean isBad() {
        var bad = full && !known.getValue();
        known.setInvalid(bad);
        known.setErrorMessage(bad ? getTranslation("promises.load.needsKnown") : null);
        if (bad) known.focus();
        return bad;
    }

    boolean isKnown() {
        return full && known.getValue();
    }

    private static Paragraph quiet(@Nullable String words) {
        var line = new Paragraph(words);
        line.addClassName("quiet");
        return line;
    }
}

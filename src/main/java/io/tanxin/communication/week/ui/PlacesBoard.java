package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.communication.week.SlotId;
import io.tanxin.communication.week.WeekDetails;
import io.tanxin.communication.week.WeekDetails.Place;
import io.tanxin.communication.week.WeekDetails.Use;
import io.tanxin.ui.Glyph;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The times of a week by manager and day: each a button with what has become of it, in words beside the colour. */
final class PlacesBoard extends Div {

    PlacesBoard(WeekDetails week, WeekFace face, SerializableConsumer<SlotId> open) {
        addClassName("week-board");
        for (var manager : week.managers()) {
            var name = new H2(manager.name());
            name.addClassName("section-title");
            var columns = new Div();
            columns.addClassName("week-days");
            byDay(week, manager, face).forEach((day, places) -> columns.add(day(week, face, day, places, open)));
            add(new Section(name, columns));
        }
    }

    private static Map<LocalDate, List<Place>> byDay(WeekDetails week, WeekDetails.Manager manager, WeekFace face) {
        return week.places().stream()
                .filter(place -> place.manager().equals(manager.id()))
                .collect(Collectors.groupingBy(
                        place -> face.date(place.startsAt()), LinkedHashMap::new, Collectors.toList()));
    }

    private Div day(
            WeekDetails week, WeekFace face, LocalDate day, List<Place> places, SerializableConsumer<SlotId> open) {
        var name = new Span(face.weekday(day));
        name.addClassName("week-day-name");
        var list = new UnorderedList();
        for (var place : places) list.add(new ListItem(button(week, face, place, open)));
        var column = new Div(name, list);
        column.addClassName("week-day");
        return column;
    }

    private Button button(WeekDetails week, WeekFace face, Place place, SerializableConsumer<SlotId> open) {
        var clock = new Span(face.clock(place.startsAt()));
        clock.addClassName("day-time");
        var words = words(week, place);
        var what = new Span(words);
        what.addClassName("week-what");
        var content = new Div(clock, glyph(place.use()).create(), what);
        content.addClassName("week-time");
        var id = place.id();
        var button = new Button(content, click -> open.accept(id));
        button.addClassNames("week-place", "is-" + place.use().name().toLowerCase(Locale.ROOT));
        button.setAriaLabel(face.dayAndTime(place.startsAt()) + ", " + words);
        return button;
    }

    private String words(WeekDetails week, Place place) {
        var use = getTranslation("communication.week.use." + place.use());
        return week.asked(place.guest())
                .map(holder -> place.use() == Use.TAKEN
                        ? holder.name()
                        : getTranslation("communication.week.useFor", use, holder.name()))
                .orElse(use);
    }

    private static Glyph glyph(Use use) {
        return switch (use) {
            case FREE -> Glyph.ADD;
            case OFFERED -> Glyph.LETTER;
            case TAKEN -> Glyph.CHECK;
            case BUSY -> Glyph.ALERT;
            case WITHDRAWN -> Glyph.CLOSE;
            case PAST -> Glyph.CLOCK;
        };
    }
}

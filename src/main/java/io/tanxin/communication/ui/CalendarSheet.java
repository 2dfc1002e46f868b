package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.communication.DayId;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A month or a week as FullCalendar draws it. Times are the reader's wall clock; the browser reckons no zones. */
@Tag("day-calendar")
@NpmPackage(value = "@fullcalendar/core", version = "6.1.21")
@NpmPackage(value = "@fullcalendar/daygrid", version = "6.1.21")
@NpmPackage(value = "@fullcalendar/timegrid", version = "6.1.21")
@NpmPackage(value = "@fullcalendar/interaction", version = "6.1.21")
@JsModule("./day-calendar.js")
class CalendarSheet extends Component {

    /**
     * @param id 0: stands for those of its date that are not shown
     * @param look style names of its colours
     * @param repeats icon of what is of a series, or nothing
     * @param marks what is to be seen beside its name: no answer, two at once
     * @param label all of it in words
     */
    record Item(
            long id,
            String start,
            String end,
            String time,
            String title,
            String look,
            String glyph,
            String repeats,
            String marks,
            String label,
            String href,
            boolean movable)
            implements Serializable {}

    /** @param look rests, holiday, works */
    record Shade(String date, String look, String words) implements Serializable {}

    /** @param slotFrom first and last hour of the week that is shown */
    record Shown(
            String view,
            String date,
            String now,
            String locale,
            String allDay,
            String slotFrom,
            String slotTo,
            List<Item> items,
            List<Shade> shades)
            implements Serializable {}

    void show(Shown shown) {
        getElement().callJsFunction("show", shown);
    }

    void onOpen(SerializableConsumer<DayId> open) {
        getElement()
                .addEventListener(
                        "day-open",
                        event -> open.accept(new DayId(
                                event.getEventData().get("event.detail").asLong())))
                .addEventData("event.detail");
    }

    /** All of a date is wanted. */
    void onDate(SerializableConsumer<LocalDate> show) {
        getElement()
                .addEventListener(
                        "date-open",
                        event -> show.accept(LocalDate.parse(
                                event.getEventData().get("event.detail").asString())))
                .addEventData("event.detail");
    }

    /** Dragged to another time of the reader's. */
    void onMove(SerializableBiConsumer<DayId, LocalDateTime> move) {
        getElement()
                .addEventListener("day-move", event -> {
                    var data = event.getEventData();
                    move.accept(
                            new DayId(data.get("event.detail.id").asLong()),
                            LocalDateTime.parse(data.get("event.detail.at").asString()));
                })
                .addEventData("event.detail.id")
                .addEventData("event.detail.at");
    }
}

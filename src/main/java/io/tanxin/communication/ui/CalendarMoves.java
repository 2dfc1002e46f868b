package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.calendar.RecurrenceWords;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayService;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.series.SeriesChange;
import io.tanxin.communication.series.SeriesQueries;
import io.tanxin.communication.series.SeriesService;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What can be done with a day right in the calendar, its series included: with the mouse, and without. */
@SpringComponent
class CalendarMoves {
    private final DayService days;
    private final SeriesQueries seriesOf;
    private final SeriesChange seriesChange;
    private final SeriesService seriesService;
    private final RecurrenceWords words;

    CalendarMoves(
            DayService days,
            SeriesQueries seriesOf,
            SeriesChange seriesChange,
            SeriesService seriesService,
            RecurrenceWords words) {
        this.days = days;
        this.seriesOf = seriesOf;
        this.seriesChange = seriesChange;
        this.seriesService = seriesService;
        this.words = words;
    }

    /** @param after shows anew what changed */
    DayActions actions(Component by, DayRow day, DayFace face, SerializableRunnable after) {
        return new DayActions(by, days, face, series(by, day, after), after);
    }

    /** Moves this one day, as a drag does. @param to in the reader's zone */
    void drag(Component by, DayRow day, LocalDateTime to, DayFace face, SerializableRunnable after) {
        var schedule =
                new Schedule(to.atZone(face.zone()).toInstant(), day.minutes(), day.zone(), day.way(), day.place());
        new DragMove(days, face, actions(by, day, face, after), after).move(day, schedule);
    }

    private @Nullable SeriesActions series(Component by, DayRow day, SerializableRunnable after) {
        var series = seriesOf.of(day.id()).orElse(null);
        if (series == null) return null;
        return seriesOf.place(day.id())
                .map(place ->
                        new SeriesActions(by, seriesChange, seriesService, words, series, place, day.schedule(), after))
                .orElse(null);
    }
}

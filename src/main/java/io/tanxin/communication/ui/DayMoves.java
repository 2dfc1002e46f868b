package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DaysOnHoliday;
import io.tanxin.communication.DaysOnHoliday.Found;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.series.SeriesQueries;
import io.tanxin.ui.Toast;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done with a day, its series included: on its page and in the calendar, with the mouse and without. */
@SpringComponent
class DayMoves {
    private final DayService days;
    private final DaysOnHoliday holidays;
    private final SeriesQueries seriesOf;
    private final SeriesEdits edits;

    DayMoves(DayService days, DaysOnHoliday holidays, SeriesQueries seriesOf, SeriesEdits edits) {
        this.days = days;
        this.holidays = holidays;
        this.seriesOf = seriesOf;
        this.edits = edits;
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

    /** What is to be decided about a day that has become a holiday. */
    Optional<Component> decision(Component by, DayRow day, DayFace face, SerializableRunnable after) {
        return holidays.of(day.id())
                .map(found -> new OnHolidayBox(
                        found, face, () -> take(by, found, face, after), () -> keep(by, day.id(), after)));
    }

    void take(Component by, Found found, DayFace face, SerializableRunnable after) {
        var day = found.day();
        new DragMove(days, face, actions(by, day, face, after), () -> {}).move(day, found.to());
    }

    void keep(Component by, DayId day, SerializableRunnable after) {
        holidays.keep(day);
        Toast.undo(by, "communication.days.onHoliday.kept", () -> {
            holidays.undoKeep(day);
            after.run();
        });
        after.run();
    }

    private @Nullable SeriesActions series(Component by, DayRow day, SerializableRunnable after) {
        var series = seriesOf.of(day.id()).orElse(null);
        if (series == null) return null;
        return seriesOf.place(day.id())
                .map(place -> new SeriesActions(by, edits, series, place, day.schedule(), after))
                .orElse(null);
    }
}

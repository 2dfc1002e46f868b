package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.calendar.RecurrenceWords;
import io.tanxin.communication.SeriesId;
import io.tanxin.communication.series.SeriesBrief;
import io.tanxin.communication.series.SeriesChange;
import io.tanxin.communication.series.SeriesChange.Changed;
import io.tanxin.communication.series.SeriesDraft;
import io.tanxin.communication.series.SeriesService;
import io.tanxin.communication.series.SeriesTrial;
import io.tanxin.communication.series.SeriesUndo;
import io.tanxin.communication.series.SeriesUndo.Change;
import io.tanxin.ui.Toast;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Series changed and ended by the screens, each with its way back. */
@SpringComponent
class SeriesEdits {
    final SeriesTrial trial;
    final RecurrenceWords words;
    private final SeriesChange change;
    private final SeriesService service;
    private final SeriesUndo undo;

    SeriesEdits(SeriesTrial trial, RecurrenceWords words, SeriesChange change, SeriesService service, SeriesUndo undo) {
        this.trial = trial;
        this.words = words;
        this.change = change;
        this.service = service;
        this.undo = undo;
    }

    /** What is in the way has been shown. @param from null: all that is to come. @param along what was moved by hand too */
    void change(
            Component by,
            SeriesBrief series,
            @Nullable LocalDate from,
            SeriesDraft to,
            boolean along,
            SerializableRunnable after) {
        switch (change.change(series.id(), series.version(), from, to, along, true)) {
            case Changed.Done(var id, var moved, var made) ->
                Toast.undo(by, "communication.series.changed", () -> putBack(by, made, after), moved);
            case Changed.Against against -> Toast.ask(by, "communication.days.found.ask");
            case Changed.ChangedMeanwhile meanwhile -> Toast.ask(by, "communication.series.changedMeanwhile");
        }
        after.run();
    }

    /** @param from null: all that is to come */
    void end(Component by, SeriesId series, @Nullable LocalDate from, String reason, SerializableRunnable after) {
        var made = service.end(series, from, reason.isBlank() ? null : reason.strip());
        Toast.undo(by, "communication.series.ended", () -> putBack(by, made, after));
        after.run();
    }

    private void putBack(Component by, Change made, SerializableRunnable after) {
        if (undo.undo(made)) Toast.success(by, "communication.days.said.undone");
        else Toast.ask(by, "communication.series.tooLateToPutBack");
        after.run();
    }
}

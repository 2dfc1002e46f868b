package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.calendar.Recurrence;
import io.tanxin.calendar.RecurrenceRefused;
import io.tanxin.calendar.RecurrenceWords;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.SeriesDay;
import io.tanxin.communication.series.SeriesBrief;
import io.tanxin.communication.series.SeriesChange;
import io.tanxin.communication.series.SeriesChange.Changed;
import io.tanxin.communication.series.SeriesChange.Outlook;
import io.tanxin.communication.series.SeriesChange.Scope;
import io.tanxin.communication.series.SeriesService;
import io.tanxin.ui.Toast;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be done with a day's series: moved along, ended. */
final class SeriesActions {
    private final Component by;
    private final SeriesChange change;
    private final SeriesService service;
    private final RecurrenceWords words;
    private final SeriesBrief series;
    private final SeriesDay place;
    private final Schedule was;
    private final SerializableRunnable after;

    SeriesActions(
            Component by,
            SeriesChange change,
            SeriesService service,
            RecurrenceWords words,
            SeriesBrief series,
            SeriesDay place,
            Schedule was,
            SerializableRunnable after) {
        this.by = by;
        this.change = change;
        this.service = service;
        this.words = words;
        this.series = series;
        this.place = place;
        this.was = was;
        this.after = after;
    }

    /** Null where the rhythm that would come of it is not offered; the reader is told. */
    @Nullable Outlook outlook(Schedule to, Scope scope) {
        try {
            var draft = change.moved(series.id(), place.date(), was, to, scope);
            return change.outlook(series.id(), from(scope), draft);
        } catch (RecurrenceRefused outside) {
            Toast.failure(by, outside.key());
            return null;
        }
    }

    String words(Recurrence recurrence, Locale locale) {
        return words.of(recurrence, locale);
    }

    /** What is in the way has been shown. */
    void move(ScopePart scope) {
        var outlook = scope.outlook();
        if (outlook == null) return;
        var done = change.change(
                series.id(), series.version(), from(scope.value()), outlook.draft(), scope.takesAlong(), true);
        switch (done) {
            case Changed.Done(var id, var moved) -> Toast.success(by, "communication.series.changed", moved);
            case Changed.Against against -> Toast.ask(by, "communication.days.found.ask");
            case Changed.ChangedMeanwhile meanwhile -> Toast.ask(by, "communication.series.changedMeanwhile");
        }
        after.run();
    }

    void end(Scope scope, @Nullable String reason) {
        service.end(series.id(), from(scope), reason == null || reason.isBlank() ? null : reason.strip());
        Toast.success(by, "communication.series.ended");
        after.run();
    }

    private @Nullable LocalDate from(Scope scope) {
        return scope == Scope.ALL ? null : place.date();
    }
}

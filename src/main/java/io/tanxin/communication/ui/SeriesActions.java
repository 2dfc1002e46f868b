package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.calendar.Recurrence;
import io.tanxin.calendar.RecurrenceRefused;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.SeriesDay;
import io.tanxin.communication.series.SeriesBrief;
import io.tanxin.communication.series.SeriesChange.Scope;
import io.tanxin.communication.series.SeriesTrial.Outlook;
import io.tanxin.ui.Toast;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be done with a day's series: moved along, ended; each with its way back. */
final class SeriesActions {
    private final Component by;
    private final SeriesEdits edits;
    private final SeriesBrief series;
    private final SeriesDay place;
    private final Schedule was;
    private final SerializableRunnable after;

    SeriesActions(
            Component by,
            SeriesEdits edits,
            SeriesBrief series,
            SeriesDay place,
            Schedule was,
            SerializableRunnable after) {
        this.by = by;
        this.edits = edits;
        this.series = series;
        this.place = place;
        this.was = was;
        this.after = after;
    }

    /** Null where the rhythm that would come of it is not offered; the reader is told. */
    @Nullable Outlook outlook(Schedule to, Scope scope) {
        try {
            var draft = edits.trial.moved(series.id(), place.date(), was, to, scope);
            return edits.trial.outlook(series.id(), from(scope), draft);
        } catch (RecurrenceRefused outside) {
            Toast.failure(by, outside.key());
            return null;
        }
    }

    String words(Recurrence recurrence, Locale locale) {
        return edits.words.of(recurrence, locale);
    }

    void move(ScopePart scope) {
        var outlook = scope.outlook();
        if (outlook == null) return;
        edits.change(by, series, from(scope.value()), outlook.draft(), scope.takesAlong(), after);
    }

    void end(Scope scope, String reason) {
        edits.end(by, series.id(), from(scope), reason, after);
    }

    private @Nullable LocalDate from(Scope scope) {
        return scope == Scope.ALL ? null : place.date();
    }
}

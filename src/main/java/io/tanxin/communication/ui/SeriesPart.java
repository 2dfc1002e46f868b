package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.calendar.Recurrence;
import io.tanxin.calendar.RecurrenceRefused;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.SpreadService.Hours;
import io.tanxin.communication.series.SeriesDraft;
import io.tanxin.communication.series.SeriesService.Planned;
import io.tanxin.communication.series.SeriesSpread.Template;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.ui.Toast;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What repeats, in the schedule dialog: one series, shown day by day; or one for each of several dealers, shared out. */
final class SeriesPart extends Div {
    private final transient ScheduleChoices choices;
    private final Hours hours;
    private final RhythmFields rhythm;
    private final SeriesPreviewBox preview;
    private final SharedSeries shared;
    private final Paragraph refused = new Paragraph();
    private List<SeriesDraft> drafts = List.of();
    private long overlaps;

    /**
     * @param changed the rhythm is another one now
     * @param counted the number of series is
     */
    SeriesPart(
            ScheduleChoices choices,
            Hours hours,
            DayFace face,
            SerializableRunnable changed,
            SerializableRunnable counted) {
        this.choices = choices;
        this.hours = hours;
        rhythm = new RhythmFields(choices.words(), face.locale(), changed);
        preview = new SeriesPreviewBox(choices.words(), face);
        shared = new SharedSeries(choices, face, counted);
        addClassName("day-form");
        refused.addClassName("text-bad");
        refused.getElement().setAttribute("role", "alert");
        add(rhythm, refused, preview, shared);
    }

    void fill(Cadence cadence) {
        rhythm.fill(cadence.cycle, cadence.pause);
    }

    /** One series, with one dealer or as a round. */
    void one(List<DealerBrief> dealers, DayFields fields, boolean round) {
        rhythm.anchored(true);
        shared.setVisible(false);
        rhythm.begins(fields.day.getValue());
        drafts = List.of();
        overlaps = 0;
        var draft = draft(dealers, fields, round);
        preview.setVisible(draft != null);
        if (draft == null) return;
        drafts = List.of(draft);
        var shown = choices.preview(drafts).getFirst();
        overlaps = shown.overlaps();
        var country = dealers.getFirst().country();
        preview.show(draft, shown, day -> choices.rests(day, country));
    }

    /** One for each of them, shared out over the days of its account manager. */
    void each(List<DealerBrief> dealers, DayFields fields) {
        rhythm.anchored(false);
        preview.setVisible(false);
        shared.setVisible(true);
        drafts = List.of();
        var end = rhythm.end();
        refused.setVisible(false);
        if (end == null || dealers.isEmpty()) return;
        try {
            shared.show(
                    dealers,
                    choices.share(
                            new Template(
                                    fields.kind.getValue(),
                                    fields.way.getValue(),
                                    fields.title.getValue(),
                                    fields.minutes.getValue(),
                                    fields.place.getValue(),
                                    rhythm.cycle(),
                                    rhythm.pause(),
                                    end,
                                    rhythm.onHoliday()),
                            dealers.stream().map(DealerBrief::id).toList()));
        } catch (RecurrenceRefused outside) {
            refuse(outside);
        }
    }

    private @Nullable SeriesDraft draft(List<DealerBrief> dealers, DayFields fields, boolean round) {
        refused.setVisible(false);
        var at = fields.at();
        var end = rhythm.end();
        var of = rhythm.rhythm();
        if (dealers.isEmpty() || at == null || end == null || of == null) return null;
        var zone = dealers.getFirst().zone();
        var theirs = at.atZone(hours.zone()).withZoneSameInstant(zone).toLocalDateTime();
        try {
            return new SeriesDraft(
                    round ? DayKind.ROUND : fields.kind.getValue(),
                    fields.way.getValue(),
                    fields.title.getValue(),
                    dealers.stream().map(DealerBrief::id).toList(),
                    Recurrence.from(theirs.toLocalDate(), theirs.toLocalTime(), zone, of, end),
                    fields.minutes.getValue(),
                    fields.place.getValue(),
                    round && fields.showsGuests.getValue(),
                    rhythm.onHoliday(),
                    null);
        } catch (RecurrenceRefused outside) {
            refuse(outside);
            return null;
        }
    }

    private void refuse(RecurrenceRefused outside) {
        refused.setText(getTranslation(outside.key()));
        refused.setVisible(true);
    }

    /** So many series would be made now. */
    int count() {
        return planned().size();
    }

    private List<SeriesDraft> planned() {
        return shared.isVisible() ? shared.chosen() : drafts;
    }

    boolean meetsSomething() {
        return shared.isVisible() ? shared.overlaps() > 0 : overlaps > 0;
    }

    void markMissing() {
        rhythm.markMissing();
    }

    /** @return false: nothing was made; what is in the way is shown */
    boolean plan(Component by, boolean knowingly, SerializableRunnable undone) {
        return switch (choices.plan(planned(), knowingly)) {
            case Planned.Made(var made, var invited) -> {
                Toast.undo(
                        by,
                        "communication.series.made",
                        () -> {
                            if (choices.undo(made)) Toast.success(by, "communication.days.said.undone");
                            else Toast.ask(by, "communication.series.tooLateToUndo");
                            undone.run();
                        },
                        made.size(),
                        invited.size());
                yield true;
            }
            case Planned.Against against -> {
                Toast.ask(by, "communication.days.found.ask");
                yield false;
            }
        };
    }
}

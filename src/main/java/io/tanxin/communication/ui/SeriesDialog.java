package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Route;
import io.tanxin.calendar.Recurrence;
import io.tanxin.calendar.RecurrenceRefused;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.series.SeriesBrief;
import io.tanxin.communication.series.SeriesDraft;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.ZoneField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A series is changed from its next day on: what it becomes is shown before, and what was moved by hand is asked about (M24). */
@Route(value = "series", registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class SeriesDialog extends Dialog {
    private final Component by;
    private final transient SeriesEdits edits;
    private final SeriesBrief series;
    private final SeriesDraft before;
    private final SerializablePredicate<LocalDate> rests;
    private final SerializableRunnable changed;
    private final DayFields fields = new DayFields();
    private final ZoneField zone = new ZoneField(getTranslation("communication.series.zone"));
    private final RhythmFields rhythm;
    private final SeriesPreviewBox preview;
    private final Checkbox along = new Checkbox();
    private final Paragraph refused = new Paragraph();
    private final Buttons.Accent save;

    SeriesDialog(
            Component by,
            DayFace face,
            SeriesEdits edits,
            SeriesBrief series,
            SeriesDraft before,
            SerializablePredicate<LocalDate> rests,
            SerializableRunnable changed) {
        this.by = by;
        this.edits = edits;
        this.series = series;
        this.before = before;
        this.rests = rests;
        this.changed = changed;
        setHeaderTitle(getTranslation("communication.series.changeTitle"));
        setWidth("min(44rem, 96vw)");
        rhythm = new RhythmFields(edits.words, face.locale(), this::show);
        preview = new SeriesPreviewBox(edits.words, face);
        refused.addClassName("text-bad");
        refused.getElement().setAttribute("role", "alert");
        along.setVisible(false);
        fill();
        zone.addValueChangeListener(change -> show());
        fields.onChange(this::show);
        fields.onDetails(this::show);
        var text = new Paragraph(getTranslation("communication.series.changeText"));
        text.addClassName("quiet");
        var form = new Div(text, fields, rhythm, zone, refused, along, preview);
        form.addClassName("day-form");
        add(form);
        save = new Buttons.Accent(getTranslation("communication.series.changeIt"), click -> save());
        getFooter().add(new Buttons.Plain(getTranslation("communication.days.cancelDialog"), click -> close()), save);
        show();
    }

    private void fill() {
        var round = before.kind() == DayKind.ROUND;
        fields.round(round);
        if (!round) fields.kind.setValue(before.kind());
        fields.showsGuests.setValue(before.showsGuests());
        fields.way.setValue(before.way());
        if (!fields.minutes.getListDataView().contains(before.minutes())) fields.minutes.setItems(before.minutes());
        fields.minutes.setValue(before.minutes());
        fields.place.setValue(before.place() == null ? "" : before.place());
        fields.title.setValue(before.title() == null ? "" : before.title());
        fields.fill(before.recurrence().start());
        zone.setHelperText(getTranslation("communication.series.zoneHelp"));
        zone.setWidthFull();
        zone.setValue(before.recurrence().zone());
        rhythm.fill(before.recurrence(), before.onHoliday());
    }

    private void show() {
        rhythm.begins(fields.day.getValue());
        refused.setVisible(false);
        var draft = draft();
        preview.setVisible(draft != null);
        along.setVisible(false);
        if (draft == null) return;
        var outlook = edits.trial.outlook(series.id(), null, draft);
        preview.show(draft, outlook.preview(), rests);
        along.setLabel(getTranslation(
                "communication.series.alongByHand", outlook.byHand().size()));
        along.setVisible(!outlook.byHand().isEmpty());
        save.setText(getTranslation(
                outlook.preview().overlaps() > 0 ? "communication.days.anyway" : "communication.series.changeIt"));
    }

    private @Nullable SeriesDraft draft() {
        var at = fields.at();
        var end = rhythm.end();
        var of = rhythm.rhythm();
        var there = zone.getValue();
        if (at == null || end == null || of == null || there == null) return null;
        try {
            return new SeriesDraft(
                    before.kind() == DayKind.ROUND ? DayKind.ROUND : fields.kind.getValue(),
                    fields.way.getValue(),
                    fields.title.getValue(),
                    before.dealers(),
                    Recurrence.from(at.toLocalDate(), at.toLocalTime(), there, of, end),
                    fields.minutes.getValue(),
                    fields.place.getValue(),
                    fields.showsGuests.getValue(),
                    rhythm.onHoliday(),
                    null);
        } catch (RecurrenceRefused outside) {
            refused.setText(getTranslation(outside.key()));
            refused.setVisible(true);
            return null;
        }
    }

    private void save() {
        var draft = draft();
        if (draft == null) {
            fields.markMissing();
            rhythm.markMissing();
            zone.setErrorMessage(getTranslation("communication.days.required"));
            zone.setInvalid(zone.isEmpty());
            return;
        }
        close();
        // what is in the way has been shown: the button says so
        edits.change(by, series, null, draft, along.isVisible() && along.getValue(), changed);
    }
}

package io.tanxin.communication.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.calendar.End;
import io.tanxin.calendar.Recurrence;
import io.tanxin.calendar.RecurrenceWords;
import io.tanxin.calendar.Rhythm;
import io.tanxin.communication.series.Cycle;
import io.tanxin.communication.series.OnHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How often it comes again, on which days, until when: exactly the rhythms that are offered (M23). */
final class RhythmFields extends Div {

    private final transient RecurrenceWords words;
    private final Locale locale;
    private final Select<Cycle> cycle = new Select<>();
    private final IntegerField pause = new IntegerField();
    private final CheckboxGroup<DayOfWeek> weekdays = new CheckboxGroup<>();
    private final Select<Rhythm> on = new Select<>();
    private final EndFields ends;
    private final Select<OnHoliday> holidays = new Select<>();
    private @Nullable LocalDate first;
    private boolean anchored = true;
    private boolean filling;

    RhythmFields(RecurrenceWords words, Locale locale, SerializableRunnable changed) {
        this.words = words;
        this.locale = locale;
        addClassNames("day-fields", "rhythm-fields");
        cycle.setLabel(getTranslation("communication.series.every"));
        cycle.setItems(Cycle.values());
        cycle.setItemLabelGenerator(one -> getTranslation("communication.series.cycle." + one));
        cycle.setValue(Cycle.MONTH);
        pause.setValue(1);
        pause.setMin(1);
        pause.setStepButtonsVisible(true);
        weekdays.setLabel(getTranslation("communication.series.weekdays"));
        weekdays.setItems(DayOfWeek.values());
        weekdays.setItemLabelGenerator(
                day -> day.getDisplayName(chinese() ? TextStyle.NARROW : TextStyle.SHORT, locale));
        weekdays.addClassName("weekdays");
        on.setLabel(getTranslation("communication.series.on"));
        on.setItemLabelGenerator(one -> one == null ? "" : words.dayOf(one, locale));
        holidays.setLabel(getTranslation("communication.series.holiday"));
        holidays.setItems(OnHoliday.values());
        holidays.setItemLabelGenerator(one -> getTranslation("communication.series.holiday." + one));
        holidays.setValue(OnHoliday.NEAREST);
        ends = new EndFields(() -> tell(changed));
        add(cycle, pause, weekdays, on);
        ends.addTo(this);
        add(holidays);
        cycle.addValueChangeListener(change -> {
            arrange();
            tell(changed);
        });
        on.addValueChangeListener(change -> tell(changed));
        pause.addValueChangeListener(change -> tell(changed));
        weekdays.addValueChangeListener(change -> tell(changed));
        holidays.addValueChangeListener(change -> tell(changed));
        arrange();
    }

    private void tell(SerializableRunnable changed) {
        if (!filling) changed.run();
    }

    /** @param so false: which weekday and which week is not asked, for each dealer gets its own */
    void anchored(boolean so) {
        if (anchored == so) return;
        anchored = so;
        arrange();
    }

    void fill(Cycle of, int so) {
        filling = true;
        cycle.setValue(of);
        pause.setValue(so);
        filling = false;
    }

    void fill(Recurrence one, OnHoliday holiday) {
        filling = true;
        first = one.start().toLocalDate();
        switch (one.rhythm()) {
            case Rhythm.Daily daily -> cycle.setValue(Cycle.DAY);
            case Rhythm.Weekly(var weeks, var days) -> {
                cycle.setValue(Cycle.WEEK);
                pause.setValue(weeks);
                weekdays.setValue(Set.copyOf(days));
            }
            case Rhythm.OnWeekday(var months, var nth, var day) -> months(months);
            case Rhythm.OnDate(var months, var day) -> months(months);
        }
        holidays.setValue(holiday);
        ends.fill(one.end());
        arrange();
        on.getListDataView().getItems().filter(one.rhythm()::equals).findFirst().ifPresent(on::setValue);
        filling = false;
    }

    private void months(int months) {
        cycle.setValue(months == 12 ? Cycle.YEAR : months == 3 ? Cycle.QUARTER : Cycle.MONTH);
        if (months != 12 && months != 3) pause.setValue(months);
    }

    /** The day that was chosen: it says which weekday and which week of the month are meant. */
    void begins(@Nullable LocalDate day) {
        if (day == null || day.equals(first)) return;
        var before = first;
        first = day;
        filling = true;
        var only = weekdays.getValue();
        if (only.isEmpty() || before != null && only.equals(Set.of(before.getDayOfWeek()))) {
            weekdays.setValue(Set.of(day.getDayOfWeek()));
        }
        arrange();
        filling = false;
    }

    private void arrange() {
        var before = filling;
        filling = true;
        arrangeAll();
        filling = before;
    }

    private void arrangeAll() {
        var of = cycle.getValue();
        pause.setVisible(of.hasPause());
        pause.setMax(of.mostPause());
        pause.setLabel(getTranslation(of == Cycle.WEEK ? "communication.series.weeks" : "communication.series.months"));
        weekdays.setVisible(anchored && of == Cycle.WEEK);
        var ofMonth = anchored && of != Cycle.DAY && of != Cycle.WEEK;
        on.setVisible(ofMonth);
        if (ofMonth) choices();
    }

    /** The same place in the month as before, if the day has it. */
    private void choices() {
        if (first == null) return;
        var months = cycle.getValue().months(pause());
        var offered = new ArrayList<Rhythm>();
        var week = (first.getDayOfMonth() - 1) / 7 + 1;
        if (week < 5) offered.add(new Rhythm.OnWeekday(months, week, first.getDayOfWeek()));
        if (first.getDayOfMonth() > first.lengthOfMonth() - 7) {
            offered.add(new Rhythm.OnWeekday(months, Rhythm.LAST, first.getDayOfWeek()));
        }
        if (first.getDayOfMonth() < 31) offered.add(new Rhythm.OnDate(months, first.getDayOfMonth()));
        if (first.getDayOfMonth() == first.lengthOfMonth()) offered.add(new Rhythm.OnDate(months, Rhythm.LAST));
        var was = on.getValue();
        on.setItems(offered);
        on.setValue(offered.stream()
                .filter(one -> was != null && isLike(one, was))
                .findFirst()
                .orElse(offered.getFirst()));
    }

    private static boolean isLike(Rhythm one, Rhythm other) {
        return switch (one) {
            case Rhythm.OnWeekday(var m, var nth, var day) ->
                other instanceof Rhythm.OnWeekday(var n, var as, var d) && (nth == Rhythm.LAST) == (as == Rhythm.LAST);
            case Rhythm.OnDate(var m, var day) ->
                other instanceof Rhythm.OnDate(var n, var as) && (day == Rhythm.LAST) == (as == Rhythm.LAST);
            case Rhythm.Daily daily -> false;
            case Rhythm.Weekly weekly -> false;
        };
    }

    Cycle cycle() {
        return cycle.getValue();
    }

    int pause() {
        var so = pause.getValue();
        return so == null ? 1 : Math.clamp(so, 1, cycle.getValue().mostPause());
    }

    OnHoliday onHoliday() {
        return holidays.getValue();
    }

    /** Null as long as something is missing. */
    @Nullable End end() {
        return ends.value();
    }

    /** Null as long as something is missing. */
    @Nullable Rhythm rhythm() {
        return switch (cycle.getValue()) {
            case DAY -> new Rhythm.Daily();
            case WEEK -> weekdays.isEmpty() ? null : new Rhythm.Weekly(pause(), List.copyOf(weekdays.getValue()));
            case MONTH, QUARTER, YEAR -> {
                var months = cycle.getValue().months(pause());
                yield switch (on.getValue()) {
                    case Rhythm.OnWeekday(var old, var nth, var day) -> new Rhythm.OnWeekday(months, nth, day);
                    case Rhythm.OnDate(var old, var day) -> new Rhythm.OnDate(months, day);
                    case null, default -> null;
                };
            }
        };
    }

    void markMissing() {
        weekdays.setInvalid(weekdays.isVisible() && weekdays.isEmpty());
        weekdays.setErrorMessage(getTranslation("calendar.refused.NO_DAY"));
        ends.markMissing();
    }

    private boolean chinese() {
        return locale.getLanguage().equals("zh");
    }
}

package io.tanxin.communication.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import io.tanxin.ui.TimeWords;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a day is for, when, how long, how and where. */
final class DayFields extends Div {
    private static final Integer[] LENGTHS = {15, 30, 45, 60, 90, 120, 180, 240, 360, 480};

    final Select<DayKind> kind = new Select<>();
    final Select<DayWay> way = new Select<>();
    final DatePicker day = DateWords.in(new DatePicker());
    final TimePicker time = TimeWords.in(new TimePicker());
    final Select<Integer> minutes = new Select<>();
    final TextField place = new TextField();
    final TextField title = new TextField();
    final Checkbox showsGuests = new Checkbox();
    private boolean touched;

    DayFields() {
        addClassName("day-fields");
        kind.setLabel(getTranslation("communication.days.kind"));
        kind.setItems(Arrays.stream(DayKind.values())
                .filter(one -> one != DayKind.ROUND && one != DayKind.WEEK)
                .toList());
        kind.setItemLabelGenerator(one -> getTranslation("words.kind." + one));
        kind.setValue(DayKind.HEART_TO_HEART);
        way.setLabel(getTranslation("communication.days.way"));
        way.setItems(DayWay.values());
        way.setItemLabelGenerator(one -> getTranslation("words.way." + one));
        way.setValue(DayWay.VISIT);
        way.addValueChangeListener(change -> explainPlace());
        day.setLabel(getTranslation("communication.days.day"));
        day.setI18n(day.getI18n()
                .setBadInputErrorMessage(getTranslation("communication.days.noSuchDay"))
                .setMinErrorMessage(getTranslation("communication.days.found.past")));
        time.setLabel(getTranslation("communication.days.time"));
        time.setStep(Duration.ofMinutes(15));
        time.setI18n(new TimePicker.TimePickerI18n()
                .setBadInputErrorMessage(getTranslation("communication.days.noSuchTime")));
        minutes.setLabel(getTranslation("communication.days.length"));
        minutes.setItems(LENGTHS);
        minutes.setItemLabelGenerator(one -> getTranslation("communication.days.minutes", one));
        minutes.setValue(60);
        place.setLabel(getTranslation("communication.days.place"));
        place.setMaxLength(300);
        title.setLabel(getTranslation("communication.days.titleOptional"));
        title.setMaxLength(120);
        showsGuests.setLabel(getTranslation("communication.days.showsGuests"));
        explainPlace();
        kind.addClassName("kind");
        add(kind, way, day, time, minutes, place, title, showsGuests);
    }

    void onChange(SerializableRunnable changed) {
        day.addValueChangeListener(change -> {
            touched |= change.isFromClient();
            changed.run();
        });
        time.addValueChangeListener(change -> {
            touched |= change.isFromClient();
            changed.run();
        });
        minutes.addValueChangeListener(change -> changed.run());
    }

    /** What it is for, how and where. */
    void onDetails(SerializableRunnable changed) {
        for (var field : List.<HasValue<?, ?>>of(kind, way, place, title, showsGuests)) {
            field.addValueChangeListener(change -> changed.run());
        }
    }

    /** The user has chosen a time: nothing is proposed any more. */
    boolean isTouched() {
        return touched;
    }

    void fill(LocalDateTime at) {
        day.setValue(at.toLocalDate());
        time.setValue(at.toLocalTime());
    }

    void round(boolean round) {
        kind.setVisible(!round);
        showsGuests.setVisible(round);
    }

    void oneTime(boolean one) {
        day.setVisible(one);
        time.setVisible(one);
    }

    @Nullable LocalDateTime at() {
        var on = day.getValue();
        var then = time.getValue();
        return on == null || then == null ? null : on.atTime(then);
    }

    void markMissing() {
        var required = getTranslation("communication.days.required");
        Needed.mark(day, required);
        Needed.mark(time, required);
    }

    private void explainPlace() {
        place.setHelperText(way.getValue() == DayWay.VISIT ? getTranslation("communication.days.placeHelp") : "");
    }
}

package io.tanxin.communication.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.calendar.End;
import io.tanxin.ui.DateWords;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Until when a rhythm goes on: for ever, to a last day, so many times. */
final class EndFields implements Serializable {

    private enum Ends {
        NEVER,
        UNTIL,
        AFTER
    }

    private final Select<Ends> ends = new Select<>();
    private final DatePicker until = DateWords.in(new DatePicker());
    private final IntegerField times = new IntegerField();

    EndFields(SerializableRunnable changed) {
        ends.setLabel(ends.getTranslation("communication.series.ends"));
        ends.setItems(Ends.values());
        ends.setItemLabelGenerator(one -> ends.getTranslation("communication.series.ends." + one));
        ends.setValue(Ends.NEVER);
        until.setLabel(until.getTranslation("communication.series.until"));
        times.setLabel(times.getTranslation("communication.series.times"));
        times.setMin(1);
        times.setMax(End.After.MOST);
        times.setValue(12);
        times.setStepButtonsVisible(true);
        ends.addValueChangeListener(change -> {
            arrange();
            changed.run();
        });
        until.addValueChangeListener(change -> changed.run());
        times.addValueChangeListener(change -> changed.run());
        arrange();
    }

    void addTo(HasComponents fields) {
        fields.add(ends, until, times);
    }

    void fill(End end) {
        switch (end) {
            case End.Never never -> ends.setValue(Ends.NEVER);
            case End.Until(var last) -> {
                ends.setValue(Ends.UNTIL);
                until.setValue(last);
            }
            case End.After(var so) -> {
                ends.setValue(Ends.AFTER);
                times.setValue(so);
            }
        }
    }

    /** Null as long as something is missing. */
    @Nullable End value() {
        return switch (ends.getValue()) {
            case NEVER -> new End.Never();
            case UNTIL -> until.getValue() == null ? null : new End.Until(until.getValue());
            case AFTER ->
                times.getValue() == null || times.isInvalid()
                        ? null
                        : new End.After(Math.clamp(times.getValue(), 1, End.After.MOST));
        };
    }

    void markMissing() {
        until.setErrorMessage(until.getTranslation("communication.days.required"));
        until.setInvalid(until.isVisible() && until.isEmpty());
    }

    private void arrange() {
        until.setVisible(ends.getValue() == Ends.UNTIL);
        times.setVisible(ends.getValue() == Ends.AFTER);
    }
}

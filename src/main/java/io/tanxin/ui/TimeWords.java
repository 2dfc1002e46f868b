package io.tanxin.ui;

import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.Locale;

/** How a time picker shows and reads the time. */
public final class TimeWords {

    private TimeWords() {}

    /** 24 hours in both languages, as the house writes the time everywhere else. */
    public static TimePicker in(TimePicker picker) {
        picker.setLocale(Locale.UK);
        return picker;
    }
}

package io.tanxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The words inside a date picker, in the reader's language: {@code add(DateWords.in(new DatePicker(label)))}. Each component has
 * such a class of its own: a screen that knew one for all would load the script of all. */
public final class DateWords {

    private DateWords() {}

    public static DatePicker in(DatePicker picker) {
        picker.setI18n(dates(picker));
        return picker;
    }

    private static DatePickerI18n dates(Component picker) {
        var locale = UI.getCurrent().getLocale();
        var chinese = locale.getLanguage().equals("zh");
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(fromSunday(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(
                        fromSunday(chinese ? TextStyle.NARROW_STANDALONE : TextStyle.SHORT_STANDALONE, locale))
                // shown in the first form, read in all of them
                .setDateFormats(
                        chinese ? "yyyy-MM-dd" : "d MMM yyyy", "yyyy-MM-dd", "yyyy/M/d", "d.M.yyyy", "yyyy年M月d日")
                .setFirstDayOfWeek(1)
                .setToday(picker.getTranslation("ui.date.today"))
                .setCancel(picker.getTranslation("ui.cancel"))
                .setBadInputErrorMessage(picker.getTranslation("ui.date.bad"))
                .setRequiredErrorMessage(picker.getTranslation("ui.required"))
                .setMinErrorMessage(picker.getTranslation("ui.date.tooEarly"))
                .setMaxErrorMessage(picker.getTranslation("ui.date.tooLate"));
    }

    private static List<String> fromSunday(TextStyle style, Locale locale) {
        return IntStream.of(7, 1, 2, 3, 4, 5, 6)
                .mapToObj(day -> DayOfWeek.of(day).getDisplayName(style, locale))
                .toList();
    }
}

package io.tanxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker.DateTimePickerI18n;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The words inside Vaadin's own components, in the reader's language: {@code add(Wording.in(new DatePicker(label)))}. */
public final class Wording {

    private Wording() {}

    public static DatePicker in(DatePicker picker) {
        picker.setI18n(dates(picker));
        return picker;
    }

    /** 24 hours in both languages, as the house writes the time everywhere else. */
    public static TimePicker in(TimePicker picker) {
        picker.setLocale(Locale.UK);
        return picker;
    }

    public static DateTimePicker in(DateTimePicker picker) {
        picker.setDatePickerI18n(dates(picker));
        picker.setI18n(new DateTimePickerI18n()
                .setDateLabel(picker.getTranslation("ui.date.date"))
                .setTimeLabel(picker.getTranslation("ui.date.time"))
                .setBadInputErrorMessage(picker.getTranslation("ui.date.bad"))
                .setIncompleteInputErrorMessage(picker.getTranslation("ui.date.incomplete"))
                .setRequiredErrorMessage(picker.getTranslation("ui.required")));
        return picker;
    }

    public static <T> MultiSelectComboBox<T> in(MultiSelectComboBox<T> box) {
        box.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(box.getTranslation("ui.select.cleared"))
                .setSelected(box.getTranslation("ui.select.selected"))
                .setDeselected(box.getTranslation("ui.select.deselected"))
                // the place of the number is filled in the browser
                .setTotal("{count} " + box.getTranslation("ui.select.total"))
                .setFocused(box.getTranslation("ui.select.focused")));
        return box;
    }

    public static Upload in(Upload upload) {
        Function<String, String> say = key -> upload.getTranslation("ui.upload." + key);
        upload.setI18n(new UploadI18N()
                .setDropFiles(
                        new UploadI18N.DropFiles().setOne(say.apply("dropOne")).setMany(say.apply("dropMany")))
                .setAddFiles(
                        new UploadI18N.AddFiles().setOne(say.apply("addOne")).setMany(say.apply("addMany")))
                .setFile(new UploadI18N.File()
                        .setRemove(say.apply("remove"))
                        .setStart(say.apply("start"))
                        .setRetry(say.apply("retry")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(say.apply("tooMany"))
                        .setFileIsTooBig(say.apply("tooBig"))
                        .setIncorrectFileType(say.apply("wrongType")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(say.apply("connecting"))
                                .setStalled(say.apply("stalled"))
                                .setProcessing(say.apply("processing"))
                                .setHeld(say.apply("held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(say.apply("remaining"))
                                .setUnknown(say.apply("unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(say.apply("unavailable"))
                                .setUnexpectedServerError(say.apply("failed"))
                                .setForbidden(say.apply("forbidden")))));
        return upload;
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

package io.tanxin.handed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.handed.HandedLists.With;
import java.time.LocalDate;
import java.time.ZoneId;

/** What a dealer reads of its matter: "With logistics since Tue 24 Nov"; a function and a day, nobody's name. */
public final class HandedWords {
    private HandedWords() {}

    public static String with(Component by, With with, ZoneId zone) {
        var dates = new Dates(UI.getCurrentOrThrow().getLocale(), zone);
        var since = dates.weekday(LocalDate.ofInstant(with.since(), zone));
        var department = with.department();
        return department == null
                ? by.getTranslation("handed.withColleague", since)
                : by.getTranslation("handed.with", by.getTranslation("words.department." + department), since);
    }
}

package io.tanxin.mail;

import io.tanxin.mail.LetterKind.CalendarPart;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A letter as its reader gets it. */
record PrintedLetter(
        Locale language,
        String subject,
        String html,
        String text,
        @Nullable CalendarPart calendar) {

    PrintedLetter {
        if (calendar != null && !calendar.text().contains("METHOD:" + calendar.method())) {
            throw new IllegalArgumentException(
                    "the calendar part's text says another method than " + calendar.method());
        }
    }
}

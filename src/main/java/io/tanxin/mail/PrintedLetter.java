package io.tanxin.mail;

import io.tanxin.mail.LetterKind.CalendarPart;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A letter as its reader gets it. */
record PrintedLetter(
        Locale language,
        String subject,
        WayOut wayOut,
        String html,
        String text,
        @Nullable CalendarPart calendar) {

    PrintedLetter {
        if (calendar != null && !calendar.text().contains("METHOD:" + calendar.method())) {
            throw new IllegalArgumentException(
                    "the calendar part's text says another method than " + calendar.method());
        }
    }

    /** What it has between the house's name and its address. */
    String body() {
        return text(Jsoup.parse(html)).html();
    }

    static Element text(Document sheet) {
        return sheet.expectFirst("td.text");
    }
}

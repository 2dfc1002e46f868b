package io.tanxin.history;

import io.tanxin.calendar.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** How the reader reads. */
public record HistoryWords(MessageSource messages, Locale locale, ZoneId zone) {

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    public String dayAndTime(Instant at) {
        return new Dates(locale, zone).dayTimeYear(at);
    }

    public String day(LocalDate day) {
        return new Dates(locale, zone).dayYear(day);
    }

    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}

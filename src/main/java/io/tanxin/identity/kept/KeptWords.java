package io.tanxin.identity.kept;

import io.tanxin.calendar.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** How the person reads. */
public record KeptWords(MessageSource messages, Locale locale, ZoneId zone) {

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Its name if somebody gave it one, else what it is called in the program. */
    public String sayOr(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, locale));
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

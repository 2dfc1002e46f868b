package io.tanxin.mail;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a letter, as it must be known to write to that person.
 *
 * @param email null: the letter is handed over by a colleague instead
 * @param workFrom begin of the reader's working hours, in the reader's zone
 * @param firstLetter nothing was ever sent to this person of a dealer: the letter says who writes, why, and how to stop it (M28);
 *     the company's own people need no introduction
 * @param outside one of a dealer's people
 */
public record Reader(
        UserId id,
        String name,
        @Nullable EmailAddress email,
        Locale locale,
        ZoneId zone,
        LocalTime workFrom,
        LocalTime workTo,
        boolean firstLetter,
        boolean outside) {

    Reader speaking(Locale other) {
        return new Reader(id, name, email, other, zone, workFrom, workTo, firstLetter, outside);
    }

    Reader withoutEmail() {
        return new Reader(id, name, null, locale, zone, workFrom, workTo, firstLetter, outside);
    }
}

package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one letter, for the screens of the thing it is about.
 *
 * @param reason a translation key, or a mail server's own words; null when there is nothing to say
 * @param at when it got there; while it waits, when it will be looked at next
 */
public record LetterTrace(
        long id,
        String kind,
        long subject,
        UserId reader,
        String occurrence,
        int version,
        LetterState state,
        @Nullable String reason,
        Instant at)
        implements Serializable {}

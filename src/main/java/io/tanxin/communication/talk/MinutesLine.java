package io.tanxin.communication.talk;

import io.tanxin.promises.PromiseRow;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of minutes as a reader sees it, and as a dealer may correct it.
 *
 * @param number in the written text, from 1
 * @param depth how far it is set in: a list in a list
 * @param marker before an item: a bullet, a number, a box; else empty
 * @param html harmless: what was not text, emphasis or a plain link is gone
 * @param plain the same without any marks
 * @param said null: the line is no promise
 */
public record MinutesLine(
        int number,
        Look look,
        int depth,
        String marker,
        String html,
        String plain,
        @Nullable Said said) implements Serializable {

    /** A promise in a line. @param made how it stands; null: not made yet, or not known to the reader */
    public record Said(
            String owner,
            String words,
            LocalDate due,
            @Nullable PromiseRow made) implements Serializable {}

    public enum Look {
        HEADING,
        TEXT,
        ITEM,
        QUOTE,
        CODE
    }

    MinutesLine saying(@Nullable Said promise) {
        return new MinutesLine(number, look, depth, marker, html, plain, promise);
    }
}

package io.tanxin.communication.talk;

import java.io.Serializable;

/**
 * One line of minutes as a reader sees it, and as a dealer may correct it.
 *
 * @param number in the written text, from 1
 * @param depth how far it is set in: a list in a list
 * @param marker before an item: a bullet, a number, a box; else empty
 * @param html harmless: what was not text, emphasis or a plain link is gone
 * @param plain the same without any marks
 */
public record MinutesLine(int number, Look look, int depth, String marker, String html, String plain)
        implements Serializable {

    public enum Look {
        HEADING,
        TEXT,
        ITEM,
        QUOTE,
        CODE
    }
}

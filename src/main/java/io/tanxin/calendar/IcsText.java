package io.tanxin.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;

/** A calendar as text that calendar programs take: lines of 75 octets at most, ended as RFC 5545 wants it. */
public final class IcsText {
    private static final int LINE = 75;

    private IcsText() {}

    /** @throws RuntimeException for a calendar that breaks the RFC */
    public static String of(Calendar calendar) {
        var unfolded = new StringWriter();
        try {
            new CalendarOutputter(true, Integer.MAX_VALUE).output(calendar, unfolded);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return folded(unfolded.toString());
    }

    /** Text of several lines, without signs that a calendar has no way to write. */
    public static String printable(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    /** A name goes into a parameter, which knows no quotation mark and no line break. */
    public static String oneLine(String name) {
        return name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                .replace('"', '\'')
                .strip();
    }

    /** At 75 octets, the line break apart, never inside a character. (The library counts characters instead.) */
    private static String folded(String unfolded) {
        var folded = new StringBuilder(unfolded.length() + 64);
        for (var line : unfolded.split("\r\n")) {
            int octets = 0;
            for (int i = 0; i < line.length(); ) {
                int character = line.codePointAt(i);
                var size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.appendCodePoint(character);
                octets += size;
                i += Character.charCount(character);
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}

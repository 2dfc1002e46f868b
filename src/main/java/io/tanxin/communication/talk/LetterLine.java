package io.tanxin.communication.talk;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.talk.MinutesLine.Look;
import java.util.Map;

/** A line of minutes as a letter's template is given it. */
final class LetterLine {
    private LetterLine() {}

    static Map<String, Object> of(MinutesLine line, Dates dates) {
        var said = line.said();
        if (said != null) {
            return Map.of(
                    "heading", false,
                    "promise", true,
                    "owner", said.owner(),
                    "words", said.words(),
                    "due", dates.weekday(said.due()));
        }
        var words = line.marker().isEmpty() ? line.plain() : line.marker() + " " + line.plain();
        return Map.of("heading", line.look() == Look.HEADING, "promise", false, "words", words);
    }

    /** As it stood when somebody spoke about it. */
    static Map<String, Object> of(String words) {
        return Map.of("heading", false, "promise", false, "words", words);
    }
}

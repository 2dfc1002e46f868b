package io.tanxin.communication.talk;

import io.tanxin.communication.talk.PromiseLine.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the promises out of minutes: {@code - [ ] @Li 12/03 send price list}. What can't be read is not guessed: the line comes
 * back with its problem, to be put right before the minutes are shared.
 */
public final class PromiseLines {
    private static final int LONGEST = 500;
    private static final Pattern BOX =
            Pattern.compile("^[\\s\\u3000]*[-*+－][\\s\\u3000]*[\\[［【][ \\u3000]?[]］】][\\s\\u3000]*(.*)$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```|~~~).*");

    private PromiseLines() {}

    /**
     * @param people who may be named, of both sides
     * @param talkedOn dates without a year, and 下周五, count from here
     * @param today what is due before it can't be promised any more
     */
    public static List<PromiseLine> read(String text, List<Named> people, LocalDate talkedOn, LocalDate today) {
        var found = new ArrayList<PromiseLine>();
        var fenced = false;
        var number = 0;
        for (var line : text.split("\\R", -1)) {
            number++;
            if (FENCE.matcher(line).matches()) fenced = !fenced;
            var box = BOX.matcher(line);
            if (!fenced && box.matches()) found.add(line(number, narrow(box.group(1)), people, talkedOn, today));
        }
        return found;
    }

    /** The same text with this line written so that it can be read in one way only. */
    public static String rewritten(String text, int number, Named owner, LocalDate due, String words) {
        var lines = text.split("\\R", -1);
        if (number < 1 || number > lines.length) return text;
        lines[number - 1] = "- [ ] @" + owner.name() + " " + due + " "
                + words.replaceAll("\\s+", " ").strip();
        return String.join("\n", lines);
    }

    private static PromiseLine line(
            int number, String written, List<Named> people, LocalDate talkedOn, LocalDate today) {
        var problems = EnumSet.noneOf(Problem.class);
        var rest = written.strip();
        Named owner = null;
        if (rest.startsWith("@")) {
            var name = NameReading.of(rest.substring(1), people);
            rest = name.rest().replaceFirst("^[\\s,，:：]+", "");
            if (name.found().size() == 1) owner = name.found().getFirst();
            else problems.add(name.found().isEmpty() ? Problem.UNKNOWN_NAME : Problem.SEVERAL_NAMES);
        } else {
            problems.add(Problem.NO_NAME);
        }
        LocalDate due = null;
        var date = DateReading.of(rest, talkedOn);
        if (date.isEmpty()) {
            problems.add(Problem.NO_DATE);
        } else {
            due = date.get().day();
            rest = date.get().rest();
            if (due == null) problems.add(Problem.NO_SUCH_DATE);
            else if (due.isBefore(today)) problems.add(Problem.PAST_DATE);
        }
        if (rest.isBlank()) problems.add(Problem.NO_WORDS);
        if (rest.length() > LONGEST) problems.add(Problem.TOO_LONG);
        return new PromiseLine(number, owner, due, rest.strip(), problems);
    }

    /** Full-width @, / and digits as a Chinese keyboard gives them. */
    private static String narrow(String written) {
        var narrow = new StringBuilder(written);
        for (var i = 0; i < narrow.length(); i++) {
            var c = narrow.charAt(i);
            if (c == '＠' || c == '／' || c == '－' || (c >= '０' && c <= '９')) narrow.setCharAt(i, (char) (c - 0xFEE0));
            else if (c == '　') narrow.setCharAt(i, ' ');
        }
        return narrow.toString();
    }
}

package io.tanxin.mail;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a letter that may be put in other words.
 *
 * @param key its translation
 * @param places what may stand in it in braces: {@code {organiser}}
 * @param shipped as the program brings it, in one language
 * @param counted which of the places count something, and have words of their own for each number
 * @param form null: it is a sentence; else the words of such a place
 * @param fixed nobody writes it: it says a number in the program's own way, or it is nothing but its forms
 */
public record Sentence(
        String key,
        List<String> places,
        String shipped,
        Set<String> counted,
        @Nullable Form form,
        boolean fixed) implements Serializable {
    static final int LONGEST = 500;

    /** What a place says for a number. @param number {@code 0}, {@code 1}, or {@link #OTHER} */
    public record Form(String place, String number) implements Serializable {
        static final String OTHER = "other";

        public boolean isOther() {
            return number.equals(OTHER);
        }

        String key(String sentence) {
            return sentence + MARK + place + MARK + number;
        }
    }

    private static final String MARK = "#";

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    /** A letter that does not say the day, the hour or the number any more is of no use. */
    private static final Set<String> MUST_STAY = Set.of("time", "due", "newDue", "when", "was", "minutes", "month");

    public enum Fault {
        EMPTY,
        LONG,
        /** A line break would end the header that the subject stands in (M12). */
        BREAK,
        UNCLOSED,
        UNKNOWN,
        MISSING
    }

    /** @param about the place, or where the brace stands */
    public record Problem(Fault fault, String about) implements Serializable {}

    public boolean isSubject() {
        return sentence().endsWith(".subject");
    }

    /** Nothing of it but the words of a place. */
    public boolean isOnlyForms() {
        return fixed && form == null && !counted.isEmpty();
    }

    /** Key of the sentence to which it belongs. */
    String sentence() {
        return of(key);
    }

    static String of(String key) {
        var mark = key.indexOf(MARK);
        return mark < 0 ? key : key.substring(0, mark);
    }

    /** What keeps these words from being used instead of the shipped ones. No words for one number: it says what it does for any other. */
    public Optional<Problem> problem(String words) {
        if (words.isBlank()) return form == null || form.isOther() ? problem(Fault.EMPTY, "") : Optional.empty();
        if (words.length() > LONGEST) return problem(Fault.LONG, Integer.toString(LONGEST));
        if (isSubject() && HeaderText.breaksLines(words)) return problem(Fault.BREAK, "");
        for (var place : PLACE.matcher(words).results().toList()) {
            if (!places.contains(place.group(1))) return problem(Fault.UNKNOWN, place.group(1));
        }
        var rest = PLACE.matcher(words).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) return problem(Fault.UNCLOSED, from(rest));
        var said = placesOf(words);
        return placesOf(shipped).stream()
                .sorted()
                .filter(place -> (MUST_STAY.contains(place) || counted.contains(place)) && !said.contains(place))
                .findFirst()
                .flatMap(place -> problem(Fault.MISSING, place));
    }

    private static String from(String rest) {
        int at = Math.min(
                rest.indexOf('{') < 0 ? rest.length() : rest.indexOf('{'),
                rest.indexOf('}') < 0 ? rest.length() : rest.indexOf('}'));
        return rest.substring(at, Math.min(rest.length(), at + 20));
    }

    static Set<String> placesOf(String words) {
        return PLACE.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Optional<Problem> problem(Fault fault, String about) {
        return Optional.of(new Problem(fault, about));
    }
}

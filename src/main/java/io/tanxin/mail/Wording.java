package io.tanxin.mail;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind's letters in the company's own words, in one language.
 *
 * @param places of each sentence, in their order
 * @param sentences those that differ from the shipped ones, by key
 */
record Wording(Map<String, List<String>> places, Map<String, String> sentences) {
    static final Wording SHIPPED = new Wording(Map.of(), Map.of());

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    /** Empty: as it is shipped. Also when its places are others by now: the program has learned a new form since. */
    Optional<String> say(String key, Object @Nullable [] arguments, Locale language) {
        var words = sentences.get(key);
        if (words == null) return Optional.empty();
        var names = places.getOrDefault(key, List.of());
        var given = arguments == null ? new Object[0] : arguments;
        var said = new StringBuilder();
        var place = PLACE.matcher(words);
        while (place.find()) {
            var at = names.indexOf(place.group(1));
            if (at < 0 || at >= given.length) return Optional.empty();
            place.appendReplacement(said, Matcher.quoteReplacement(text(given[at], language)));
        }
        return Optional.of(place.appendTail(said).toString());
    }

    private static String text(@Nullable Object given, Locale language) {
        return given instanceof Number number
                ? NumberFormat.getInstance(language).format(number)
                : String.valueOf(given);
    }
}

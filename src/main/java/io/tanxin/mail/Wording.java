package io.tanxin.mail;

import io.tanxin.mail.Sentence.Form;
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
 * @param sentences those that differ from the shipped ones, by key; one that counts with all its forms
 */
record Wording(Map<String, List<String>> places, Map<String, String> sentences) {
    static final Wording SHIPPED = new Wording(Map.of(), Map.of());

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    /** So many sentences are others. */
    int changed() {
        return (int) sentences.keySet().stream().map(Sentence::of).distinct().count();
    }

    /** Empty: as it is shipped. Also when its places are others by now: the program has learned a new form since. */
    Optional<String> say(String key, Object @Nullable [] arguments, Locale language) {
        var words = sentences.get(key);
        if (words == null) return Optional.empty();
        var given = arguments == null ? new Object[0] : arguments;
        return filled(
                words,
                key,
                (name, value) -> form(key, name, value)
                        .map(form -> filled(form, key, (inner, number) -> Optional.of(text(number, language)), given))
                        .orElseGet(() -> Optional.of(text(value, language))),
                given);
    }

    private Optional<String> filled(String words, String key, Filling filling, Object[] given) {
        var names = places.getOrDefault(key, List.of());
        var said = new StringBuilder();
        var place = PLACE.matcher(words);
        while (place.find()) {
            var at = names.indexOf(place.group(1));
            if (at < 0 || at >= given.length) return Optional.empty();
            var in = filling.of(place.group(1), given[at]);
            if (in.isEmpty()) return in;
            place.appendReplacement(said, Matcher.quoteReplacement(in.get()));
        }
        return Optional.of(place.appendTail(said).toString());
    }

    /** Of a place that counts: the words for exactly this number, or for any other. */
    private Optional<String> form(String key, String place, @Nullable Object number) {
        var other = sentences.get(new Form(place, Form.OTHER).key(key));
        if (other == null) return Optional.empty();
        var exact = sentences.getOrDefault(new Form(place, String.valueOf(number)).key(key), "");
        return Optional.of(exact.isBlank() ? other : exact);
    }

    private interface Filling {
        Optional<String> of(String place, @Nullable Object value);
    }

    private static String text(@Nullable Object given, Locale language) {
        return given instanceof Number number
                ? NumberFormat.getInstance(language).format(number)
                : String.valueOf(given);
    }
}

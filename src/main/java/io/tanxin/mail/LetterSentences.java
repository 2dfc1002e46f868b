package io.tanxin.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which sentences a kind's letters are made of: its subject, and what its template asks the translations for. */
@Component
class LetterSentences {
    private static final Pattern ASKED =
            Pattern.compile("#\\{(mail\\.[A-Za-z0-9.-]+)(?:\\(((?:[^(){}]|\\$\\{[^}]*})*)\\))?}");
    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z]+)\\.([A-Za-z]+)}");
    private static final Pattern UNNAMED = Pattern.compile("\\{\\d+}");
    private static final Pattern COUNTS = Pattern.compile("\\{\\d+,");

    private final MessageSource messages;
    private final Map<String, Map<String, List<String>>> found = new ConcurrentHashMap<>();

    LetterSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** In the order of the letter. */
    List<Sentence> of(String kind, Locale language) {
        return places(kind).entrySet().stream()
                .flatMap(one -> sentence(one.getKey(), one.getValue(), language).stream())
                .toList();
    }

    /** One that counts is followed by its forms. */
    private List<Sentence> sentence(String key, List<String> places, Locale language) {
        var pattern = messages.getMessage(key, null, language);
        if (COUNTS.matcher(pattern).find())
            return CountedSentence.of(key, places, pattern, language)
                    .orElseGet(() -> List.of(new Sentence(key, places, pattern, Set.of(), null, true)));
        var named = places.stream().map(place -> "{" + place + "}").toArray();
        var words = messages.getMessage(key, named, language);
        return List.of(new Sentence(
                key, places, words, Set.of(), null, UNNAMED.matcher(words).find()));
    }

    /** By key; the names of its places in their order. */
    Map<String, List<String>> places(String kind) {
        return found.computeIfAbsent(kind, LetterSentences::read);
    }

    private static Map<String, List<String>> read(String kind) {
        var sentences = new LinkedHashMap<String, List<String>>();
        try {
            var subjects = new Properties();
            try (var file = new ClassPathResource("mail/subjects.properties").getInputStream()) {
                subjects.load(file);
            }
            var places = subjects.getProperty(kind, "");
            sentences.put(subject(kind), places.isEmpty() ? List.of() : List.of(places.split(",")));
            var template = new ClassPathResource("mail/" + kind + ".html").getContentAsString(StandardCharsets.UTF_8);
            ASKED.matcher(template).results().forEach(one -> sentences.putIfAbsent(one.group(1), named(one.group(2))));
            return sentences;
        } catch (IOException missing) {
            throw new UncheckedIOException("the letter " + kind + " has no template", missing);
        }
    }

    private static List<String> named(@Nullable String arguments) {
        var names = new ArrayList<String>();
        if (arguments == null) return names;
        // a reader has a name, a letterhead too: what they are called says more
        PLACE.matcher(arguments)
                .results()
                .forEach(one -> names.add(
                        switch (one.group(1)) {
                            case "reader" -> "reader";
                            case "letterhead" -> "company";
                            default -> one.group(2).replaceFirst("Name$", "");
                        }));
        return names;
    }

    static String subject(String kind) {
        return "mail." + kind.replace('/', '.') + ".subject";
    }
}

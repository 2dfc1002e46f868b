package io.tanxin.concerns;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words by which an answer is seen to explain, and by which it is seen to listen. A dealer does not need explanations (L1): who
 * writes a first answer that only explains is told so, and sends it or not.
 */
public record FirstAnswer(List<String> explains, List<String> listens) implements Serializable {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** @param explains and {@code listens}: as they were typed, one a line */
    public static FirstAnswer of(String explains, String listens) {
        return new FirstAnswer(lines(explains), lines(listens));
    }

    /** It explains, and nothing in it listens or apologises. */
    public boolean onlyExplains(String words) {
        var said = words.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return explains.stream().anyMatch(one -> says(said, one))
                && listens.stream().noneMatch(one -> says(said, one));
    }

    public FirstAnswer and(FirstAnswer other) {
        return new FirstAnswer(
                Stream.concat(explains.stream(), other.explains.stream()).toList(),
                Stream.concat(listens.stream(), other.listens.stream()).toList());
    }

    /** Chinese has no spaces between words; elsewhere a word is not found inside another one. */
    private static boolean says(String said, String word) {
        return HAN.matcher(word).find()
                ? said.contains(word)
                : Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                        .matcher(said)
                        .find();
    }

    private static List<String> lines(String typed) {
        return typed.lines()
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }
}

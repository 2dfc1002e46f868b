package io.tanxin.communication.talk;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds who is meant at the begin of what follows an {@code @}: the whole name, pinyin, or enough of either to be one person. */
record NameReading(List<Named> found, String rest) {
    private static final Pattern LATIN = Pattern.compile("^[\\p{IsLatin}][\\p{IsLatin}.'-]*");
    private static final Pattern HAN = Pattern.compile("^\\p{IsHan}+");
    private static final int LONGEST_HAN = 4;
    private static final Pattern HONORIFIC = Pattern.compile("^(?:经理|老板|总监|总|先生|女士|小姐|哥|姐)");

    static NameReading of(String written, List<Named> people) {
        var whole = whole(written, people);
        if (!whole.found.isEmpty()) return whole;
        var latin = LATIN.matcher(written);
        if (latin.find()) {
            var begin = fold(latin.group());
            var rest = written.substring(latin.end());
            // Li is Li Na, also beside a Liu
            var byWord = matching(people, name -> words(name).anyMatch(begin::equals));
            return new NameReading(byWord.isEmpty() ? matching(people, name -> begins(name, begin)) : byWord, rest);
        }
        var han = HAN.matcher(written);
        if (han.find()) return han(written, han.group(), people);
        return new NameReading(List.of(), written);
    }

    /** The longest name that stands there in full. */
    private static NameReading whole(String written, List<Named> people) {
        var folded = fold(written);
        var length = people.stream()
                .flatMap(NameReading::names)
                .filter(name -> stands(folded, name))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        if (length == 0) return new NameReading(List.of(), written);
        var name = folded.substring(0, length);
        return new NameReading(matching(people, name::equals), withoutHonorific(written.substring(length)));
    }

    // Chinese writes on without a blank: as many characters as still are the begin of somebody's name
    private static NameReading han(String written, String run, List<Named> people) {
        for (var length = run.length(); length > 0; length--) {
            var begin = run.substring(0, length);
            var found = people.stream()
                    .filter(person -> person.name().startsWith(begin))
                    .toList();
            if (!found.isEmpty()) return new NameReading(found, withoutHonorific(written.substring(length)));
        }
        // nobody known; where it ends as a name does, it is not what is promised
        var isName = run.length() <= LONGEST_HAN && run.length() < written.length();
        return new NameReading(List.of(), isName ? written.substring(run.length()) : written);
    }

    private static boolean stands(String written, String name) {
        if (name.isEmpty() || !written.startsWith(name)) return false;
        if (written.length() == name.length() || Character.isIdeographic(name.codePointBefore(name.length()))) {
            return true;
        }
        var next = written.codePointAt(name.length());
        return !Character.isLetterOrDigit(next) || Character.isIdeographic(next);
    }

    private static boolean begins(String name, String begin) {
        return name.startsWith(begin) || words(name).anyMatch(word -> word.startsWith(begin));
    }

    private static Stream<String> words(String name) {
        return Stream.of(name.split("[\\s.]+"));
    }

    private static List<Named> matching(List<Named> people, Predicate<String> rule) {
        return people.stream().filter(person -> names(person).anyMatch(rule)).toList();
    }

    private static Stream<String> names(Named person) {
        return Stream.concat(Stream.of(person.name()), person.alsoKnownAs().stream())
                .map(NameReading::fold)
                .flatMap(name -> Stream.of(name, name.replaceAll("[\\s.]+", "")))
                .distinct();
    }

    // one character for one, so that lengths stay
    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String withoutHonorific(String rest) {
        return HONORIFIC.matcher(rest).replaceFirst("");
    }
}

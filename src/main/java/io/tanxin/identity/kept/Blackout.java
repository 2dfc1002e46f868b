package io.tanxin.identity.kept;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes other people out of what one person is told: their names, mail addresses, telephone numbers. */
final class Blackout {
    /** Always as long: how long a name is says something too. */
    static final String MARK = "■■■";

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d.])(?:\\+\\d{1,3}[ -]?)?(?:1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|0\\d{2,3}[ -]\\d{7,8}|(?<=\\+\\d{1,3}[ -]?)\\d[\\d -]{6,13}\\d)(?!\\d)");

    private final NameBook names;
    private final Set<String> own;

    /** @param own addresses and numbers of the person itself */
    Blackout(NameBook names, Set<String> own) {
        this.names = names;
        this.own = own.stream().map(Blackout::plain).collect(Collectors.toSet());
    }

    String of(String text) {
        var without = MAIL.matcher(text).replaceAll(found -> own.contains(plain(found.group())) ? found.group() : MARK);
        without = PHONE.matcher(without).replaceAll(found -> own.contains(plain(found.group())) ? found.group() : MARK);
        return names.black(without, MARK);
    }

    KeptEntry of(KeptEntry entry) {
        return entry.each(this::of);
    }

    /** What somebody took out by hand, besides. */
    KeptEntry of(KeptEntry entry, List<String> words) {
        return entry.each(text -> {
            var black = text;
            for (var word : words) if (!word.isBlank()) black = black.replace(word.strip(), MARK);
            return of(black);
        });
    }

    private static String plain(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}

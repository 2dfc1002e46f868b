package io.tanxin.files;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name that every system can save, and that says what the file is: names come from outside. */
final class FileName {
    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 12;
    // controls, and the marks that turn the reading direction around or are not seen: "gpj.exe" can look like "exe.jpg"
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern NOT_ON_EVERY_SYSTEM = Pattern.compile("[<>:\"|?*/\\\\]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileName() {}

    /** @param endings of the type that was found, the usual one first; empty: any will do */
    static String of(String given, List<String> endings) {
        var last = given.replaceAll("^.*[/\\\\]", "");
        var name = Normalizer.normalize(UNSEEN.matcher(last).replaceAll(""), Normalizer.Form.NFC);
        name = NOT_ON_EVERY_SYSTEM.matcher(name).replaceAll("_").strip();
        name = name.replaceAll("^[. ]+", "").replaceAll("[. ]+$", "");
        if (name.isEmpty()) name = "attachment";
        if (DEVICE.matcher(name).matches()) name = "_" + name;
        if (!endings.isEmpty() && endings.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
            name += endings.getFirst();
        }
        return shortened(name);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) return name;
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        var end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) end--;
        return name.substring(0, end) + ending;
    }
}

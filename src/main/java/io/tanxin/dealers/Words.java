package io.tanxin.dealers;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of text as it comes from people and their files, made fit to be kept. */
public final class Words {
    // control signs, line ends, signs that turn the direction of a line, half of a character
    private static final Pattern UNFIT = Pattern.compile(
            "[\\p{Cntrl}\\x{2028}\\x{2029}\\x{200B}\\x{FEFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\p{Cs}]");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9\\p{IsHan}][A-Za-z0-9\\p{IsHan} ._/#-]{0,39}");
    private static final int FULL_WIDTH = 0xFF01 - '!';

    private Words() {}

    /**
     * Letters, digits and marks of double width as those of the keyboard, and the wide blank as a blank. No more than that:
     * the rest of what NFKC folds (circled digits, square metres) means something.
     */
    public static String narrow(String text) {
        var narrow = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == '\u3000' || sign == '\u00A0') narrow.append(' ');
            else if (sign >= '\uFF01' && sign <= '\uFF5E') narrow.append((char) (sign - FULL_WIDTH));
            else narrow.append(sign);
        }
        return narrow.toString();
    }

    public static boolean isFit(String text) {
        return !UNFIT.matcher(text).find();
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    static @Nullable String line(@Nullable String text, int most) {
        if (text == null) return null;
        var line = narrow(text).strip();
        if (line.length() > most || !isFit(line)) throw new IllegalArgumentException("a line of at most " + most);
        return line.isEmpty() ? null : line;
    }

    static String required(String text, int most) {
        var line = line(text, most);
        if (line == null) throw new IllegalArgumentException("missing");
        return line;
    }
}

package io.tanxin.kernel;

import java.util.Locale;
import java.util.Map;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;
import org.jspecify.annotations.Nullable;

/** Names as they are sorted and searched for: {@code 秦记五金} as {@code qinjiwujin} and {@code qjwj}; other scripts in lower case. */
public final class Pinyin {
    private static final HanyuPinyinOutputFormat FORMAT = format();

    /** Surnames that are read otherwise than the same sign elsewhere. */
    private static final Map<Character, String> SURNAMES = Map.ofEntries(
            Map.entry('单', "shan"),
            Map.entry('曾', "zeng"),
            Map.entry('解', "xie"),
            Map.entry('仇', "qiu"),
            Map.entry('朴', "piao"),
            Map.entry('查', "zha"),
            Map.entry('区', "ou"),
            Map.entry('任', "ren"),
            Map.entry('盖', "ge"),
            Map.entry('尉', "wei"),
            Map.entry('翟', "zhai"),
            Map.entry('乐', "yue"));

    private Pinyin() {}

    public static String of(String text) {
        var written = new StringBuilder(text.length() * 3);
        text.codePoints().forEach(sign -> {
            var reading = reading(sign);
            if (reading == null) written.appendCodePoint(sign);
            else written.append(reading);
        });
        return written.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** The same for a person, whose surname may have a reading of its own. */
    public static String ofPerson(String name) {
        var surname = name.isEmpty() ? null : SURNAMES.get(name.charAt(0));
        return surname == null ? of(name) : surname + of(name.substring(1));
    }

    /** The first letter of each Chinese sign and of each word. */
    public static String initials(String text) {
        var written = new StringBuilder(text.length());
        var within = false;
        for (var sign : text.codePoints().toArray()) {
            var reading = reading(sign);
            if (reading != null) written.append(reading.charAt(0));
            else if (Character.isLetterOrDigit(sign) && !within) written.appendCodePoint(sign);
            within = reading == null && Character.isLetterOrDigit(sign);
        }
        return written.toString().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String reading(int sign) {
        if (sign < 0x3400 || sign > 0x9fff) return null;
        try {
            var readings = PinyinHelper.toHanyuPinyinStringArray((char) sign, FORMAT);
            return readings == null || readings.length == 0 || readings[0].isEmpty() ? null : readings[0];
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HanyuPinyinOutputFormat format() {
        var format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }
}

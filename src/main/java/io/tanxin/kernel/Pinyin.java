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

    /** Signs whose usual reading in names of firms and places is not the dictionary's first. */
    private static final Map<Character, String> USUAL =
            Map.of('长', "chang", '都', "du", '曾', "zeng", '厦', "xia", '那', "na", '佛', "fo", '宿', "su");

    /** Words in which a sign is read otherwise: places and trades that names of firms are made of. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("重庆", "chong qing"),
            Map.entry("六安", "lu an"),
            Map.entry("蚌埠", "beng bu"),
            Map.entry("番禺", "pan yu"),
            Map.entry("乐清", "yue qing"),
            Map.entry("莘县", "shen xian"),
            Map.entry("铅山", "yan shan"),
            Map.entry("大埔", "da bu"),
            Map.entry("涡阳", "guo yang"),
            Map.entry("歙县", "she xian"),
            Map.entry("什邡", "shi fang"),
            Map.entry("中牟", "zhong mu"),
            Map.entry("牟平", "mu ping"),
            Map.entry("犍为", "qian wei"),
            Map.entry("大厦", "da sha"),
            Map.entry("空调", "kong tiao"),
            Map.entry("音乐", "yin yue"),
            Map.entry("会计", "kuai ji"),
            Map.entry("银行", "yin hang"),
            Map.entry("车行", "che hang"),
            Map.entry("商行", "shang hang"),
            Map.entry("洋行", "yang hang"),
            Map.entry("行业", "hang ye"),
            Map.entry("材行", "cai hang"),
            Map.entry("金行", "jin hang"),
            Map.entry("易行", "yi hang"),
            Map.entry("饰行", "shi hang"));

    private Pinyin() {}

    public static String of(String text) {
        var written = new StringBuilder(text.length() * 3);
        var readings = readings(text);
        for (var i = 0; i < readings.length; i++) {
            written.append(readings[i] == null ? text.substring(i, i + 1) : readings[i]);
        }
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
        var readings = readings(text);
        for (var i = 0; i < readings.length; i++) {
            var reading = readings[i];
            var inWord = reading == null && Character.isLetterOrDigit(text.charAt(i));
            if (reading != null) written.append(reading.charAt(0));
            else if (inWord && !within) written.append(text.charAt(i));
            within = inWord;
        }
        return written.toString().toLowerCase(Locale.ROOT);
    }

    /** For each character its reading; null for one that is not Chinese. */
    private static @Nullable String[] readings(String text) {
        var readings = new @Nullable String[text.length()];
        for (var i = 0; i < readings.length; i++) {
            var word = i + 2 <= readings.length ? WORDS.get(text.substring(i, i + 2)) : null;
            if (word != null) {
                var parts = word.split(" ");
                readings[i++] = parts[0];
                readings[i] = parts[1];
            } else {
                var usual = USUAL.get(text.charAt(i));
                readings[i] = usual != null ? usual : reading(text.charAt(i));
            }
        }
        return readings;
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

package io.tanxin.support.line;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code 30m}, {@code 1.5h}, {@code 1h30}, {@code 2 days}, {@code 30分钟}, {@code 2小时}, {@code 1个半小时}, {@code 半天}. */
final class TimeReading {
    private static final int DAY = 8 * 60;
    private static final String NUMBER = "(\\d{1,4}(?:[.．]\\d{1,2})?)";
    private static final String ALONE = "(?<![\\p{L}\\d.])";
    private static final String END = "(?![\\p{IsLatin}\\d])";

    private static final Pattern BOTH =
            pattern(ALONE + "(\\d{1,2})\\s?(?:h|hrs?|hours?|小时|钟头)\\s?(\\d{1,2})\\s?(?:m|mins?|minutes?|分钟?)?" + END);
    private static final Pattern HALF_MORE = pattern("(\\d{1,2})\\s?个半(?:小时|钟头)");
    private static final Pattern HALF = pattern("半个?(小时|钟头|天)");
    private static final Pattern HOURS =
            pattern(ALONE + NUMBER + "\\s?(?:h|hrs?|hours?)" + END + "|" + NUMBER + "\\s?个?(?:小时|钟头)");
    private static final Pattern MINUTES =
            pattern(ALONE + NUMBER + "\\s?(?:m|mins?|minutes?)" + END + "|" + NUMBER + "\\s?分钟");
    private static final Pattern DAYS =
            pattern(ALONE + NUMBER + "\\s?(?:d|days?)" + END + "(?!\\sago)" + "|(?<![月\\d])" + NUMBER + "\\s?天(?!前)");

    private TimeReading() {}

    static @Nullable Integer in(Rest line) {
        return line.take(BOTH, found -> number(found.group(1), 60) + number(found.group(2), 1))
                .or(() -> line.take(HALF_MORE, found -> number(found.group(1), 60) + 30))
                .or(() -> line.take(HALF, found -> found.group(1).equals("天") ? DAY / 2 : 30))
                .or(() -> line.take(HOURS, found -> number(either(found.group(1), found.group(2)), 60)))
                .or(() -> line.take(MINUTES, found -> number(either(found.group(1), found.group(2)), 1)))
                .or(() -> line.take(DAYS, found -> number(either(found.group(1), found.group(2)), DAY)))
                .orElse(null);
    }

    private static String either(@Nullable String one, @Nullable String other) {
        return one == null ? String.valueOf(other) : one;
    }

    private static int number(String written, int each) {
        return new BigDecimal(written.replace('．', '.'))
                .multiply(BigDecimal.valueOf(each))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static Pattern pattern(String written) {
        return Pattern.compile(written, Pattern.CASE_INSENSITIVE);
    }
}

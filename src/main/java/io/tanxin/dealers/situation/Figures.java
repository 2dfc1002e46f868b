package io.tanxin.dealers.situation;

import io.tanxin.dealers.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Figures as people type them on a phone, and as they read them: {@code 1,200}, {@code 35万}, {@code 0.5}. */
public final class Figures {
    private static final Pattern TYPED = Pattern.compile("(-?\\d+(?:[.]\\d+)?)(万|亿)?");
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    /** Larger ones are typing errors, and the column ends. */
    static final BigDecimal MOST = new BigDecimal("9999999999999");

    private Figures() {}

    /** Empty: no number can be read there. Points or commas between the thousands, and a currency's sign, do no harm. */
    static Optional<BigDecimal> read(String typed) {
        var plain = Words.narrow(typed).replaceAll("[\\s¥$€￥]", "");
        if (plain.contains(",") && !plain.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?[万亿]?")) {
            // one comma that parts no thousands is a decimal one; anything else is a guess
            if (!plain.matches("-?\\d+,\\d+[万亿]?")) return Optional.empty();
            plain = plain.replace(',', '.');
        }
        var found = TYPED.matcher(plain.replace(",", ""));
        if (!found.matches() || found.group(1).length() > 24) return Optional.empty();
        var number = new BigDecimal(found.group(1));
        if (found.group(2) == null) return Optional.of(number);
        return Optional.of(number.multiply(found.group(2).equals("万") ? WAN : YI));
    }

    /** As short as it can be said: thousands parted, no zeros behind the point. */
    public static String shown(BigDecimal number, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Question.MOST_DECIMALS);
        return format.format(number);
    }

    /** With its unit or currency. */
    public static String shown(BigDecimal number, Question question, Locale locale) {
        var figure = shown(number, locale);
        if (question.currency() != null) return symbol(question.currency()) + figure;
        var unit = question.unit().in(locale);
        if (unit.isEmpty()) return figure;
        return locale.getLanguage().equals("zh") ? figure + " " + unit : figure + "\u00A0" + unit;
    }

    /** Short enough for a drawing's end: {@code ¥1.25M}, {@code ¥125万}. */
    public static String brief(BigDecimal number, Question question, Locale locale) {
        if (number.abs().compareTo(BigDecimal.valueOf(100_000)) < 0) return shown(number, question, locale);
        var chinese = locale.getLanguage().equals("zh");
        var large = number.abs().compareTo(chinese ? YI : BigDecimal.valueOf(1_000_000)) >= 0;
        var step = chinese ? (large ? YI : WAN) : BigDecimal.valueOf(large ? 1_000_000 : 1_000);
        var sign = chinese ? (large ? "亿" : "万") : (large ? "M" : "k");
        var figure = shown(number.divide(step, 2, RoundingMode.HALF_UP), locale) + sign;
        if (question.currency() != null) return symbol(question.currency()) + figure;
        var unit = question.unit().in(locale);
        return unit.isEmpty() ? figure : figure + "\u00A0" + unit;
    }

    private static String symbol(String currency) {
        return switch (currency) {
            case "CNY", "JPY" -> "¥";
            case "USD" -> "$";
            case "EUR" -> "€";
            default -> currency + "\u00A0";
        };
    }
}

package io.tanxin.support.line;

import io.tanxin.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code ¥2000}, {@code 2,000元}, {@code 1.5万元}, {@code USD 300}, {@code 300 USD}, {@code €300}. */
final class MoneyReading {
    private static final String AMOUNT =
            "(\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d{1,2})?|\\d{1,10}(?:\\.\\d{1,2})?)\\s?(万|k\\b)?";
    private static final Map<String, String> SIGNS =
            Map.of("$", "USD", "US$", "USD", "HK$", "HKD", "€", "EUR", "£", "GBP", "₩", "KRW", "₹", "INR", "฿", "THB");
    private static final Pattern SIGN =
            Pattern.compile("(¥|￥|HK\\$|US\\$|\\$|€|£|₩|₹|฿)\\s?" + AMOUNT, Pattern.CASE_INSENSITIVE);
    private static final Pattern YUAN =
            Pattern.compile(AMOUNT + "\\s?(?:元|块钱|块(?!\\p{IsHan})|人民币|rmb\\b)", Pattern.CASE_INSENSITIVE);
    // a code is written in capitals: "can 300" is no Canadian money
    private static final Pattern CODE_FIRST = Pattern.compile("(?<!\\p{L})([A-Z]{3}|RMB)\\s?" + AMOUNT);
    private static final Pattern CODE_LAST = Pattern.compile("(?<![\\d.])" + AMOUNT + "\\s?([A-Z]{3})(?!\\p{L})");

    private MoneyReading() {}

    static @Nullable Money in(Rest line, Currency usual) {
        return line.take(SIGN, found -> money(signed(found.group(1), usual), found.group(2), found.group(3)))
                .or(() -> line.take(YUAN, found -> money(yuan(usual), found.group(1), found.group(2))))
                .or(() -> line.take(
                        CODE_FIRST,
                        found -> named(found.group(1))
                                .map(one -> money(one, found.group(2), found.group(3)))
                                .orElse(null)))
                .or(() -> line.take(
                        CODE_LAST,
                        found -> named(found.group(3))
                                .map(one -> money(one, found.group(1), found.group(2)))
                                .orElse(null)))
                .orElse(null);
    }

    private static Optional<Currency> named(String code) {
        return Money.currency(code.equals("RMB") ? "CNY" : code);
    }

    /** The yen has the yuan's sign: it is the dealer's own money that is meant. */
    private static Currency signed(String sign, Currency usual) {
        if (sign.equals("¥") || sign.equals("￥")) return usual.getCurrencyCode().equals("JPY") ? usual : yuan(usual);
        return Currency.getInstance(SIGNS.getOrDefault(sign.toUpperCase(java.util.Locale.ROOT), "USD"));
    }

    /** 元 is also how dollars and yen are called where they are one's own. */
    private static Currency yuan(Currency usual) {
        return switch (usual.getCurrencyCode()) {
            case "HKD", "TWD", "MOP", "SGD" -> usual;
            default -> Currency.getInstance("CNY");
        };
    }

    private static Money money(Currency currency, String amount, @Nullable String times) {
        var written = new BigDecimal(amount.replaceAll("[,，]", ""));
        var more = times == null ? BigDecimal.ONE : BigDecimal.valueOf(times.equals("万") ? 10_000 : 1_000);
        return new Money(written.multiply(more), currency);
    }
}

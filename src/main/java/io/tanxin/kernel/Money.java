package io.tanxin.kernel;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An amount in a currency that the JDK knows, kept to that currency's own smallest coin. Never below zero. */
public record Money(BigDecimal amount, Currency currency) implements Serializable {
    private static final int MOST_DIGITS = 13;

    public Money {
        if (amount.signum() < 0) throw new IllegalArgumentException("money below zero");
        amount = amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP);
        if (amount.precision() - amount.scale() > MOST_DIGITS) throw new IllegalArgumentException("too much money");
    }

    public static Money of(BigDecimal amount, String code) {
        return new Money(amount, Currency.getInstance(code));
    }

    public String code() {
        return currency.getCurrencyCode();
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** {@code CN¥2,000}, {@code ¥2,000}: as this reader writes it; whole amounts without the small coins. */
    public String in(Locale reader) {
        var format = NumberFormat.getCurrencyInstance(reader);
        format.setCurrency(currency);
        var digits = amount.stripTrailingZeros().scale() <= 0 ? 0 : Math.max(0, currency.getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount);
    }

    /** The currency of this name, if there is one: what people write is not always one. */
    public static Optional<Currency> currency(String code) {
        return currencies().stream()
                .filter(one -> one.getCurrencyCode().equalsIgnoreCase(code))
                .findFirst();
    }

    /** What is paid with in a country, by its two letters; empty if it has no currency of its own. */
    public static Optional<Currency> of(String country) {
        try {
            return Optional.ofNullable(Currency.getInstance(Locale.of("", country)));
        } catch (IllegalArgumentException noCountry) {
            return Optional.empty();
        }
    }

    /** Those that one can pay with: no gold, no units of account. By code. */
    public static List<Currency> currencies() {
        return Known.ALL;
    }

    private static final class Known {
        static final List<Currency> ALL = Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getDefaultFractionDigits() >= 0)
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
    }
}

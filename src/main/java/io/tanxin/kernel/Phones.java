package io.tanxin.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Phone numbers as they are kept: {@code +8613800138000}; without a country, China is meant. */
public final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    public static Optional<String> e164(String written) {
        try {
            var number = NUMBERS.parse(written, "CN");
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notOne) {
            return Optional.empty();
        }
    }

    /** For reading: {@code 138 0013 8000} at home, with the country elsewhere. */
    public static String shown(String kept) {
        try {
            var number = NUMBERS.parse(kept, "CN");
            var home = number.getCountryCode() == 86;
            return NUMBERS.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException asItIs) {
            return kept;
        }
    }

    /** For a link that calls. What was never a number is at least no link to elsewhere. */
    public static String link(String kept) {
        return "tel:" + e164(kept).orElseGet(() -> kept.replaceAll("[^0-9+*#,]", ""));
    }
}

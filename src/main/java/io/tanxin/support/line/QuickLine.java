package io.tanxin.support.line;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.kernel.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * "taught shelf display 30m @Chen", "昨天培训陈列 1.5小时 ¥2000 @陈记": what was meant by it. To which end it was given is not read
 * from it: that a person says. What could not be understood stays in the words.
 *
 * @param dealer what stands behind the {@code @}; empty when there is none
 */
public record QuickLine(
        String words,
        String dealer,
        @Nullable SupportForm form,
        @Nullable Integer minutes,
        @Nullable Money money,
        @Nullable LocalDate day)
        implements Serializable {
    private static final Pattern DEALER = Pattern.compile("[@＠]([^\\s@＠,，;；]+)");

    /**
     * @param usual the currency of a bare ¥ or 元, as it is at the dealer's
     * @param today a day without a year is the last one of that date
     */
    public static QuickLine of(String written, Currency usual, LocalDate today) {
        var line = new Rest(written);
        var dealer = line.take(DEALER, found -> found.group(1)).orElse("");
        var money = MoneyReading.in(line, usual);
        var minutes = TimeReading.in(line);
        var day = DayReading.in(line, today);
        var words = line.left();
        var form = FormReading.of(words);
        return new QuickLine(
                words, dealer, form == null && money != null ? SupportForm.FUNDS : form, minutes, money, day);
    }
}

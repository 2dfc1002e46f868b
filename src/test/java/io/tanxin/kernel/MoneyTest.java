package io.tanxin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void an_amount_is_kept_to_its_currencys_smallest_coin() {
        assertThat(Money.of(new BigDecimal("12.345"), "CNY").amount()).isEqualTo("12.35");
        assertThat(Money.of(new BigDecimal("12.5"), "JPY").amount()).isEqualTo("13");
        assertThat(Money.of(new BigDecimal("12"), "CNY")).isEqualTo(Money.of(new BigDecimal("12.00"), "CNY"));
    }

    @Test
    void it_is_never_below_zero_and_never_beyond_the_column() {
        assertThatThrownBy(() -> Money.of(new BigDecimal("-1"), "CNY")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of(new BigDecimal("1e13"), "CNY")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_reader_reads_it_in_their_own_way() {
        var money = Money.of(new BigDecimal("2000"), "CNY");
        assertThat(money.in(Locale.CHINA)).isEqualTo("¥2,000");
        assertThat(money.in(Locale.UK)).isEqualTo("CN¥2,000");
        assertThat(Money.of(new BigDecimal("0.5"), "CNY").in(Locale.CHINA)).isEqualTo("¥0.50");
    }

    @Test
    void currencies_are_those_one_can_pay_with() {
        assertThat(Money.currency("usd")).isPresent();
        assertThat(Money.currency("XAU")).as("gold").isEmpty();
        assertThat(Money.currency("yes")).isEmpty();
        assertThat(Money.of("CN"))
                .hasValueSatisfying(one -> assertThat(one.getCurrencyCode()).isEqualTo("CNY"));
        assertThat(Money.of("nowhere")).isEmpty();
    }
}

package io.tanxin.support.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("N4")
class QuickLineTest {
    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void a_line_says_what_how_long_and_to_whom() {
        var line = read("taught shelf display 30m @Chen");
        assertThat(line.words()).isEqualTo("taught shelf display");
        assertThat(line.form()).isEqualTo(SupportForm.TRAINING);
        assertThat(line.minutes()).isEqualTo(30);
        assertThat(line.dealer()).isEqualTo("Chen");
        assertThat(line.money()).isNull();
        assertThat(line.day()).isNull();
    }

    @Test
    void and_in_chinese_without_a_single_space() {
        var line = read("昨天培训陈列2小时，花费2000元@陈记");
        assertThat(line.words()).isEqualTo("培训陈列 ，花费");
        assertThat(line.form()).isEqualTo(SupportForm.TRAINING);
        assertThat(line.minutes()).isEqualTo(120);
        assertThat(line.money()).isEqualTo(yuan("2000"));
        assertThat(line.day()).isEqualTo(TODAY.minusDays(1));
        assertThat(line.dealer()).isEqualTo("陈记");
    }

    @ParameterizedTest
    @CsvSource({
        "30m, 30",
        "1.5h, 90",
        "1h30, 90",
        "2 hours, 120",
        "45 min, 45",
        "2 days, 960",
        "30分钟, 30",
        "2小时, 120",
        "1个半小时, 90",
        "半小时, 30",
        "半天, 240",
        "3天, 1440",
        "1小时20分, 80"
    })
    void time_is_written_in_many_ways(String written, int minutes) {
        assertThat(read("advised " + written).minutes()).isEqualTo(minutes);
        assertThat(read("advised " + written).words()).isEqualTo("advised");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¥2000|2000|CNY",
                "￥2,000|2000|CNY",
                "2000元|2000|CNY",
                "1.5万元|15000|CNY",
                "USD 300|300|USD",
                "300 USD|300|USD",
                "€99.50|99.50|EUR",
                "RMB 800|800|CNY",
                "$20|20|USD",
                "800块|800|CNY"
            })
    void money_has_a_currency(String written, String amount, String currency) {
        assertThat(read("poster " + written).money()).isEqualTo(Money.of(new BigDecimal(amount), currency));
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, 2026-11-25",
        "昨天, 2026-11-25",
        "前天, 2026-11-24",
        "11/20, 2026-11-20",
        "12/03, 2025-12-03",
        "25/10, 2026-10-25",
        "3 Nov, 2026-11-03",
        "Nov 3, 2026-11-03",
        "11月3日, 2026-11-03",
        "2026-10-01, 2026-10-01",
        "上周五, 2026-11-20",
        "周二, 2026-11-24",
        "last friday, 2026-11-20",
        "3天前, 2026-11-23",
        "2 days ago, 2026-11-24"
    })
    void support_lies_behind_us(String written, LocalDate day) {
        var line = read("coached the staff " + written);
        assertThat(line.day()).isEqualTo(day);
        assertThat(line.words()).isEqualTo("coached the staff");
        assertThat(line.minutes()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "sent two people for the opening, PEOPLE",
        "samples of the new series, GOODS",
        "posters for May, MARKETING",
        "rent subsidy, FUNDS",
        "praised the new shop lead, RECOGNITION",
        "a checklist for opening hours, METHOD",
        "talked about our values, VALUES",
        "带教新店长, COACHING",
        "补贴租金, FUNDS",
        "送样机两台, GOODS",
        "给出选址建议, ADVICE",
        "表彰优秀店员, RECOGNITION",
        "派人驻店, PEOPLE",
        "门头海报, MARKETING",
        "taught them to order samples, TRAINING"
    })
    void the_first_word_that_names_a_form_decides(String written, SupportForm form) {
        assertThat(read(written).form()).isEqualTo(form);
    }

    @Test
    void money_alone_is_funds_and_no_word_is_no_form() {
        assertThat(read("for the new shop ¥500").form()).isEqualTo(SupportForm.FUNDS);
        assertThat(read("was there for them").form()).isNull();
    }

    @Test
    void what_is_not_understood_stays_in_the_words() {
        var line = read("visited 3 shops, 31/31, XYZ 300, can 5");
        assertThat(line.words()).isEqualTo("visited 3 shops, 31/31, XYZ 300, can 5");
        assertThat(line.day()).isNull();
        assertThat(line.money()).isNull();
        assertThat(line.minutes()).isNull();
    }

    @Test
    void the_yens_sign_means_yen_where_yen_are_paid() {
        assertThat(QuickLine.of("poster ¥2000", Currency.getInstance("JPY"), TODAY)
                        .money())
                .isEqualTo(Money.of(new BigDecimal("2000"), "JPY"));
    }

    private static QuickLine read(String written) {
        return QuickLine.of(written, Currency.getInstance("CNY"), TODAY);
    }

    private static Money yuan(String amount) {
        return Money.of(new BigDecimal(amount), "CNY");
    }
}

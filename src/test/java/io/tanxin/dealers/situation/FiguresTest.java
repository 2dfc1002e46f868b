package io.tanxin.dealers.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("N2")
class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "1,200|1200",
                "1,200,000.50|1200000.50",
                "35万|350000",
                "3.5 万|35000",
                "1.2亿|120000000",
                "１２００|1200",
                "¥ 800|800",
                "0,5|0.5"
            })
    void a_figure_is_read_as_people_type_it(String typed, BigDecimal meant) {
        assertThat(Figures.read(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "12 or 13", "1.2.3", "1,2,3", "12k", "--5", "1e9"})
    void what_is_no_figure_is_not_guessed(String typed) {
        assertThat(Figures.read(typed)).isEmpty();
    }

    @Test
    void a_figure_is_said_shortly_in_the_readers_language() {
        var turnover = new Question(
                "turnover",
                QuestionKind.MONEY,
                new Bilingual("Turnover", "营业额"),
                Bilingual.NONE,
                Bilingual.NONE,
                0,
                "CNY",
                false,
                false,
                List.of());
        var figure = new BigDecimal("1250000.0000");
        assertThat(Figures.shown(figure, turnover, Locale.ENGLISH)).isEqualTo("¥1,250,000");
        assertThat(Figures.brief(figure, turnover, Locale.ENGLISH)).isEqualTo("¥1.25M");
        assertThat(Figures.brief(figure, turnover, Locale.SIMPLIFIED_CHINESE)).isEqualTo("¥125万");
    }
}

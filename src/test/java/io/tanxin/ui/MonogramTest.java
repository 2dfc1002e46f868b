package io.tanxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MonogramTest {

    @Test
    void a_chinese_name_is_known_by_its_first_character_another_by_two_letters() {
        assertThat(Monogram.of("陈大明")).isEqualTo("陈");
        assertThat(Monogram.of("Chen's Kitchen")).isEqualTo("CH");
        assertThat(Monogram.of("d'Or")).isEqualTo("DO");
        assertThat(Monogram.of("  ")).isEmpty();
    }
}

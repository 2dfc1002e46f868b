package io.tanxin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhonesTest {

    @Test
    void a_number_is_kept_in_one_form_however_it_is_written() {
        for (var written : new String[] {"13800138000", "138 0013 8000", "+86 138-0013-8000", "１３８００１３８０００"})
            assertThat(Phones.e164(written)).contains("+8613800138000");
        assertThat(Phones.e164("ask at the counter")).isEmpty();
    }

    @Test
    void it_is_read_in_groups_and_abroad_with_its_country() {
        assertThat(Phones.shown("+8613800138000")).isEqualTo("138 0013 8000");
        assertThat(Phones.shown("+85221234567")).isEqualTo("+852 2123 4567");
        assertThat(Phones.shown("ask at the counter")).isEqualTo("ask at the counter");
    }

    @Test
    void it_calls_with_a_tap_and_leads_nowhere_else() {
        assertThat(Phones.link("+8613800138000")).isEqualTo("tel:+8613800138000");
        assertThat(Phones.link("138 0013 8000")).isEqualTo("tel:+8613800138000");
        assertThat(Phones.link("javascript:alert(1)")).isEqualTo("tel:1");
    }
}

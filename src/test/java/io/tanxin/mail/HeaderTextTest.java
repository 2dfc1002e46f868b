package io.tanxin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M12")
class HeaderTextTest {
    private final MimeMessage message = new MimeMessage((jakarta.mail.Session) null);

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\0", "\u0085", "\u2028", "\u2029"})
    void whatever_could_end_a_line_is_refused_everywhere(String bad) {
        var value = "x" + bad + "Bcc: thief@evil.example";
        assertThatThrownBy(() -> HeaderText.set(message, "X-Words", value)).isInstanceOf(HeaderText.Refused.class);
        assertThatThrownBy(() -> HeaderText.set(message, value, "x")).isInstanceOf(HeaderText.Refused.class);
        assertThatThrownBy(() -> HeaderText.subject(message, value)).isInstanceOf(HeaderText.Refused.class);
        assertThatThrownBy(() -> HeaderText.address("hu@lighting.example", value))
                .isInstanceOf(HeaderText.Refused.class);
        assertThatThrownBy(() -> HeaderText.address("hu@lighting.example" + value, "Hu"))
                .isInstanceOf(HeaderText.Refused.class);
    }

    @Test
    void what_people_write_passes() throws Exception {
        HeaderText.subject(message, "关于“架子”：下周四 10:00 — 好吗");
        assertThat(message.getSubject()).isEqualTo("关于“架子”：下周四 10:00 — 好吗");
        assertThat(HeaderText.address("hu@例子.example", "胡伟, \"Hu\"").getAddress())
                .isEqualTo("hu@xn--fsqu00a.example");
    }
}

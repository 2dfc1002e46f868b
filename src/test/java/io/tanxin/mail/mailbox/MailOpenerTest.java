package io.tanxin.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.mail.mailbox.Arrived.Genuine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M21")
class MailOpenerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final String HEAD =
            "From: Chen <chen@kitchen.example>\nMessage-ID: <1@kitchen.example>\nSubject: Hello\n";

    @Test
    void words_come_out_as_they_were_written() throws Exception {
        var mail = open("""
                From: =?UTF-8?B?6ZmI5aSn5piO?= <Chen@Kitchen.example>
                Message-ID: <1@kitchen.example>
                In-Reply-To: <a@portal.example>
                References: <0@portal.example> <a@portal.example>
                Subject: =?GB18030?B?ucDT2srVvsY=?=
                Content-Type: text/plain; charset=UTF-8

                架子还没有到。

                谢谢
                """);
        assertThat(mail.sender()).isEqualTo(new EmailAddress("chen@kitchen.example"));
        assertThat(mail.senderName()).isEqualTo("陈大明");
        assertThat(mail.messageId()).isEqualTo("<1@kitchen.example>");
        assertThat(mail.answersTo()).containsExactly("<a@portal.example>", "<0@portal.example>");
        assertThat(mail.text()).isEqualTo("架子还没有到。\n\n谢谢");
        assertThat(mail.automatic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"charset=gb2312", "charset=\"GBK\"", "charset=no-such-set", "charset=", "x=y"})
    void chinese_is_read_whatever_its_character_set_is_called(String charset) throws Exception {
        var raw = (HEAD + "Content-Type: text/plain; " + charset + "\nContent-Transfer-Encoding: 8bit\n\n價格表请发给我")
                .getBytes(Charset.forName("GB18030"));
        assertThat(new MailOpener(authenticity("")).open(raw, NOW).text()).isEqualTo("價格表请发给我");
    }

    @Test
    void of_a_page_only_its_words_are_kept() throws Exception {
        var mail = open(HEAD + """
                Content-Type: text/html; charset=UTF-8

                <html><head><style>p{color:red}</style><title>x</title></head><body><p>Dear Li Na,</p>
                <script>alert(1)</script><p>one<br>two &lt;b&gt;</p><img src="http://spy.example/x.gif" onerror="alert(2)">
                <div hidden>hidden</div></body></html>
                """);
        assertThat(mail.text()).contains("Dear Li Na,").contains("one\ntwo <b>");
        assertThat(mail.text()).doesNotContain("alert", "color", "hidden", "spy");
    }

    @Test
    void plain_words_are_preferred_files_keep_their_content_and_archives_stay_packed() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("big"));
            zip.write(new byte[5_000_000]);
        }
        var mail = open(HEAD + """
                Content-Type: multipart/mixed; boundary=M

                --M
                Content-Type: multipart/alternative; boundary=A

                --A
                Content-Type: text/plain

                plain
                --A
                Content-Type: text/html

                <p>html</p>
                --A--
                --M
                Content-Type: application/zip; name="=?UTF-8?B?5Lu35qC86KGo?=.zip"
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                %s
                --M--
                """.formatted(Base64.getMimeEncoder().encodeToString(bomb.toByteArray())));
        assertThat(mail.text()).isEqualTo("plain");
        assertThat(mail.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("价格表.zip");
            try (var content = file.content().open()) {
                assertThat(content.readAllBytes()).isEqualTo(bomb.toByteArray());
            }
        });
    }

    @Test
    void a_mail_of_too_many_or_too_deep_parts_is_put_aside_quickly() {
        var many = new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=M\n\n");
        for (int n = 0; n < 1_000; n++) many.append("--M\n\nx\n");
        assertAside(many.toString(), "mailbox.aside.parts");

        assertAside(
                HEAD + "Content-Type: multipart/mixed; boundary=M\n\n" + "--M\n".repeat(300_000),
                "mailbox.aside.parts");
        assertAside(HEAD + "\n" + "x\n".repeat(600_000), "mailbox.aside.parts");

        var deep = new StringBuilder(HEAD);
        for (int n = 0; n < 20; n++)
            deep.append("Content-Type: multipart/mixed; boundary=B")
                    .append(n)
                    .append("\n\n--B")
                    .append(n)
                    .append("\n");
        assertAside(deep.toString(), "mailbox.aside.parts");

        assertAside("X: " + "y".repeat(300_000) + "\n" + HEAD + "\nhi", "mailbox.aside.broken");
    }

    @Test
    void what_is_hardly_a_mail_does_no_harm() throws Exception {
        assertThat(open("").sender()).isNull();
        assertThat(open("\n\n").text()).isEmpty();
        assertThat(open("From: a@b.example\nFrom: chen@kitchen.example\n\nx").sender())
                .isNull();
        assertThat(open("From: a@b.example, chen@kitchen.example\n\nx").sender())
                .isNull();
        assertThat(open("From: <<>>\nSubject: =?no-such?B?QUJD?=\n\nx").subject())
                .isNotEmpty();
        assertThat(open("From: c@d.example\nSubject: a\u0000b\u202Ec\n\nx").subject())
                .isEqualTo("abc");
        assertAside(HEAD + "Content-Type: multipart/mixed\n\nno boundary", "mailbox.aside.broken");
        var cut = open(
                HEAD + "Content-Type: multipart/mixed; boundary=M\n\n--M\nContent-Transfer-Encoding: base64\n\n%%%");
        assertThat(cut.files()).isEmpty();
        assertThat(open(HEAD + "\n" + "字".repeat(50_000)).text()).hasSize(20_000);
        assertThat(open(HEAD + "\nx\u200B\u202Ey").text()).isEqualTo("xy");
    }

    @Test
    void the_largest_mail_is_opened() throws Exception {
        var line = "A".repeat(76) + "\r\n";
        var raw = (HEAD + "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n"
                        + line.repeat(MailOpener.LARGEST / line.length() - 10))
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(new MailOpener(authenticity("")).open(raw, NOW).files()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "X-Autoreply: yes",
                "Precedence: bulk",
                "List-Id: <news.example>",
                "List-Unsubscribe: <mailto:x@y.example>",
                "Return-Path: <>",
                "Subject: Automatic reply: your letter",
                "Subject: =?UTF-8?B?6Ieq5Yqo5Zue5aSNOiDmgqjnmoTkv6E=?="
            })
    void what_a_machine_wrote_is_known_as_such(String header) throws Exception {
        assertThat(open(header + "\nFrom: chen@kitchen.example\n\nI am away").automatic())
                .isTrue();
    }

    @Test
    void a_persons_answer_to_our_letter_is_not_automatic() throws Exception {
        assertThat(open("Auto-Submitted: no\nReturn-Path: <chen@kitchen.example>\n" + HEAD + "\nhi")
                        .automatic())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                | -                                                                     | UNKNOWN",
                "-                | mx.a.example; dmarc=pass                                              | UNKNOWN",
                "-                | mx.a.example; spf=pass; dmarc=fail (p=none) header.from=kitchen.example | NO",
                "mx.ours.example  | -                                                                     | NO",
                "mx.ours.example  | mx.theirs.example; dmarc=pass                                         | NO",
                "mx.ours.example  | mx.ours.example; dmarc=pass header.from=kitchen.example               | YES",
                "mx.ours.example  | mx.ours.example 1; dkim=pass header.d=mail.kitchen.example            | YES",
                "mx.ours.example  | mx.ours.example; dkim=pass header.d=evil.example; spf=fail            | NO",
                "mx.ours.example  | mx.ours.example; dkim=pass header.d=kitchen.example.evil.example      | NO",
                "mx.ours.example  | mx.ours.example; spf=pass smtp.mailfrom=chen@kitchen.example          | YES",
                "mx.ours.example  | mx.ours.example; dkim=fail (dkim=pass header.d=kitchen.example)       | NO"
            })
    void only_what_the_companys_own_server_says_of_a_senders_truth_counts(String ours, String result, Genuine genuine)
            throws Exception {
        var header = result == null ? "" : "Authentication-Results: " + result + "\n";
        var raw = (header + "Authentication-Results: mx.ours.example; dmarc=pass\n" + HEAD + "\nhi");
        var onlyTop = result == null ? HEAD + "\nhi" : raw;
        var mail = new MailOpener(authenticity(ours == null ? "" : ours))
                .open(onlyTop.getBytes(StandardCharsets.UTF_8), NOW);
        assertThat(mail.genuine()).isEqualTo(genuine);
    }

    @Test
    @Tag("M14")
    void a_delivery_report_names_whom_it_is_about_and_the_letter() throws Exception {
        var report = open(Reports.failed(
                        "<7f@portal.example>", "hu@lighting.example", "5.1.1", "550 5.1.1 User unknown"))
                .report();
        assertThat(report).isNotNull();
        assertThat(report.messageId()).isEqualTo("<7f@portal.example>");
        assertThat(report.recipients()).singleElement().satisfies(one -> {
            assertThat(one.addresses()).containsExactly(new EmailAddress("hu@lighting.example"));
            assertThat(one.action()).isEqualTo("failed");
            assertThat(one.status()).isEqualTo("5.1.1");
            assertThat(one.words()).isEqualTo("550 5.1.1 User unknown");
        });
    }

    private static void assertAside(String raw, String why) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> open(raw))
                .satisfies(unreadable -> assertThat(unreadable.why).isEqualTo(why));
    }

    private static Arrived open(String raw) throws Unreadable {
        return new MailOpener(authenticity("")).open(raw.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static Authenticity authenticity(String ours) {
        return new Authenticity(new MailboxSettings("", 0, "", "", "INBOX", MailboxSettings.Tls.NONE, ours));
    }
}

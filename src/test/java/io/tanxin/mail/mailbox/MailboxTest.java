package io.tanxin.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.PortalMailbox;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.mail.mailbox.MailboxProblem.Kind;
import io.tanxin.mail.mailbox.MailboxSettings.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn("admin")
@Import(MailboxTest.TestReader.class)
@Tag("M21")
class MailboxTest implements PortalMailbox {
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class TestReader {
        static final List<String> read = new CopyOnWriteArrayList<>();

        @Bean
        MailReader testReader(JdbcClient db) {
            return new MailReader() {
                @Override
                public int order() {
                    return 1;
                }

                @Override
                public Optional<Became> read(Arrived mail) {
                    if (!mail.subject().startsWith("test")) return Optional.empty();
                    db.sql("insert into sample_state (id, made_at, seed, millis) values (1, '2026-01-01', 1, 1)"
                                    + " on duplicate key update seed = seed + 1")
                            .update();
                    if (mail.text().contains("throw")) throw new IllegalStateException("the database is away");
                    read.add(mail.subject());
                    return Optional.of(Became.left("message", null));
                }
            };
        }
    }

    @Autowired
    Mailbox mailbox;

    @Autowired
    MailboxDesk desk;

    @Autowired
    MailboxRows rows;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void empty() {
        PortalMailbox.empty();
        TestReader.read.clear();
    }

    @Test
    void each_mail_is_read_once_and_put_away() {
        PortalMailbox.arrives(mail("1", "test one", "hello"));
        PortalMailbox.arrives(mail("2", "test two", "hello"));
        assertThat(mailbox.readNow()).isEqualTo(2);
        assertThat(TestReader.read).containsExactly("test one", "test two");
        assertThat(PortalMailbox.count("INBOX")).isZero();
        assertThat(PortalMailbox.count(ImapLine.READ)).isEqualTo(2);
        assertThat(mailbox.readNow()).isZero();
        assertThat(desk.state().problem()).isNull();
        assertThat(desk.state().fineAt()).isNotNull();
    }

    @Test
    void a_mail_that_comes_twice_or_under_a_new_number_has_its_effect_once() {
        PortalMailbox.arrives(mail("1", "test one", "hello"));
        mailbox.readNow();
        PortalMailbox.arrives("Received: by another way\n" + mail("1", "test one", "hello"));
        mailbox.readNow();
        // the server has lost its numbers and begins anew
        db.sql("update mailbox_state set uid_validity = 1, last_uid = 99999").update();
        PortalMailbox.arrives(mail("1", "test one", "hello"));
        mailbox.readNow();
        assertThat(TestReader.read).containsExactly("test one");
        assertThat(PortalMailbox.count("INBOX")).isZero();
    }

    @Test
    void two_nodes_that_read_at_once_do_nothing_twice() {
        for (int n = 0; n < 12; n++) PortalMailbox.arrives(mail("n" + n, "test " + n, "hello"));
        try (var nodes = Executors.newFixedThreadPool(2)) {
            nodes.submit(mailbox::readNow);
            nodes.submit(mailbox::readNow);
        }
        assertThat(TestReader.read).hasSize(12).doesNotHaveDuplicates();
        assertThat(PortalMailbox.count("INBOX")).isZero();
        assertThat(desk.rows(new MailboxDesk.Filter("later", ""), null, 0, 10)).isEmpty();
    }

    @Test
    void a_flood_of_strangers_is_passed_over() {
        db.sql("""
                insert into mailbox_mail (uid_validity, uid, fingerprint, sender, subject, beginning, bytes, arrived_at, state,
                                          became, shown, tries, due_at, read_at)
                with recursive n as (select 1 as i union all select i + 1 from n where i < 1000)
                select 1, i, unhex(sha2(i, 256)), 'x@y.example', '', '', 1, :at, 'READ', 'nobody', true, 1, :at, :at from n
                """).param("at", MONDAY).update();
        PortalMailbox.arrives(mail("1", "Offer", "cheap"));
        PortalMailbox.arrives(mail("2", "test two", "hello"));
        at(Duration.ofHours(1), () -> mailbox.readNow());
        assertThat(desk.rows(new MailboxDesk.Filter("nobody", "Offer"), null, 0, 10))
                .isEmpty();
        assertThat(PortalMailbox.count(ImapLine.READ)).isEqualTo(2);
        assertThat(TestReader.read).containsExactly("test two");
        at(Duration.ofHours(2), () -> mailbox.readNow());
        assertThat(TestReader.read).as("and is not met again").hasSize(1);
    }

    @Test
    void of_what_could_not_be_dealt_with_nothing_remains_and_it_is_tried_again_then_put_aside() {
        PortalMailbox.arrives(mail("1", "test one", "throw"));
        PortalMailbox.arrives(mail("2", "test two", "hello"));
        at(Duration.ZERO, () -> mailbox.readNow());
        assertThat(TestReader.read).containsExactly("test two");
        assertThat(effects()).isEqualTo(1);
        assertThat(became()).containsExactly("message", "later");
        assertThat(PortalMailbox.count("INBOX")).isEqualTo(1);

        at(Duration.ofSeconds(30), () -> mailbox.readNow());
        assertThat(tries()).isEqualTo(1);
        at(Duration.ofMinutes(2), () -> mailbox.readNow());
        assertThat(tries()).isEqualTo(2);
        at(Duration.ofHours(25), () -> mailbox.readNow());
        assertThat(became()).containsExactly("message", "aside");
        assertThat(PortalMailbox.count("INBOX")).isZero();
        assertThat(PortalMailbox.count(ImapLine.ASIDE)).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_is_put_aside_and_shown_and_tried_again_when_somebody_puts_it_back() {
        var bad = mail("1", "test one", "x\n".repeat(600_000));
        PortalMailbox.arrives(bad);
        PortalMailbox.arrives(mail("2", "test two", "hello"));
        mailbox.readNow();
        assertThat(TestReader.read).containsExactly("test two");
        assertThat(PortalMailbox.count(ImapLine.ASIDE)).isEqualTo(1);
        assertThat(desk.rows(new MailboxDesk.Filter("aside", ""), null, 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.detail()).isEqualTo("mailbox.aside.parts");
                    assertThat(row.sender()).contains("chen@unknown.example");
                    assertThat(row.subject()).isEqualTo("test one");
                });
        PortalMailbox.arrives(bad);
        mailbox.readNow();
        assertThat(PortalMailbox.count(ImapLine.ASIDE)).isEqualTo(2);
        assertThat(tries("aside")).isEqualTo(2);
    }

    @Test
    void a_mail_larger_than_anything_is_worth_is_not_fetched() {
        PortalMailbox.arrives(mail("1", "test one", ("A".repeat(998) + "\n").repeat(22_000)));
        mailbox.readNow();
        assertThat(TestReader.read).isEmpty();
        assertThat(desk.rows(new MailboxDesk.Filter("", "test one"), null, 0, 10))
                .singleElement()
                .extracting(MailboxDesk.Row::detail)
                .isEqualTo("mailbox.aside.large");
    }

    @Test
    void strangers_are_kept_for_the_administrator_for_a_month() {
        at(Duration.ZERO, () -> {
            PortalMailbox.arrives(
                    mail("1", "Buy this", "cheap " + "words ".repeat(300)).replace("chen@", "stranger@"));
            return mailbox.readNow();
        });
        assertThat(desk.rows(new MailboxDesk.Filter("nobody", "stranger"), null, 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.subject()).isEqualTo("Buy this");
                    assertThat(row.beginning()).startsWith("cheap words").hasSize(500);
                });
        at(Duration.ofDays(31), () -> mailbox.readNow());
        assertThat(became()).isEmpty();
    }

    @Test
    void the_list_pages_by_key() {
        for (int n = 0; n < 7; n++) PortalMailbox.arrives(mail("m" + n, "Offer " + n, "x"));
        mailbox.readNow();
        var first = desk.rows(new MailboxDesk.Filter("", ""), null, 0, 4);
        var rest = desk.rows(new MailboxDesk.Filter("", ""), first.getLast().key(), 0, 4);
        assertThat(first).hasSize(4);
        assertThat(rest).hasSize(3);
        assertThat(first)
                .extracting(MailboxDesk.Row::subject)
                .doesNotContainAnyElementsOf(
                        rest.stream().map(MailboxDesk.Row::subject).toList());
    }

    @Test
    void the_test_tells_what_is_wrong() throws IOException {
        int port = SERVER.getImap().getPort();
        assertThat(desk.check().problem()).isNull();
        assertThat(problem(settings("127.0.0.1", port, "wrong", "INBOX", Tls.NONE)))
                .isEqualTo(Kind.LOGIN);
        assertThat(problem(settings("127.0.0.1", port, "secret", "No-such", Tls.NONE)))
                .isEqualTo(Kind.FOLDER);
        assertThat(problem(settings("127.0.0.1", port, "secret", "INBOX", Tls.STARTTLS)))
                .isEqualTo(Kind.STARTTLS);
        assertThat(problem(settings("127.0.0.1", port, "secret", "INBOX", Tls.TLS)))
                .isEqualTo(Kind.TLS);
        assertThat(problem(settings("no-such-host.invalid", port, "secret", "INBOX", Tls.NONE)))
                .isEqualTo(Kind.HOST);
        int closed;
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = probe.getLocalPort();
        }
        assertThat(problem(settings("127.0.0.1", closed, "secret", "INBOX", Tls.NONE)))
                .isEqualTo(Kind.PORT);
    }

    @Test
    void a_mailbox_that_cannot_be_read_says_so_and_when_it_last_could() {
        mailbox.readNow();
        var fine = desk.state().fineAt();
        rows.looked(Instant.parse("2030-01-01T00:00:00Z"), new MailboxProblem(Kind.LOGIN, "no"));
        assertThat(desk.state().problem()).isEqualTo(new MailboxProblem(Kind.LOGIN, "no"));
        assertThat(desk.state().fineAt()).isEqualTo(fine);
    }

    @Test
    @SignedIn("li.na")
    void nobody_but_the_administrator_looks_into_it() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> desk.rows(new MailboxDesk.Filter("", ""), null, 0, 1))
                .isInstanceOf(AccessDeniedException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> desk.check())
                .isInstanceOf(AccessDeniedException.class);
    }

    private static Kind problem(MailboxSettings settings) {
        try (var line = ImapLine.open(settings)) {
            throw new AssertionError("it went well");
        } catch (Exception failed) {
            return MailboxProblem.of(failed).kind();
        }
    }

    private static MailboxSettings settings(String host, int port, String password, String folder, Tls tls) {
        return new MailboxSettings(host, port, "portal", password, folder, tls, "");
    }

    private static String mail(String id, String subject, String text) {
        return "From: Chen <chen@unknown.example>\nMessage-ID: <" + id + "@unknown.example>\nSubject: " + subject
                + "\nContent-Type: text/plain\n\n" + text + "\n";
    }

    private static <T> void at(Duration later, java.util.function.Supplier<T> work) {
        HouseClock.startingAt(MONDAY.plus(later), hands -> work.get());
    }

    private List<String> became() {
        return db.sql("select became from mailbox_mail order by became desc")
                .query(String.class)
                .list();
    }

    private int tries() {
        return tries("later");
    }

    private int tries(String became) {
        return db.sql("select tries from mailbox_mail where became = :became")
                .param("became", became)
                .query(Integer.class)
                .single();
    }

    private int effects() {
        return db.sql("select seed from sample_state").query(Integer.class).single();
    }
}

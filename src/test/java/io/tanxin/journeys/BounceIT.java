package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.tanxin.mail.mailbox.Reports;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter comes back; its manager reads on Today what to do, corrects the address, and the task is gone. */
@Tag("M14")
class BounceIT {
    private static final String PORTAL = "portal@tanxin.example";

    @TempDir
    Path data;

    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    @Test
    void a_letter_that_comes_back_becomes_a_task() {
        mail.start();
        mail.setUser(PORTAL, "portal", "secret");
        Map<String, Object> settings = Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", mail.getSmtp().getPort(),
                "tanxin.mail.from", PORTAL,
                "tanxin.mailbox.host", "127.0.0.1",
                "tanxin.mailbox.port", mail.getImap().getPort(),
                "tanxin.mailbox.username", "portal",
                "tanxin.mailbox.password", "secret",
                "tanxin.mailbox.tls", "NONE",
                "tanxin.mailbox.every", "1s");
        try (var chromium = Chromium.ofTheRun();
                var house = House.open(SampleData.copiedTo(data), settings, House.MORNING);
                var manager = new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT)).signIn("li.na")) {
            var contact = contact(house);
            invites(manager, contact);
            comesBack(letterTo(contact));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> house.bean(JdbcClient.class)
                                    .sql("select count(*) from stopped_address")
                                    .query(Integer.class)
                                    .single()
                            == 1);

            manager.open("/today");
            var task = manager.page()
                    .locator(".need")
                    .filter(new Locator.FilterOptions().setHasText("Mail to " + contact.name() + " does not arrive"));
            assertThat(task).isVisible();
            manager.picture("bounce/01-today");
            task.getByText("To the contact").click();
            manager.settled();
            assertThat(manager.words("mail does not arrive")).isVisible();
            manager.picture("bounce/02-contact");
            manager.button("Correct the address of " + contact.name()).click();
            manager.field("E-mail").fill("another@sample.example");
            manager.button("Save").click();
            assertThat(manager.words("mail does not arrive")).isHidden();

            manager.open("/today");
            assertThat(task).isHidden();
        } finally {
            mail.stop();
        }
    }

    private record Contact(String dealer, String code, String name, String email) {}

    /** Of a dealer of hers: the first contact, with mail. */
    private static Contact contact(House house) {
        return house.bean(JdbcClient.class)
                .sql("""
                        select d.name, d.code, p.name as person, p.email from dealer d
                          join person m on m.id = d.manager_id and m.user_name = 'li.na'
                          join contact c on c.dealer_id = d.id and c.first and c.removed_at is null
                          join person p on p.id = c.person_id and p.email is not null
                         where d.state = 'ACTIVE' order by d.id limit 1
                        """)
                .query((row, n) -> new Contact(
                        row.getString("name"), row.getString("code"), row.getString("person"), row.getString("email")))
                .single();
    }

    private static void invites(Visitor manager, Contact contact) {
        manager.open("/days");
        manager.page().keyboard().press("n");
        assertThat(manager.field("Dealers")).isFocused();
        manager.page().keyboard().type(contact.code());
        assertThat(manager.page().locator("vaadin-multi-select-combo-box-item")).hasCount(1);
        for (var key : new String[] {"ArrowDown", "Enter", "Escape"})
            manager.page().keyboard().press(key);
        assertThat(manager.field("Date")).not().hasValue("");
        manager.page().keyboard().press("Control+Enter");
        assertThat(manager.toast("The invitation goes out in a minute")).isVisible();
    }

    /** It leaves after its minute. */
    private MimeMessage letterTo(Contact contact) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> Arrays.stream(mail.getReceivedMessages())
                                .filter(message -> goesTo(message, contact.email()))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    private static boolean goesTo(MimeMessage message, String address) {
        try {
            return Arrays.toString(message.getAllRecipients()).contains(address);
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void comesBack(MimeMessage letter) {
        try {
            var reader = letter.getAllRecipients()[0].toString().replaceAll("^.*<|>.*$", "");
            var report = Reports.failed(letter.getMessageID(), reader, "5.1.1", "550 5.1.1 User unknown")
                    .replace("\n", "\r\n");
            var raw = new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8));
            mail.getUserManager()
                    .getUser("portal")
                    .deliver(new MimeMessage(Session.getInstance(new Properties()), raw));
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

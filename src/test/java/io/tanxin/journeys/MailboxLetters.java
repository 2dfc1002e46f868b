package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.options.ColorScheme;
import io.tanxin.journeys.OneTalk.Contact;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/** A real mail server: the dealer reads its mailbox; nobody else can use the links. */
record MailboxLetters(House house, Chromium chromium, GreenMail mail, String pictures) implements Letters {

    @Override
    public String invitation(Contact reader) {
        await().atMost(Duration.ofSeconds(40)).until(() -> !to(reader, "邀请您参加").isEmpty());
        var letters = to(reader, "邀请您参加");
        assertThat(letters).hasSize(1);
        var calendar = part(letters.getFirst(), "text/calendar").orElseThrow();
        assertThat(calendar).contains("METHOD:REQUEST", reader.mail()).containsOnlyOnce("ATTENDEE");
        assertThat(part(letters.getFirst(), "text/plain").orElseThrow()).contains(reader.dealer());
        theOutboxGivesNoLinkAway(reader);
        var html = Jsoup.parse(part(letters.getFirst(), "text/html").orElseThrow());
        var link = html.selectFirst("a[href*=a=coming]");
        assertThat(link).isNotNull();
        return link.attr("href");
    }

    private void theOutboxGivesNoLinkAway(Contact reader) {
        try (var admin = new Visitor(house, chromium.desk("zh-CN", ColorScheme.LIGHT)).signIn("wang.lei")) {
            admin.open("/admin/outbox?q=" + reader.name());
            admin.cell("邀请").first().click();
            assertThat(admin.words("信中链接属于收件人本人，在此无效。")).isVisible();
            var letter = admin.page().frameLocator("iframe.outbox-paper");
            assertThat(letter.getByText("参加").first()).isVisible();
            assertThat(letter.locator("[href*='/r/']")).hasCount(0);
            admin.picture(pictures + "/08-outbox-closed");
        }
    }

    @Override
    public int reminders(Contact reader) {
        return to(reader, "提醒：").size();
    }

    private List<Message> to(Contact reader, String subject) {
        return Arrays.<Message>stream(mail.getReceivedMessages())
                .filter(message -> goesTo(message, reader.mail(), subject))
                .toList();
    }

    private static boolean goesTo(Message message, String address, String subject) {
        try {
            return message.getSubject().contains(subject)
                    && Arrays.toString(message.getAllRecipients()).contains(address);
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Optional<String> part(Part part, String type) {
        try {
            if (part.isMimeType(type)) return Optional.of(text(part));
            if (!(part.getContent() instanceof Multipart parts)) return Optional.empty();
            for (int n = 0; n < parts.getCount(); n++) {
                var found = part(parts.getBodyPart(n), type);
                if (found.isPresent()) return found;
            }
            return Optional.empty();
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof InputStream bytes
                ? new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                : part.getContent().toString();
    }
}

package io.tanxin.bench;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The plain loop: a letter made and sent, then the next, each over a connection of its own; no database, nothing composed. */
final class OneByOne {
    private static final int WARM_UP = 2_000;

    private OneByOne() {}

    /** @return letters a second */
    static double send(int port, String text, String html, int count) throws MessagingException {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        for (int i = 0; i < WARM_UP; i++) send(sender, text, html, i);
        var begun = Instant.now();
        for (int i = 0; i < count; i++) send(sender, text, html, i);
        return count / (Duration.between(begun, Instant.now()).toNanos() / 1e9);
    }

    private static void send(JavaMailSenderImpl sender, String text, String html, int number)
            throws MessagingException {
        var message = sender.createMimeMessage();
        var letter = new MimeMessageHelper(message, true, "UTF-8");
        letter.setFrom("portal@tanxin.example");
        letter.setTo("c" + number + "@dealers.example");
        letter.setSubject("A talk is near");
        letter.setText(text, html);
        sender.send(message);
    }
}

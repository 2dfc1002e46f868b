package io.tanxin.bench;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The plain loop: a letter made and sent, then the next, each over a connection of its own; no database, nothing composed. */
final class OneByOne {
    private static final int WARM_UP = 2_000;

    /** The portal names it, for else the library looks for it in every jar: with that the plain loop is quicker too. */
    private static final String NAMED = "jakarta.mail.util.StreamProvider";

    private OneByOne() {}

    /** As the library comes. @return letters a second */
    static double asItComes(int port, String text, String html, int count) throws MessagingException {
        var named = System.clearProperty(NAMED);
        try {
            return send(port, text, html, count);
        } finally {
            if (named != null) System.setProperty(NAMED, named);
        }
    }

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

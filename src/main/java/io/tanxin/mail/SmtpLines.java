package io.tanxin.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The one place where SMTP is touched (M1): a few connections to the mail server that are kept open between letters (M13). */
@Component
class SmtpLines {
    private static final String[] PROTOCOLS = {"smtp", "smtps"};

    private final @Nullable JavaMailSenderImpl server;
    private final ConcurrentLinkedDeque<Transport> idle = new ConcurrentLinkedDeque<>();

    SmtpLines(ObjectProvider<JavaMailSenderImpl> configured) {
        var found = configured.getIfAvailable();
        var host = found == null ? null : found.getHost();
        server = host == null || host.isBlank() ? null : found;
        if (server == null) return;
        var properties = server.getJavaMailProperties();
        for (var protocol : PROTOCOLS) {
            // a server that says nothing must not hold a letter, and with it the round, for ever
            properties.putIfAbsent("mail." + protocol + ".connectiontimeout", millis(MailSettings.CONNECT));
            properties.putIfAbsent("mail." + protocol + ".timeout", millis(MailSettings.READ_AND_WRITE));
            properties.putIfAbsent("mail." + protocol + ".writetimeout", millis(MailSettings.READ_AND_WRITE));
            properties.putIfAbsent("mail." + protocol + ".socketFactory", new PromptSockets());
        }
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    /** Whether letters leave at all. */
    boolean lead() {
        return server != null;
    }

    /** To this machine: a mail server for trying, which passes nothing on. */
    boolean isLoopback() {
        var host = server == null ? "" : String.valueOf(server.getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }

    SmtpLine line() {
        return new SmtpLine(this);
    }

    /** A connection that is open: a kept one if the server has not closed it meanwhile, else a new one. */
    Transport open() throws MessagingException {
        for (var kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            if (kept.isConnected()) return kept;
            hangUp(kept);
        }
        var to = Objects.requireNonNull(server);
        Session session = to.getSession();
        var line = session.getTransport(to.getProtocol() == null ? "smtp" : to.getProtocol());
        line.connect(to.getHost(), to.getPort(), orNull(to.getUsername()), orNull(to.getPassword()));
        return line;
    }

    private static @Nullable String orNull(@Nullable String written) {
        return written == null || written.isEmpty() ? null : written;
    }

    void keep(Transport line) {
        idle.addFirst(line);
    }

    void hangUp(Transport line) {
        try {
            line.close();
        } catch (MessagingException closedAlready) {
            // nothing is lost: the letter's own result is known
        }
    }

    @PreDestroy
    void hangUpAll() {
        for (var line = idle.pollFirst(); line != null; line = idle.pollFirst()) hangUp(line);
    }
}

package io.tanxin.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A few connections to the mail server that are kept open between letters (M13). */
final class SmtpLines {
    private static final String[] PROTOCOLS = {"smtp", "smtps"};

    private final String host;
    private final int port;
    private final String protocol;
    private final String user;
    private final String password;
    private final Session session;
    private final ConcurrentLinkedDeque<Transport> idle = new ConcurrentLinkedDeque<>();

    SmtpLines(JavaMailSenderImpl server) {
        var properties = server.getJavaMailProperties();
        for (var protocol : PROTOCOLS) {
            // a server that says nothing must not hold a letter, and with it the round, for ever
            properties.putIfAbsent("mail." + protocol + ".connectiontimeout", millis(MailSettings.CONNECT));
            properties.putIfAbsent("mail." + protocol + ".timeout", millis(MailSettings.READ_AND_WRITE));
            properties.putIfAbsent("mail." + protocol + ".writetimeout", millis(MailSettings.READ_AND_WRITE));
        }
        host = String.valueOf(server.getHost());
        port = server.getPort();
        protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
        user = server.getUsername() == null ? "" : server.getUsername();
        password = server.getPassword() == null ? "" : server.getPassword();
        session = server.getSession();
    }

    private static String millis(java.time.Duration time) {
        return Long.toString(time.toMillis());
    }

    Session session() {
        return session;
    }

    /** On this machine: a mail server for trying, which passes nothing on. */
    boolean isLoopback() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }

    /** A line that is open: a kept one if the server has not closed it meanwhile, else a new one. */
    Transport open() throws MessagingException {
        for (var kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            if (kept.isConnected()) return kept;
            hangUp(kept);
        }
        var line = session.getTransport(protocol);
        line.connect(host, port, user.isEmpty() ? null : user, password.isEmpty() ? null : password);
        return line;
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

    void hangUpAll() {
        for (var line = idle.pollFirst(); line != null; line = idle.pollFirst()) hangUp(line);
    }
}

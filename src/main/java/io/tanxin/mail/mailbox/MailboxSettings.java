package io.tanxin.mail.mailbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the portal's mail arrives, over IMAP: {@code TANXIN_MAILBOX_HOST} and so on. Without a host nothing is read.
 *
 * @param port 0: the usual one, 993 with TLS from the first byte, else 143
 * @param authenticatedBy the name under which the company's own mail server writes {@code Authentication-Results}; then only
 *     mail that it found genuine is believed
 */
@ConfigurationProperties("tanxin.mailbox")
record MailboxSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("TLS") Tls tls,
        @DefaultValue("") String authenticatedBy) {

    enum Tls {
        TLS,
        STARTTLS,
        /** For a server on the same machine. */
        NONE
    }

    static final Duration CONNECT = Duration.ofSeconds(10);
    static final Duration READ_AND_WRITE = Duration.ofSeconds(20);

    boolean isConfigured() {
        return !host.isBlank();
    }

    int actualPort() {
        if (port != 0) return port;
        return tls == Tls.TLS ? 993 : 143;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return username + "@" + host + ":" + actualPort() + "/" + folder;
    }
}

package io.tanxin.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave. Where to is {@code spring.mail.*}.
 *
 * @param from the portal's mailbox
 * @param connections so many carry at once, each over one that is kept open to the mail server
 * @param lease how long a bag is one node's; longer than a mail server may take for a letter
 */
@ConfigurationProperties("tanxin.mail")
record MailSettings(
        @DefaultValue("portal@tanxin.example") String from,
        @DefaultValue("4") int connections,
        @DefaultValue("5m") Duration lease) {

    /** A mail server that gives no answer: on to the next letter after that. */
    static final Duration CONNECT = Duration.ofSeconds(10);

    static final Duration READ_AND_WRITE = Duration.ofSeconds(20);
}

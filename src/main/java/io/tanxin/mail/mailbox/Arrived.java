package io.tanxin.mail.mailbox;

import io.tanxin.kernel.EmailAddress;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was opened: nothing in it is longer, deeper or more than is good for us.
 *
 * @param sender of its one {@code From}; null when there is none, or more than one
 * @param answersTo Message-IDs that it says it answers
 * @param text plain, made from its HTML if it has nothing better
 * @param calendars its iCalendar parts as text
 * @param automatic a machine wrote it: out of office, mailing list, notice
 * @param arrivedAt in our mailbox
 */
public record Arrived(
        @Nullable String messageId,
        @Nullable EmailAddress sender,
        String senderName,
        Genuine genuine,
        List<String> answersTo,
        String subject,
        String text,
        List<File> files,
        List<String> calendars,
        @Nullable DeliveryReport report,
        boolean automatic,
        Instant arrivedAt) {

    /** Whether the company's own mail server found that it comes from where it says. */
    public enum Genuine {
        YES,
        /** It was asked, and could not tell; or it said no. */
        NO,
        /** Nobody was asked. */
        UNKNOWN
    }

    /** @param name as the sender called it: anything */
    public record File(String name, Content content) {}

    /** Decoded while it is read, and no larger than the mail was. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** @param messageId of the mail that did not arrive; null when the report keeps it to itself */
    public record DeliveryReport(@Nullable String messageId, List<Recipient> recipients) {}

    /**
     * @param addresses as the report names the recipient: the one written to, and the one it led to
     * @param action {@code failed}, {@code delayed} ...
     * @param status {@code 5.1.1}
     * @param words the receiving server's own
     */
    public record Recipient(List<EmailAddress> addresses, String action, String status, String words) {}
}

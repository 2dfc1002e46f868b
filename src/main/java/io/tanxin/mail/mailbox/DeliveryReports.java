package io.tanxin.mail.mailbox;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.mail.mailbox.Arrived.DeliveryReport;
import io.tanxin.mail.mailbox.Arrived.Recipient;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mail server's report that a mail did not arrive (RFC 3464), as far as it is needed. */
final class DeliveryReports {
    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_ORIGINAL = 128 * 1024;
    private static final int MOST = 50;

    private DeliveryReports() {}

    static Optional<DeliveryReport> of(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof MimeMultipart parts)) {
            return Optional.empty();
        }
        List<Recipient> recipients = null;
        String original = null;
        for (int n = 0; n < parts.getCount() && n < MOST; n++) {
            var part = parts.getBodyPart(n);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                recipients = recipients(part);
            } else if (isOriginal(part) && original == null) {
                original = messageId(part);
            }
        }
        return recipients == null ? Optional.empty() : Optional.of(new DeliveryReport(original, recipients));
    }

    private static boolean isOriginal(BodyPart part) throws MessagingException {
        return part.isMimeType("text/rfc822-headers")
                || part.isMimeType("message/rfc822")
                || part.isMimeType("message/global")
                || part.isMimeType("message/global-headers");
    }

    /** Blocks of fields with empty lines between: the first about the report, each other about one recipient. */
    private static List<Recipient> recipients(BodyPart part) throws MessagingException, IOException {
        var text = new String(part.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
        var found = new ArrayList<Recipient>();
        for (var block : text.replace("\r\n", "\n").split("\n\n+")) {
            var fields = headers(block.strip() + "\n\n");
            var action = fields.getHeader("Action", null);
            if (action == null || found.size() == MOST) continue;
            found.add(new Recipient(
                    Stream.of("Original-Recipient", "Final-Recipient")
                            .map(name -> address(fields.getHeader(name, null)))
                            .flatMap(Optional::stream)
                            .distinct()
                            .toList(),
                    action.strip().toLowerCase(Locale.ROOT),
                    MailText.header(fields.getHeader("Status", null), 20).replaceAll("[^0-9.].*", ""),
                    words(fields.getHeader("Diagnostic-Code", null))));
        }
        return found;
    }

    /** {@code rfc822; chen@kitchen.example}, sometimes in angle brackets. */
    private static Optional<EmailAddress> address(@Nullable String field) {
        if (field == null) return Optional.empty();
        return EmailAddress.of(field.replaceFirst("^[^;]*;", "").replaceAll("[<>\\s]", ""));
    }

    private static String words(@Nullable String field) {
        return MailText.header(field, 200).replaceFirst("^[\\w-]+;\\s*", "");
    }

    private static @Nullable String messageId(BodyPart original) throws MessagingException, IOException {
        var begin = original.getInputStream().readNBytes(LONGEST_ORIGINAL);
        var headers = new InternetHeaders(new ByteArrayInputStream(begin), false);
        var ids = MailOpener.messageIds(headers.getHeader("Message-ID", null));
        return ids.isEmpty() ? null : ids.getFirst();
    }

    private static InternetHeaders headers(String block) throws MessagingException {
        return new InternetHeaders(new ByteArrayInputStream(block.getBytes(StandardCharsets.UTF_8)), false);
    }
}

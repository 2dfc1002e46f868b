package io.tanxin.mail.mailbox;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.mail.mailbox.Arrived.Content;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens a mail that anybody may have sent. It is measured before it is taken apart: so many lines, so many parts, so deep; archives
 * are not unpacked, mails within mails not opened.
 */
@Component
class MailOpener {
    static final int LARGEST = 20 * 1024 * 1024;

    private static final int LONGEST_HEADERS = 256 * 1024;
    private static final int MOST_LINES = 500_000;
    private static final int MOST_BOUNDARIES = 2_000;
    private static final int MOST_PARTS = 100;
    private static final int DEEPEST = 8;
    private static final int MOST_CALENDARS = 5;
    private static final int MOST_FILES = 30;
    private static final int CALENDAR = 256 * 1024;
    private static final int TEXT = 512 * 1024;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_ANSWERED = 20;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,248}>");
    private static final Session NOWHERE = Session.getInstance(new Properties());

    private final Authenticity authenticity;

    MailOpener(Authenticity authenticity) {
        this.authenticity = authenticity;
    }

    Arrived open(byte[] raw, Instant arrivedAt) throws Unreadable {
        measure(raw);
        try {
            var message = new MimeMessage(NOWHERE, new ByteArrayInputStream(raw));
            var sender = sender(message);
            var parts = new Parts();
            parts.walk(message, 0);
            return new Arrived(
                    messageId(message),
                    sender == null ? null : EmailAddress.of(sender.getAddress()).orElse(null),
                    sender == null ? "" : MailText.header(sender.getPersonal(), 120),
                    authenticity.of(message, sender == null ? null : sender.getAddress()),
                    answersTo(message),
                    MailText.header(message.getHeader("Subject", null), 200),
                    parts.text(),
                    parts.files,
                    parts.calendars,
                    DeliveryReports.of(message).orElse(null),
                    Automatic.is(message),
                    arrivedAt);
        } catch (MessagingException | IOException | RuntimeException failed) {
            throw new Unreadable("mailbox.aside.broken");
        }
    }

    /** The parser makes an object of each line of a head and of each part: bounded before it sees the first. */
    private static void measure(byte[] raw) throws Unreadable {
        int lines = 0;
        int boundaries = 0;
        int headers = -1;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '\n') continue;
            lines++;
            if (i + 2 < raw.length && raw[i + 1] == '-' && raw[i + 2] == '-') boundaries++;
            if (headers < 0 && i + 1 < raw.length && (raw[i + 1] == '\n' || raw[i + 1] == '\r')) headers = i;
        }
        if (lines > MOST_LINES || boundaries > MOST_BOUNDARIES) throw new Unreadable("mailbox.aside.parts");
        if (headers > LONGEST_HEADERS) throw new Unreadable("mailbox.aside.broken");
    }

    private static @Nullable InternetAddress sender(MimeMessage message) throws MessagingException {
        var from = message.getHeader("From");
        if (from == null || from.length != 1) return null;
        try {
            var senders = InternetAddress.parseHeader(from[0], false);
            return senders.length == 1 ? senders[0] : null;
        } catch (AddressException notOne) {
            return null;
        }
    }

    static @Nullable String messageId(MimeMessage message) throws MessagingException {
        var ids = messageIds(message.getHeader("Message-ID", null));
        return ids.isEmpty() ? null : ids.getFirst();
    }

    private static List<String> answersTo(MimeMessage message) throws MessagingException {
        var ids = new ArrayList<>(messageIds(message.getHeader("In-Reply-To", " ")));
        // the last one named is the nearest
        ids.addAll(messageIds(message.getHeader("References", " ")).reversed());
        return ids.stream().distinct().limit(MOST_ANSWERED).toList();
    }

    static List<String> messageIds(@Nullable String header) {
        if (header == null) return List.of();
        return MESSAGE_ID
                .matcher(header)
                .results()
                .limit(200)
                .map(found -> found.group())
                .toList();
    }

    /** Takes a mail apart. */
    private static final class Parts {
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Arrived.File> files = new ArrayList<>();
        private final List<String> calendars = new ArrayList<>();
        private int seen;

        void walk(Part part, int depth) throws MessagingException, IOException, Unreadable {
            if (depth > DEEPEST || ++seen > MOST_PARTS) throw new Unreadable("mailbox.aside.parts");
            var type = type(part);
            if (type.startsWith("multipart/") && part.getContent() instanceof MimeMultipart parts) {
                for (int n = 0; n < parts.getCount(); n++) walk(parts.getBodyPart(n), depth + 1);
                return;
            }
            if (type.equals("message/delivery-status") || type.equals("text/rfc822-headers")) return;
            var name = name(part);
            if (isCalendar(type, name) && calendars.size() < MOST_CALENDARS) {
                calendars.add(MailText.read(part.getInputStream(), part.getContentType(), CALENDAR));
            }
            var isFile = name != null || Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
            if (!isFile && type.equals("text/plain")) append(plain, part);
            else if (!isFile && type.equals("text/html")) append(html, part);
            else if ((isFile || !isCalendar(type, null)) && files.size() < MOST_FILES) {
                files.add(new Arrived.File(name == null ? "" : name, content(part)));
            }
        }

        String text() {
            var words = plain.toString().isBlank() ? MailText.ofHtml(html.toString()) : plain.toString();
            return MailText.tidy(words, LONGEST_TEXT);
        }

        private static void append(StringBuilder to, Part part) throws MessagingException, IOException {
            if (to.length() >= TEXT) return;
            if (!to.isEmpty()) to.append("\n\n");
            to.append(MailText.read(part.getInputStream(), part.getContentType(), TEXT));
        }

        private static Content content(Part part) {
            return () -> {
                try {
                    return part.getInputStream();
                } catch (MessagingException broken) {
                    throw new IOException(broken);
                }
            };
        }

        private static boolean isCalendar(String type, @Nullable String name) {
            return type.equals("text/calendar")
                    || type.equals("application/ics")
                    || (name != null && name.toLowerCase(Locale.ROOT).endsWith(".ics"));
        }

        private static String type(Part part) throws MessagingException {
            var stated = part.getContentType();
            return (stated == null ? "text/plain" : stated.replaceAll("[;\\s].*", "")).toLowerCase(Locale.ROOT);
        }

        private static @Nullable String name(Part part) {
            try {
                var name = part.getFileName();
                return name == null || name.isBlank() ? null : MailText.header(name, 250);
            } catch (MessagingException malformed) {
                return "";
            }
        }

        private static @Nullable String disposition(Part part) {
            try {
                return part.getDisposition();
            } catch (MessagingException malformed) {
                return Part.ATTACHMENT;
            }
        }
    }
}

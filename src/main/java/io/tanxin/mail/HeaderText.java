package io.tanxin.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.IDN;

/**
 * The one way a value gets into a mail's header (M12). The mail library takes a line break in {@code setHeader} and makes a
 * header of its own of what follows, a Bcc for instance.
 */
final class HeaderText {

    /** For good: the same letter would be refused again. */
    static final class Refused extends RuntimeException {
        Refused(String where) {
            super("a line break or NUL in " + where);
        }
    }

    private HeaderText() {}

    static String checked(String where, String value) {
        if (breaksLines(value)) throw new Refused(where);
        return value;
    }

    static boolean breaksLines(String value) {
        return value.chars().anyMatch(HeaderText::breaksLines);
    }

    private static boolean breaksLines(int c) {
        return c == '\r' || c == '\n' || c == 0 || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    static void set(MimeMessage message, String name, String value) throws MessagingException {
        message.setHeader(checked("a header's name", name), checked(name, value));
    }

    static void subject(MimeMessage message, String subject) throws MessagingException {
        message.setSubject(checked("Subject", subject), "UTF-8");
    }

    static InternetAddress address(String address, String name) throws MessagingException {
        checked("an address", address);
        try {
            int at = address.lastIndexOf('@');
            var mailbox = new InternetAddress(
                    address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)),
                    checked("a name", name),
                    "UTF-8");
            mailbox.validate();
            return mailbox;
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }
}

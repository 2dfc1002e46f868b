package io.tanxin.mail.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a machine wrote it (RFC 3834 and what was done before it): nobody waits for an answer. */
final class Automatic {
    private static final List<String> TELLING = List.of(
            "X-Autoreply",
            "X-Autorespond",
            "X-Autoresponder",
            "List-Id",
            "List-Unsubscribe",
            "X-Mailing-List",
            "Feedback-ID");
    private static final Pattern BULK = Pattern.compile("(?i)\\s*(bulk|list|junk|auto[_-]?reply).*");
    private static final Pattern AWAY = Pattern.compile(
            "(?i)\\s*(automatic reply|auto(matic)?[ -]?(reply|response)|out of (the )?office)\\b.*|\\s*(自动回复|自動回覆).*");

    private Automatic() {}

    static boolean is(MimeMessage message) throws MessagingException {
        for (var name : TELLING) if (message.getHeader(name) != null) return true;
        var submitted = first(message, "Auto-Submitted");
        if (submitted != null && !submitted.strip().toLowerCase(Locale.ROOT).startsWith("no")) return true;
        var precedence = first(message, "Precedence");
        if (precedence != null && BULK.matcher(precedence).matches()) return true;
        // nobody is to be told if it does not arrive: only machines write so
        var envelope = first(message, "Return-Path");
        if (envelope != null && envelope.strip().equals("<>")) return true;
        return AWAY.matcher(MailText.header(first(message, "Subject"), 200)).matches();
    }

    private static @Nullable String first(MimeMessage message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null || values.length == 0 ? null : values[0];
    }
}

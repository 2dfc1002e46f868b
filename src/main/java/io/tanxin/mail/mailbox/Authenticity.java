package io.tanxin.mail.mailbox;

import io.tanxin.mail.mailbox.Arrived.Genuine;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a mail comes from where it says, as the company's own mail server found (RFC 8601). Servers write above what they got, so
 * only the topmost result can be that server's; where it is named in the settings, what it did not find genuine is not believed.
 */
@Component
class Authenticity {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:header\\.(?:d|i)|smtp\\.mailfrom)=\\s*\"?(?:[^\\s;\"]*@)?([^\\s;\"@]+)");

    private final String ours;

    Authenticity(MailboxSettings settings) {
        this.ours = settings.authenticatedBy().strip().toLowerCase(Locale.ROOT);
    }

    Genuine of(MimeMessage message, @Nullable String sender) throws MessagingException {
        var results = message.getHeader("Authentication-Results");
        var top = results == null || results.length == 0 ? "" : plain(results[0]);
        if (ours.isEmpty()) return top.contains("dmarc=fail") ? Genuine.NO : Genuine.UNKNOWN;
        if (sender == null || !top.replaceAll("[;\\s].*", "").equals(ours)) return Genuine.NO;
        var domain = sender.substring(sender.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        for (var result : top.split(";")) if (vouches(result.strip(), domain)) return Genuine.YES;
        return Genuine.NO;
    }

    private static boolean vouches(String result, String domain) {
        if (result.startsWith("dmarc=pass")) return true;
        if (!result.startsWith("dkim=pass") && !result.startsWith("spf=pass")) return false;
        var found = DOMAIN.matcher(result);
        return found.find() && isOneHouse(found.group(1), domain);
    }

    private static boolean isOneHouse(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }

    private static String plain(String header) {
        var lower = header.toLowerCase(Locale.ROOT);
        var bounded = lower.length() > 4_000 ? lower.substring(0, 4_000) : lower;
        return COMMENT.matcher(bounded).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}

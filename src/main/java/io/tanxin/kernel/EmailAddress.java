package io.tanxin.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address as SMTP and a mail's header can carry it: no line breaks, no spaces, at most 254 characters. */
public record EmailAddress(String value) {
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@\\p{Cntrl}\\u2028\\u2029<>,;:\"()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
                    + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    public static Optional<EmailAddress> of(String written) {
        try {
            return Optional.of(new EmailAddress(written));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** Reserved by RFC 2606 and 6761: never handed to a real mail server (M29). */
    public boolean isReserved() {
        return value.endsWith(".example") || value.endsWith(".test") || value.endsWith(".invalid");
    }

    @Override
    public String toString() {
        return value;
    }
}

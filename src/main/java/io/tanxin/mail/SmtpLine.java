package io.tanxin.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One bag's connection: opened with its first letter, hung up after any failure, kept for the next bag otherwise. */
final class SmtpLine implements AutoCloseable {
    private final SmtpLines lines;
    private @Nullable Transport open;
    private @Nullable String notReached;

    SmtpLine(SmtpLines lines) {
        this.lines = lines;
    }

    SmtpAnswer send(Parcel parcel) {
        // the others of the bag need not wait for the same time-out
        if (notReached != null) return new SmtpAnswer.Later(notReached);
        try {
            if (open == null) open = lines.open();
        } catch (MessagingException failed) {
            notReached = Objects.requireNonNullElse(failed.getMessage(), "no connection");
            return new SmtpAnswer.Later(notReached);
        }
        try {
            open.sendMessage(parcel, parcel.getAllRecipients());
            return new SmtpAnswer.Accepted();
        } catch (MessagingException failed) {
            lines.hangUp(open);
            open = null;
            return SmtpAnswer.of(failed, parcel.wasHandedOver());
        }
    }

    @Override
    public void close() {
        if (open != null) lines.keep(open);
    }
}

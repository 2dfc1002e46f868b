package io.tanxin.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server said to a letter (M4). */
sealed interface SmtpAnswer {
    record Accepted() implements SmtpAnswer {}

    /** For good: this letter to this address will be refused again. @param address it was the address that was refused, before the letter was seen */
    record Refused(String words, boolean address) implements SmtpAnswer {}

    /** Not now. */
    record Later(String words) implements SmtpAnswer {}

    /** The connection was lost after the end of the data: the server may have the letter, or not. */
    record Unknown() implements SmtpAnswer {}

    static SmtpAnswer of(MessagingException failure, boolean handedOver) {
        for (Exception next = failure; next instanceof MessagingException; next = nextOf(next)) {
            int code = code(next);
            if (code >= 500) return new Refused(words(next), next instanceof SMTPAddressFailedException);
            if (code >= 400) return new Later(words(next));
        }
        return handedOver ? new Unknown() : new Later(words(failure));
    }

    private static @Nullable Exception nextOf(Exception failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : null;
    }

    // a refused sender is the house's own mistake, not this letter's: it waits until somebody has mended it
    private static int code(Exception failure) {
        return switch (failure) {
            case SMTPSendFailedException send when !isSender(send) -> send.getReturnCode();
            case SMTPAddressFailedException address -> address.getReturnCode();
            default -> 0;
        };
    }

    private static boolean isSender(SMTPSendFailedException failure) {
        return failure.getCommand() != null && failure.getCommand().startsWith("MAIL");
    }

    private static String words(Exception failure) {
        var message = failure.getMessage();
        if (failure instanceof SendFailedException && message == null) return "refused";
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}

package io.tanxin.mail.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.ReadOnlyFolderException;
import java.io.Serializable;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** What is wrong with the mailbox, as far as it can be told. @param words the other side's own */
public record MailboxProblem(Kind kind, String words) implements Serializable {
    private static final int LONGEST = 300;

    /** In words: {@code mailbox.problem.*}. */
    public enum Kind {
        /** There is no such host. */
        HOST,
        /** Nobody listens at that port. */
        PORT,
        /** No answer when connecting. */
        NO_ANSWER,
        /** Connected, and then silence: mostly TLS spoken by one side only. */
        SILENT,
        TLS,
        STARTTLS,
        LOGIN,
        FOLDER,
        READ_ONLY,
        OTHER
    }

    static MailboxProblem of(Exception failure) {
        return new MailboxProblem(kind(failure), words(failure));
    }

    private static Kind kind(Exception failure) {
        var connecting = false;
        for (Throwable at = failure; at != null; at = next(at)) {
            connecting |= at instanceof MailConnectException;
            var kind = kindOf(at, connecting);
            if (kind != Kind.OTHER) return kind;
        }
        return Kind.OTHER;
    }

    private static Kind kindOf(Throwable failure, boolean connecting) {
        return switch (failure) {
            case UnknownHostException host -> Kind.HOST;
            case ConnectException nobody -> Kind.PORT;
            case NoRouteToHostException nobody -> Kind.PORT;
            case SocketTimeoutException silent -> connecting ? Kind.NO_ANSWER : Kind.SILENT;
            case SSLException tls -> Kind.TLS;
            case AuthenticationFailedException login -> Kind.LOGIN;
            case FolderNotFoundException folder -> Kind.FOLDER;
            case ReadOnlyFolderException folder -> Kind.READ_ONLY;
            case MessagingException mail when String.valueOf(mail.getMessage()).contains("STARTTLS") -> Kind.STARTTLS;
            default -> Kind.OTHER;
        };
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }

    private static String words(Exception failure) {
        var words = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        var line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}

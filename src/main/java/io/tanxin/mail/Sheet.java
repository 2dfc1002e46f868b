package io.tanxin.mail;

import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** A letter that may go. It is laid out when somebody first reads it: most looks ask only whether it may. */
final class Sheet {
    private final Supplier<String> subject;
    private final Supplier<PrintedLetter> printed;

    Sheet(Supplier<String> subject, Supplier<PrintedLetter> print) {
        this.subject = subject;
        this.printed = SingletonSupplier.of(print);
    }

    static Sheet of(PrintedLetter letter) {
        return new Sheet(letter::subject, () -> letter);
    }

    String subject() {
        return subject.get();
    }

    PrintedLetter printed() {
        return printed.get();
    }
}

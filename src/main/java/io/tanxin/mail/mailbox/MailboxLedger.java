package io.tanxin.mail.mailbox;

import io.tanxin.mail.mailbox.MailboxRows.Known;
import io.tanxin.mail.mailbox.MailboxRows.Seen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Each mail has its effect once: the effect, the mail's row and how far the mailbox was read commit together, by whoever holds the
 * one row of the mailbox's state.
 */
@Component
class MailboxLedger {
    private static final Logger log = LoggerFactory.getLogger(MailboxLedger.class);
    private static final Duration SHOWN_FOR = Duration.ofDays(30);
    private static final int MOST_SHOWN_A_DAY = 1_000;
    private static final int FORGOTTEN_AT_ONCE = 1_000;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration GIVE_UP = Duration.ofHours(24);

    private final MailboxRows rows;
    private final SingletonSupplier<List<MailReader>> readers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailboxLedger(MailboxRows rows, ObjectProvider<MailReader> readers, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.readers = SingletonSupplier.of(() -> readers.stream()
                .sorted(Comparator.comparingInt(MailReader::order))
                .toList());
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where the mail belongs now. */
    enum Filed {
        READ,
        ASIDE,
        /** Stays, and is tried again. */
        STAYS
    }

    Filed note(Seen seen, Arrived mail) {
        try {
            return once(seen, before -> {
                var became = became(mail);
                return new Deed("READ", became, now());
            });
        } catch (RuntimeException failed) {
            log.error("mail {} could not be dealt with, it is tried again", seen.uid(), failed);
            return once(seen, this::later);
        }
    }

    Filed putAside(Seen seen, String why) {
        return once(seen, before -> new Deed("ASIDE", Became.left("aside", why), now()));
    }

    void forgetOld() {
        rows.forgetBefore(now().minus(SHOWN_FOR), FORGOTTEN_AT_ONCE);
    }

    private record Deed(String state, Became became, Instant due) {}

    @FunctionalInterface
    private interface Doing {
        Deed with(@Nullable Known before);
    }

    private Filed once(Seen seen, Doing doing) {
        return transaction.execute(status -> {
            rows.lockedPlace();
            var before = rows.known(seen.fingerprint()).orElse(null);
            rows.reached(seen.uidValidity(), seen.uid());
            if (before != null && before.state().equals("READ")) return Filed.READ;
            var deed = doing.with(before);
            // a flood is not kept: how far it was read is enough to meet each of it once
            var flood = deed.became().shown()
                    && before == null
                    && rows.shownSince(now().minus(Duration.ofDays(1))) >= MOST_SHOWN_A_DAY;
            if (!flood) rows.note(before, seen, deed.state(), deed.became(), deed.due(), now());
            return switch (deed.state()) {
                case "READ" -> Filed.READ;
                case "ASIDE" -> Filed.ASIDE;
                default -> Filed.STAYS;
            };
        });
    }

    private Became became(Arrived mail) {
        for (var reader : readers.obtain()) {
            var became = reader.read(mail);
            if (became.isPresent()) return became.get();
        }
        return Became.left(mail.automatic() ? "automatic" : "nobody", null);
    }

    private Deed later(@Nullable Known before) {
        var now = now();
        var first = before == null ? now : before.first();
        if (first.plus(GIVE_UP).isBefore(now)) {
            return new Deed("ASIDE", Became.left("aside", "mailbox.aside.failed"), now);
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(before == null ? 0 : before.tries(), 6));
        return new Deed("LATER", Became.left("later", null), now.plus(pause));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

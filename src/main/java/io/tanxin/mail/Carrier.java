package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import io.tanxin.mail.DayBook.Entry;
import io.tanxin.mail.SortingDesk.Failed;
import io.tanxin.mail.SortingDesk.Sorted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries a bag of letters: leases it, looks at its letters at once, sends them one after the other over one line, outside any
 * transaction, and books them (M3). Several carry at the same time, each its own bag.
 */
@Component
class Carrier {
    static final int BAG = 32;

    /** A letter goes by what was so at most this long ago; later it is looked at again (M6). */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(Carrier.class);

    private final OutboxLeases leases;
    private final SortingDesk desk;
    private final SmtpLines lines;
    private final Retries retries;
    private final Delivery delivery;
    private final MailSettings settings;
    private final Clock clock;

    Carrier(
            OutboxLeases leases,
            SortingDesk desk,
            SmtpLines lines,
            Retries retries,
            Delivery delivery,
            MailSettings settings,
            Clock clock) {
        this.leases = leases;
        this.desk = desk;
        this.lines = lines;
        this.retries = retries;
        this.delivery = delivery;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param stop what is not sent by then is given back. @return how many were due; 0: nothing is */
    int carry(String owner, BooleanSupplier stop) {
        var now = now();
        var due = leases.due(now);
        if (due.isEmpty()) return 0;
        var bag = leases.claim(owner, due, now, now.plus(settings.lease()), BAG);
        var until = now.plus(settings.lease().multipliedBy(4).dividedBy(5));
        var letters = bag.bundles();
        try (var line = lines.line();
                var book = new DayBook(leases, desk, owner, clock)) {
            for (int at = 0; at < letters.size(); ) {
                if (stop.getAsBoolean() || now().isAfter(until)) {
                    for (var bundle : letters.subList(at, letters.size())) {
                        book.enter(new Entry(bundle.first(), retries.untouched(bundle.first(), now())));
                    }
                    break;
                }
                at += carry(letters.subList(at, letters.size()), line, book);
            }
        }
        return bag.found();
    }

    /** @return how many went before what is known of the others had to be asked anew */
    private int carry(List<Bundle> letters, SmtpLine line, DayBook book) {
        var looks = desk.sort(
                letters.stream().flatMap(Bundle::rows).toList(), lines.lead() ? desk.liveLinks() : desk.deadLinks());
        var stale = now().plus(FRESH);
        var begun = new HashSet<UserId>();
        int at = 0;
        for (int i = 0; i < letters.size(); i++) {
            var bundle = letters.get(i);
            // whoever gets a first letter in this bag is no stranger to the next one in it (M28)
            var known = begun.contains(bundle.first().reader());
            if (i > 0 && (known || now().isAfter(stale))) {
                book.close();
                return i;
            }
            var its = looks.subList(at, at + bundle.size());
            at += bundle.size();
            if (its.getFirst() instanceof Sorted.ToSend first && first.reader().firstLetter())
                begun.add(first.reader().id());
            book.enter(delivery.deliver(bundle, its, line));
        }
        return letters.size();
    }

    /** Nobody has handed them over yet: perhaps they are no longer wanted, or the reader has an address by now. */
    void lookAtHandOvers() {
        var now = now();
        var waiting = leases.waitingForAPerson(now, BAG);
        if (waiting.isEmpty()) return;
        var still = new ArrayList<Long>();
        var sorted = desk.sort(waiting, desk.deadLinks());
        for (int i = 0; i < waiting.size(); i++) {
            var row = waiting.get(i);
            switch (sorted.get(i)) {
                case Sorted.Off(var off) -> leases.move(row.id(), LetterState.TO_HAND_OVER, off, now);
                case Sorted.ToHandOver handOver -> still.add(row.id());
                case Sorted.ToSend hasAddress -> {
                    var queued = new Outcome(LetterState.QUEUED, null, now, false, 0);
                    leases.move(row.id(), LetterState.TO_HAND_OVER, queued, now);
                }
                case Failed(var why) -> {
                    log.error("letter {} ({}) could not be composed", row.id(), row.kind(), why);
                    still.add(row.id());
                }
            }
        }
        leases.waitOn(still, now.plus(Delivery.HAND_OVER_LOOK));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

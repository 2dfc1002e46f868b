package io.tanxin.mail;

import io.tanxin.mail.DayBook.Entry;
import io.tanxin.mail.SortingDesk.Failed;
import io.tanxin.mail.SortingDesk.Look;
import io.tanxin.mail.SortingDesk.Sorted;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands one mail to its line, and says what became of the letters in it. */
@Component
class Delivery {
    static final Duration HAND_OVER_LOOK = Duration.ofHours(1);
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final SmtpLines lines;
    private final Letterpress press;
    private final Retries retries;
    private final MailSettings settings;
    private final Letterhead house;
    private final StoppedAddresses stopped;
    private final Clock clock;

    Delivery(
            SmtpLines lines,
            Letterpress press,
            Retries retries,
            MailSettings settings,
            Letterhead house,
            StoppedAddresses stopped,
            Clock clock) {
        this.lines = lines;
        this.press = press;
        this.retries = retries;
        this.settings = settings;
        this.house = house;
        this.stopped = stopped;
        this.clock = clock;
    }

    /** @param looks one for each letter of the bundle */
    Entry deliver(Bundle bundle, List<Look> looks, SmtpLine line) {
        var first = bundle.first();
        if (bundle.others().isEmpty()) return new Entry(first, outcome(first, looks.getFirst(), line));
        var rows = bundle.rows().toList();
        var ready = IntStream.range(0, rows.size())
                .filter(i -> looks.get(i) instanceof Sorted.ToSend)
                .boxed()
                .toList();
        // under the Message-ID of one that is in it: who is left out may still go under its own
        var mail = ready.isEmpty()
                ? null
                : outcome(first.under(rows.get(ready.getFirst()).messageId()), bound(ready, looks), line);
        var others = new ArrayList<Entry>();
        for (int i = 1; i < rows.size(); i++) {
            var outcome = mail != null && ready.contains(i) ? mail : outcome(rows.get(i), looks.get(i), line);
            others.add(new Entry(rows.get(i), outcome));
        }
        if (mail == null) return new Entry(first, outcome(first, looks.getFirst(), line), others);
        if (mail.next() == null) {
            return new Entry(first, ready.contains(0) ? mail : outcome(first, looks.getFirst(), line), others);
        }
        // once more: the first one carries the others until they are there, for its lease is theirs
        others.removeIf(other -> other.outcome() == mail);
        return new Entry(first, mail, others);
    }

    private Sorted.ToSend bound(List<Integer> ready, List<Look> looks) {
        var letters = ready.stream().map(i -> (Sorted.ToSend) looks.get(i)).toList();
        var one = letters.getFirst();
        var print = press.bind(letters.stream().map(Sorted.ToSend::letter).toList(), one.reader(), one.author());
        // one that cannot wait takes the others along
        var waits = letters.stream().allMatch(letter -> letter.waits() != null);
        return new Sorted.ToSend(one.reader(), one.author(), Sheet.of(print), waits ? one.waits() : null);
    }

    /** One that fails stops no other (M5). */
    private Outcome outcome(MailRow row, Look look, SmtpLine line) {
        if (retries.fellTooOften(row)) return retries.unsureAgain();
        try {
            return switch (look) {
                case Sorted.Off(var outcome) -> outcome;
                case Sorted.ToHandOver handOver ->
                    new Outcome(LetterState.TO_HAND_OVER, null, now().plus(HAND_OVER_LOOK), false, 0);
                case Failed(var why) -> throw why;
                case Sorted.ToSend letter -> send(row, letter, line);
            };
        } catch (HeaderText.Refused refused) {
            log.warn("letter {} is not sent: {}", row.id(), refused.getMessage());
            return Outcome.done(LetterState.DEAD, "outbox.dead.header");
        } catch (RuntimeException failed) {
            log.error("letter {} ({}) could not be composed", row.id(), row.kind(), failed);
            return retries.notComposed(row, now());
        }
    }

    private Outcome send(MailRow row, Sorted.ToSend letter, SmtpLine line) {
        // what a mail server may have already is not put off: it is about certainty then
        if (letter.waits() != null && row.state() == LetterState.QUEUED) return retries.putOff(row, letter.waits());
        if (!lines.lead()) return Outcome.done(LetterState.KEPT);
        if (Objects.requireNonNull(letter.reader().email()).isReserved() && !lines.isLoopback()) {
            return Outcome.done(LetterState.DROPPED, "outbox.dropped.reserved");
        }
        return switch (line.send(pack(row, letter))) {
            case SmtpAnswer.Accepted accepted -> Outcome.done(LetterState.SENT);
            case SmtpAnswer.Refused(var words, var address) -> refused(row, letter.reader(), words, address);
            case SmtpAnswer.Later(var words) -> retries.later(row, words, now());
            case SmtpAnswer.Unknown unknown -> retries.unsure(row, now());
        };
    }

    /** @param address it was the address: a mail server knows no such one, so no more is sent there (M14) */
    private Outcome refused(MailRow row, Reader reader, String words, boolean address) {
        if (address && AddressTrouble.isForGood(words)) {
            stopped.stop(Objects.requireNonNull(reader.email()), words, row.id());
        }
        return Outcome.done(LetterState.DEAD, words);
    }

    private Parcel pack(MailRow row, Sorted.ToSend letter) {
        try {
            return Parcel.of(row, letter, settings.from(), house, now());
        } catch (MessagingException failed) {
            throw new IllegalStateException("the letter could not be put into its envelope", failed);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

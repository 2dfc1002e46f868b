package io.tanxin.mail;

import io.tanxin.mail.SortingDesk.Sorted;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;

/** Sends what is due: leases a batch, sends it outside any transaction, finishes each row. Nothing else touches SMTP (M1). */
@Service
public class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final Duration LEAST_LEFT_OF_LEASE = Duration.ofSeconds(60);
    private static final Duration HAND_OVER_LOOK = Duration.ofHours(1);

    private final OutboxLeases leases;
    private final SortingDesk desk;
    private final Retries retries;
    private final Clock clock;
    private final MailSettings settings;
    private final Letterhead house;
    private final @Nullable SmtpLines smtp;
    private final String owner = UUID.randomUUID().toString();
    private final AtomicInteger resting = new AtomicInteger();
    private volatile boolean closing;

    Postman(
            OutboxLeases leases,
            SortingDesk desk,
            Retries retries,
            Clock clock,
            MailSettings settings,
            Letterhead house,
            ObjectProvider<JavaMailSenderImpl> server) {
        this.leases = leases;
        this.desk = desk;
        this.retries = retries;
        this.clock = clock;
        this.settings = settings;
        this.house = house;
        var configured = server.getIfAvailable();
        var host = configured == null ? null : configured.getHost();
        this.smtp = configured == null || host == null || host.isBlank() ? null : new SmtpLines(configured);
    }

    /** Whether letters leave at all; if not, they are composed and kept, to be read in the program. */
    public boolean hasMailServer() {
        return smtp != null;
    }

    /** Delivers all that is due now, on this thread and by this thread's clock. @return how many letters */
    public int deliverNow() {
        int count = 0;
        lookAtHandOvers();
        for (var batch = claim(); !batch.isEmpty() && !closing; batch = claim()) {
            carry(batch);
            count += batch.size();
        }
        return count;
    }

    /** This program's rounds rest while the work runs: letters of a past that is only being made up must not meet the real hour. */
    public <T> T resting(Supplier<T> work) {
        resting.incrementAndGet();
        try {
            return work.get();
        } finally {
            resting.decrementAndGet();
        }
    }

    /** A past is being made up: other rounds of the real hour should rest as well. */
    public boolean isResting() {
        return resting.get() > 0;
    }

    /** The round of every second: several lines at once. */
    void walk() {
        if (restsNow()) return;
        try {
            lookAtHandOvers();
            for (var batch = claim(); !batch.isEmpty(); batch = restsNow() ? List.of() : claim()) carryAtOnce(batch);
        } catch (RuntimeException failed) {
            log.error("the round of the post failed, the next one goes on", failed);
        }
    }

    private boolean restsNow() {
        return closing || isResting();
    }

    @PreDestroy
    void close() {
        closing = true;
        if (smtp != null) smtp.hangUpAll();
    }

    private List<MailRow> claim() {
        var now = now();
        if (!leases.anyDue(now)) return List.of();
        return leases.claim(
                owner, now, now.plus(settings.lease()), settings.connections() * MailSettings.BATCH_PER_CONNECTION);
    }

    private void carryAtOnce(List<MailRow> batch) {
        var shares = new ArrayList<List<MailRow>>();
        int share = Math.ceilDiv(batch.size(), settings.connections());
        for (int from = 0; from < batch.size(); from += share) {
            shares.add(batch.subList(from, Math.min(from + share, batch.size())));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            shares.forEach(part -> threads.submit(() -> carry(part)));
        }
    }

    /** One line to the mail server for all of them; one that fails stops no other (M5). */
    private void carry(List<MailRow> batch) {
        var until = now().plus(settings.lease()).minus(LEAST_LEFT_OF_LEASE);
        try (var line = new Line(smtp)) {
            for (var row : batch) {
                try {
                    var outcome = closing || now().isAfter(until) ? retries.untouched(row, now()) : deliver(row, line);
                    finish(row, outcome);
                } catch (RuntimeException failed) {
                    log.error("letter {} could not be finished; its lease runs out", row.id(), failed);
                }
            }
        }
    }

    private void finish(MailRow row, Outcome outcome) {
        if (!leases.finish(row, owner, outcome, now())) {
            log.warn("letter {} was taken over by another node before it was finished", row.id());
        } else if (outcome.state().isDelivered()) {
            desk.delivered(row);
        }
    }

    private Outcome deliver(MailRow row, Line line) {
        if (row.state() == LetterState.LEASED && row.unsure()) return retries.unsureAgain();
        try {
            return switch (desk.sort(row, smtp == null ? desk.deadLinks() : desk.liveLinks())) {
                case Sorted.Off(var outcome) -> outcome;
                case Sorted.ToHandOver handOver ->
                    new Outcome(LetterState.TO_HAND_OVER, null, now().plus(HAND_OVER_LOOK), false, 0);
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

    private Outcome send(MailRow row, Sorted.ToSend letter, Line line) {
        if (smtp == null) return Outcome.done(LetterState.KEPT);
        if (Objects.requireNonNull(letter.reader().email()).isReserved() && !smtp.isLoopback()) {
            return Outcome.done(LetterState.DROPPED, "outbox.dropped.reserved");
        }
        return switch (line.send(row, letter)) {
            case SmtpAnswer.Accepted accepted -> Outcome.done(LetterState.SENT);
            case SmtpAnswer.Refused(var words) -> Outcome.done(LetterState.DEAD, words);
            case SmtpAnswer.Later(var words) -> retries.later(row, words, now());
            case SmtpAnswer.Unknown unknown -> retries.unsure(row, now());
        };
    }

    /** Nobody has handed them over yet: perhaps they are no longer wanted, or the reader has an address by now. */
    private void lookAtHandOvers() {
        var now = now();
        for (var row : leases.waitingForAPerson(now, MailSettings.BATCH_PER_CONNECTION)) {
            var outcome = new Outcome(LetterState.TO_HAND_OVER, null, now.plus(HAND_OVER_LOOK), false, 0);
            try {
                outcome = switch (desk.sort(row, desk.deadLinks())) {
                    case Sorted.Off(var off) -> off;
                    case Sorted.ToHandOver still -> outcome;
                    case Sorted.ToSend hasAddress -> new Outcome(LetterState.QUEUED, null, now, false, 0);
                };
            } catch (RuntimeException failed) {
                log.error("letter {} ({}) could not be composed", row.id(), row.kind(), failed);
            }
            leases.move(row.id(), LetterState.TO_HAND_OVER, outcome, now);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A batch's line: opened with its first letter, hung up after any failure, kept otherwise. */
    private final class Line implements AutoCloseable {
        private final @Nullable SmtpLines lines;
        private @Nullable Transport open;
        private @Nullable String notReached;

        Line(@Nullable SmtpLines lines) {
            this.lines = lines;
        }

        SmtpAnswer send(MailRow row, Sorted.ToSend letter) {
            var server = Objects.requireNonNull(lines);
            if (notReached != null) return new SmtpAnswer.Later(notReached);
            try {
                if (open == null) open = server.open();
            } catch (MessagingException failed) {
                // the others of the batch need not wait for the same time-out
                notReached = Objects.requireNonNullElse(failed.getMessage(), "no connection");
                return new SmtpAnswer.Later(notReached);
            }
            return send(row, letter, server, open);
        }

        private SmtpAnswer send(MailRow row, Sorted.ToSend letter, SmtpLines server, Transport through) {
            var parcel = pack(row, letter, server);
            try {
                through.sendMessage(parcel, parcel.getAllRecipients());
                return new SmtpAnswer.Accepted();
            } catch (MessagingException failed) {
                server.hangUp(through);
                open = null;
                return SmtpAnswer.of(failed, parcel.wasHandedOver());
            }
        }

        private Parcel pack(MailRow row, Sorted.ToSend letter, SmtpLines server) {
            try {
                return Parcel.of(server.session(), row, letter, settings.from(), house, now());
            } catch (MessagingException failed) {
                throw new IllegalStateException("the letter could not be put into its envelope", failed);
            }
        }

        @Override
        public void close() {
            if (open != null && lines != null) lines.keep(open);
        }
    }
}

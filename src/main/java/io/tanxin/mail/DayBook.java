package io.tanxin.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Books what became of a bag's letters, a few at once: a commit for each would be most of the work. Few enough that a node which
 * falls leaves only these in doubt, each accepted a moment ago (M4).
 */
final class DayBook implements AutoCloseable {
    private static final int PAGE = 8;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(50);
    private static final Logger log = LoggerFactory.getLogger(DayBook.class);

    /**
     * @param row as it was leased, with the attempt that may finish it
     * @param others that went with it, as far as they have come to an end of their own
     */
    record Entry(MailRow row, Outcome outcome, List<Entry> others) {
        Entry(MailRow row, Outcome outcome) {
            this(row, outcome, List.of());
        }

        private Stream<Entry> all() {
            return Stream.concat(Stream.of(this), others.stream());
        }
    }

    private final OutboxLeases leases;
    private final SortingDesk desk;
    private final String owner;
    private final Clock clock;
    private final List<Entry> page = new ArrayList<>(PAGE);
    private @Nullable Instant begun;

    DayBook(OutboxLeases leases, SortingDesk desk, String owner, Clock clock) {
        this.leases = leases;
        this.desk = desk;
        this.owner = owner;
        this.clock = clock;
    }

    void enter(Entry entry) {
        var now = clock.instant();
        if (begun == null) begun = now;
        page.add(entry);
        if (page.size() == PAGE || now.isAfter(begun.plus(LONGEST_WAIT))) close();
    }

    /** Books what stands on the page; the next entry begins a new one. */
    @Override
    public void close() {
        if (page.isEmpty()) return;
        var entries = List.copyOf(page);
        page.clear();
        begun = null;
        try {
            var booked = leases.finish(entries, owner, clock.instant().truncatedTo(ChronoUnit.MICROS));
            desk.delivered(booked.stream()
                    .flatMap(Entry::all)
                    .filter(entry -> entry.outcome().state().isDelivered())
                    .map(Entry::row)
                    .toList());
            if (booked.size() < entries.size()) {
                log.warn(
                        "{} letters were taken over by another node before they were finished",
                        entries.size() - booked.size());
            }
        } catch (RuntimeException failed) {
            log.error("{} letters could not be finished; their leases run out", entries.size(), failed);
        }
    }
}

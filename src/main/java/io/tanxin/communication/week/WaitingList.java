package io.tanxin.communication.week;

import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What becomes free is kept for the first who waits, for a day; then for the next. The week is locked. */
@Component
class WaitingList {
    static final Duration TO_ANSWER = Duration.ofHours(24);

    /** What begins sooner is no longer handed round: whoever is quick takes it. */
    private static final Duration TOO_NEAR = Duration.ofHours(4);

    private static final Duration BEFORE_IT = Duration.ofHours(2);

    private final WeekBook book;
    private final FreeSlots free;
    private final WeekLetters letters;

    WaitingList(WeekBook book, FreeSlots free, WeekLetters letters) {
        this.book = book;
        this.free = free;
        this.letters = letters;
    }

    void offer(CommunicationWeek week, UserId manager) {
        if (week.state() != WeekState.OPEN) return;
        var now = book.now();
        var waiting = new ArrayDeque<>(book.guests().of(week.key()).stream()
                .filter(guest ->
                        guest.standing() == Standing.WAITING && guest.manager().equals(manager))
                .sorted(Comparator.comparing((Guest guest) -> Objects.requireNonNull(guest.waitingSince()))
                        .thenComparing(guest -> guest.key().value()))
                .toList());
        if (waiting.isEmpty()) return;
        for (var slot : free.of(week.key(), manager, now.plus(TOO_NEAR))) {
            var next = waiting.poll();
            if (next == null) return;
            letters.offers(book.guests().save(next.offered(slot.key(), until(slot, now))));
        }
    }

    static Instant until(Slot slot, Instant now) {
        var latest = slot.startsAt().minus(BEFORE_IT);
        return now.plus(TO_ANSWER).isBefore(latest) ? now.plus(TO_ANSWER) : latest;
    }
}

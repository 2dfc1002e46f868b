package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** A dealer's place at a day. The day's kind, start and state stand here too, for a dealer's days are found by them. */
@Table("seat")
record Seat(
        @Id @Nullable SeatId id,
        @Version int version,
        @Column("day_id") DayId day,
        @Column("dealer_id") DealerId dealer,
        DayKind kind,
        Instant startsAt,
        DayState dayState,
        Answer answer,
        @Nullable Came came,
        @Nullable Instant removedAt) {

    enum Came {
        YES,
        NO
    }

    static Seat at(CommunicationDay day, DealerId dealer) {
        return new Seat(null, 0, day.key(), dealer, day.kind(), day.startsAt(), day.state(), Answer.NONE, null, null);
    }

    SeatId key() {
        if (id == null) throw new IllegalStateException("a seat that is not saved has no key");
        return id;
    }

    /** Follows its day, and what its people say now. */
    Seat following(CommunicationDay now, Collection<Invitation> invitations) {
        return new Seat(
                id,
                version,
                day,
                dealer,
                now.kind(),
                now.startsAt(),
                now.state(),
                saidBy(invitations),
                came,
                removedAt);
    }

    /** No longer at the day; null: again. */
    Seat removed(@Nullable Instant when) {
        return new Seat(id, version, day, dealer, kind, startsAt, dayState, answer, came, when);
    }

    Seat came(@Nullable Came whether) {
        return new Seat(id, version, day, dealer, kind, startsAt, dayState, answer, whether, removedAt);
    }

    /** The dealer comes when one of its people does; else the newest word counts. */
    private static Answer saidBy(Collection<Invitation> invitations) {
        var said = invitations.stream()
                .filter(i -> i.removedAt() == null && i.answeredAt() != null)
                .toList();
        if (said.stream().anyMatch(i -> i.answer() == Answer.COMING)) return Answer.COMING;
        return said.stream()
                .max(Comparator.comparing(i -> i.answeredAt() == null ? Instant.MIN : i.answeredAt()))
                .map(Invitation::answer)
                .orElse(Answer.NONE);
    }
}

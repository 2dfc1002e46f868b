package io.tanxin.communication.week;

import io.tanxin.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** One dealer asks another for its time and gives its own. Neither learns who the other is. @param askedBy the person who wished it */
@Table("communication_week_swap")
record Swap(
        @Id @Nullable SwapId id,
        @Version int version,
        @Column("week_id") WeekId week,
        @Column("asking_id") GuestId asking,
        @Column("asked_id") GuestId asked,
        @Column("asked_by") UserId askedBy,
        @Column("gives_slot_id") SlotId gives,
        @Column("wants_slot_id") SlotId wants,
        State state,
        Instant askedAt,
        Instant answerUntil) {

    enum State {
        OPEN,
        AGREED,
        DECLINED,
        /** Nobody answered in time, or one of the two has another time meanwhile. */
        LAPSED,
        WITHDRAWN
    }

    static Swap ask(Guest asking, SlotId gives, Guest asked, SlotId wants, UserId by, Instant now, Instant until) {
        return new Swap(null, 0, asking.week(), asking.key(), asked.key(), by, gives, wants, State.OPEN, now, until);
    }

    SwapId key() {
        if (id == null) throw new IllegalStateException("a swap that is not saved has no key");
        return id;
    }

    Swap in(State to) {
        if (state != State.OPEN) throw new IllegalStateException("it was answered already");
        return new Swap(id, version, week, asking, asked, askedBy, gives, wants, to, askedAt, answerUntil);
    }

    /** Still what it was asked for. */
    boolean holds(Guest giver, Guest other, Instant now) {
        return state == State.OPEN
                && now.isBefore(answerUntil)
                && gives.equals(giver.slot())
                && wants.equals(other.slot());
    }
}

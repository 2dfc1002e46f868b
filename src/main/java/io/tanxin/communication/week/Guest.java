package io.tanxin.communication.week;

import io.tanxin.communication.DayId;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A dealer that is asked to a week, and how it stands there.
 *
 * @param manager whose slots it picks from
 * @param slot picked, or kept for it until {@code offeredUntil}
 * @param day the talk that became of the slot
 * @param offers how often something was offered to it from the waiting list
 */
@Table("communication_week_guest")
record Guest(
        @Id @Nullable GuestId id,
        @Version int version,
        @Column("week_id") WeekId week,
        @Column("dealer_id") DealerId dealer,
        @Column("manager_id") UserId manager,
        Standing standing,
        @Column("slot_id") @Nullable SlotId slot,
        @Column("day_id") @Nullable DayId day,
        @Nullable Instant waitingSince,
        @Nullable Instant offeredUntil,
        int offers) {

    static Guest asked(WeekId week, DealerId dealer, UserId manager) {
        return new Guest(null, 0, week, dealer, manager, Standing.ASKED, null, null, null, null, 0);
    }

    GuestId key() {
        if (id == null) throw new IllegalStateException("a guest that is not saved has no key");
        return id;
    }

    Guest taken(SlotId which, DayId talk) {
        return in(Standing.TAKEN, which, talk, null, null, offers);
    }

    Guest waiting(Instant now) {
        if (standing != Standing.ASKED && standing != Standing.NO) throw new IllegalStateException("has a time");
        return in(Standing.WAITING, null, null, now, null, offers);
    }

    Guest offered(SlotId which, Instant until) {
        if (standing != Standing.WAITING) throw new IllegalStateException("does not wait");
        return in(Standing.OFFERED, which, null, waitingSince, until, offers + 1);
    }

    /** Without a slot, and asked again. */
    Guest free() {
        return in(Standing.ASKED, null, null, null, null, offers);
    }

    Guest notThisWeek() {
        return in(Standing.NO, null, null, null, null, offers);
    }

    /** Between two slots, for as long as a swap takes: a slot is nobody's twice. */
    Guest between() {
        return in(Standing.TAKEN, null, day, null, null, offers);
    }

    private Guest in(
            Standing to,
            @Nullable SlotId which,
            @Nullable DayId talk,
            @Nullable Instant since,
            @Nullable Instant until,
            int offered) {
        return new Guest(id, version, week, dealer, manager, to, which, talk, since, until, offered);
    }
}

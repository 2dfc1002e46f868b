package io.tanxin.communication.week;

import io.tanxin.communication.DayWay;
import io.tanxin.communication.Schedule;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** A time that a manager keeps free. @param withdrawn no longer offered */
@Table("communication_week_slot")
record Slot(
        @Id @Nullable SlotId id,
        @Version int version,
        @Column("week_id") WeekId week,
        @Column("manager_id") UserId manager,
        Instant startsAt,
        int minutes,
        DayWay way,
        @Nullable String place,
        boolean withdrawn) {

    static Slot of(WeekId week, SlotDraft draft, Instant startsAt) {
        return new Slot(null, 0, week, draft.manager(), startsAt, draft.minutes(), draft.way(), draft.place(), false);
    }

    SlotId key() {
        if (id == null) throw new IllegalStateException("a slot that is not saved has no key");
        return id;
    }

    /** The same time of a draft, in another way or place. */
    Slot redrafted(SlotDraft to) {
        return new Slot(id, version, week, manager, startsAt, to.minutes(), to.way(), to.place(), false);
    }

    Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    Slot withdrawn(boolean whether) {
        return new Slot(id, version, week, manager, startsAt, minutes, way, place, whether);
    }

    /** As the dealer's day: in its zone, at its address if it is visited. */
    Schedule schedule(DealerBrief dealer) {
        var where = place == null && way == DayWay.VISIT ? dealer.place() : place;
        return new Schedule(startsAt, minutes, dealer.zone(), way, where);
    }
}

package io.tanxin.sample;

import io.tanxin.calendar.HouseClock;
import io.tanxin.calendar.WorkingDays;
import io.tanxin.communication.DayAccess;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.talk.Attendance;
import io.tanxin.communication.talk.Closing;
import io.tanxin.communication.talk.MinutesService;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * An account manager who looked after a dealer before its story begins: a talk was held, another is agreed, and each side has promised
 * something that is still open. When the dealer changes hands, its letter says so.
 */
@Component
class Predecessor {
    private final DayService days;
    private final DayAccess access;
    private final Attendance attendance;
    private final MinutesService minutes;
    private final Closing closing;
    private final PromiseService promises;
    private final WorkingDays workingDays;
    private final Actors actors;
    private final Clock clock;

    Predecessor(
            DayService days,
            DayAccess access,
            Attendance attendance,
            MinutesService minutes,
            Closing closing,
            PromiseService promises,
            WorkingDays workingDays,
            Actors actors,
            Clock clock) {
        this.days = days;
        this.access = access;
        this.attendance = attendance;
        this.minutes = minutes;
        this.closing = closing;
        this.promises = promises;
        this.workingDays = workingDays;
        this.actors = actors;
        this.clock = clock;
    }

    void cares(DealerId dealer, UserId owner, UserId manager) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Storyteller.ZONE);
        var talk = before(now, 25, manager, () -> plan(dealer, today.minusDays(20)));
        before(now, 14, manager, () -> {
            attendance.came(talk, Map.of(owner, true));
            minutes.nothingToWrite(talk, dealer);
            return closing.close(talk, access.require(talk).version(), null, true);
        });
        before(now, 13, manager, () -> {
            promise(dealer, Side.COMPANY, manager, "展厅改造的效果图", today.plusDays(6));
            promise(dealer, Side.COMPANY, manager, "两组样柜按新尺寸重做", today.plusDays(24));
            promise(dealer, Side.DEALER, owner, "整理两面墙的尺寸和照片", today.plusDays(3));
            return plan(dealer, today.plusDays(9));
        });
    }

    private <T> T before(Instant now, int daysAgo, UserId who, Supplier<T> what) {
        return HouseClock.startingAt(now.minus(Duration.ofDays(daysAgo)), hands -> actors.runAs(who, what));
    }

    private void promise(DealerId dealer, Side side, UserId owner, String words, LocalDate due) {
        promises.make(new PromiseDraft(dealer, side, owner, words, due, null, null).knowing());
    }

    private DayId plan(DealerId dealer, LocalDate wanted) {
        var on = workingDays.workingOnOrAfter(wanted, "CN");
        var draft = new DayDraft(
                DayKind.HEART_TO_HEART,
                DayWay.VISIT,
                null,
                List.of(dealer),
                on.atTime(LocalTime.of(10, 0)),
                Storyteller.ZONE,
                60,
                null,
                false);
        if (days.plan(List.of(draft), true, true) instanceof DayService.Planned.Made made)
            return made.days().getFirst();
        throw new IllegalStateException("nothing speaks against it");
    }
}

package io.tanxin.admin;

import static io.tanxin.Network.ADMIN;

import io.tanxin.admin.HolidayAdmin.Tried;
import io.tanxin.admin.HolidayAdmin.YearPlan;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Days some weeks from now, files that make holidays of them, and talks that are planned on them. */
class HolidayTable {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final HolidayAdmin admin;
    private final DayService days;
    private final Actors actors;
    private final Clock clock;

    HolidayTable(HolidayAdmin admin, DayService days, Actors actors, Clock clock) {
        this.admin = admin;
        this.days = days;
        this.actors = actors;
        this.clock = clock;
    }

    /** A Wednesday some weeks from now and the days after it. */
    LocalDate day(int after) {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI)
                .plusDays(40)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
                .plusDays(after);
    }

    YearPlan plan(String file) {
        return actors.runAs(ADMIN, () -> ((Tried.Plan) admin.check(bytes(file), "CN")).years())
                .getFirst();
    }

    /** @return the change */
    long take(String file) {
        return actors.runAs(
                ADMIN,
                () -> admin.take(((Tried.Plan) admin.check(bytes(file), "CN")).years(), "holidays.csv")
                        .getFirst());
    }

    /** What is known of a year is kept in memory, and must not outlive the rows of a test. */
    void takeBack() {
        actors.runAs(
                ADMIN,
                () -> admin.changes().forEach(one -> admin.undo(one.change().id())));
    }

    DayId talk(UserId manager, DealerId dealer, LocalDate date, int hour) {
        return talk(manager, DayKind.CHECK_IN, List.of(dealer), date, hour);
    }

    DayId talk(UserId manager, DayKind kind, List<DealerId> dealers, LocalDate date, int hour) {
        var draft = new DayDraft(kind, DayWay.PHONE, null, dealers, date.atTime(hour, 0), SHANGHAI, 60, null, false);
        var planned = actors.runAs(manager, () -> days.plan(List.of(draft), true, true));
        return ((DayService.Planned.Made) planned).days().getFirst();
    }

    static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}

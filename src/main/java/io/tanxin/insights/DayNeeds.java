package io.tanxin.insights;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayState;
import io.tanxin.communication.DaysOfLeavers;
import io.tanxin.communication.DaysOnHoliday;
import io.tanxin.communication.DaysOnHoliday.Found;
import io.tanxin.communication.DaysToday;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.insights.Need.Kind;
import io.tanxin.kernel.Listed;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Talks of today, and what is unsettled about the next ones. */
@Component
class DayNeeds implements NeedSource {
    private static final int FEW_HOLIDAYS = 3;
    private static final int NAMED = 3;

    private final DaysToday days;
    private final DaysOnHoliday holidays;
    private final DaysOfLeavers leavers;
    private final Clock clock;

    DayNeeds(DaysToday days, DaysOnHoliday holidays, DaysOfLeavers leavers, Clock clock) {
        this.days = days;
        this.holidays = holidays;
        this.leavers = leavers;
        this.clock = clock;
    }

    @Override
    public boolean concerns(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public List<Need> of(Actor actor) {
        var dates = new Dates(actor.locale(), actor.zone());
        var needs = new ArrayList<Need>();
        var asked = new HashSet<Long>();
        for (var wish : days.wishes().stream().limit(MOST).toList()) {
            asked.add(wish.day().id().value());
            needs.add(new Need(
                    Kind.ANOTHER_TIME,
                    wish.dealer(),
                    wish.dealerName(),
                    List.of(dates.dayAndTime(wish.day().startsAt())),
                    wish.proposedAt() == null
                            ? Objects.requireNonNullElse(wish.words(), "")
                            : dates.dayAndTime(wish.proposedAt()),
                    wish.day().startsAt(),
                    wish.day().id().value(),
                    wish.day().version()));
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, actor.zone());
        for (var near : days.near()) {
            var day = near.day();
            var starts = day.startsAt();
            var isToday = LocalDate.ofInstant(starts, actor.zone()).equals(today);
            if (!isToday && !near.unanswered() || !asked.add(day.id().value())) continue;
            needs.add(
                    isToday
                            ? need(Kind.DAY_TODAY, day, actor.locale(), List.of(dates.time(starts)))
                            : need(Kind.NO_ANSWER, day, actor.locale(), List.of(dates.dayAndTime(starts))));
        }
        for (var over : days.unclosed()) {
            var kind = over.written() ? Kind.TO_CLOSE : Kind.MINUTES;
            needs.add(need(
                    kind,
                    over.day(),
                    actor.locale(),
                    List.of(dates.dayAndTime(over.day().startsAt()))));
        }
        var fallen = holidays.mine();
        // a new holiday may meet a week of talks: they are one matter, decided about together
        if (fallen.size() > FEW_HOLIDAYS) needs.add(onHolidays(fallen, actor, dates));
        for (var found : fallen.size() > FEW_HOLIDAYS ? List.<Found>of() : fallen) {
            var holiday = found.holiday();
            needs.add(need(
                    Kind.ON_HOLIDAY,
                    found.day(),
                    actor.locale(),
                    List.of(
                            dates.weekday(found.date()),
                            holiday == null ? "" : holiday.name(actor.locale()),
                            dates.weekday(found.nearest()),
                            found.day().state() == DayState.PLANNED ? 1 : 0)));
        }
        for (var found : leavers.mine()) {
            needs.add(new Need(
                    Kind.OF_LEAVER,
                    found.dealer(),
                    found.name(),
                    List.of(dates.dayAndTime(found.day().startsAt())),
                    "",
                    found.day().startsAt(),
                    found.day().id().value(),
                    found.day().version()));
        }
        for (var silent : days.declinedTwice().stream().limit(MOST).toList()) {
            needs.add(new Need(
                    Kind.DECLINED_TWICE,
                    silent.dealer(),
                    silent.dealerName(),
                    List.of(),
                    "",
                    silent.lastAt(),
                    silent.dealer().value(),
                    0));
        }
        return needs;
    }

    private static Need onHolidays(List<Found> fallen, Actor actor, Dates dates) {
        var next = fallen.getFirst();
        var names = fallen.stream()
                .map(one -> one.day().dealerNames(actor.locale()))
                .distinct()
                .limit(NAMED)
                .toList();
        return new Need(
                Kind.ON_HOLIDAYS,
                null,
                Listed.in(actor.locale(), names),
                List.of(fallen.size(), fallen.size() == DaysOnHoliday.MOST ? 1 : 0, dates.weekday(next.date())),
                "",
                next.day().startsAt(),
                next.day().id().value(),
                0);
    }

    private static Need need(Kind kind, DayRow day, Locale reader, List<Serializable> arguments) {
        var dealer = day.seats().size() == 1 ? day.seats().getFirst().dealer() : null;
        return new Need(
                kind,
                dealer,
                day.dealerNames(reader),
                arguments,
                "",
                day.startsAt(),
                day.id().value(),
                day.version());
    }
}

package io.tanxin.communication;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What speaks against days before they are made: the past, holidays, the organiser's other talks. */
@Service
class DayCheck {
    private static final Duration LONGEST = Duration.ofMinutes(Schedule.LONGEST);

    private final JdbcClient db;
    private final WorkingDays workingDays;
    private final DealerAccess visible;
    private final CurrentActor actor;
    private final Clock clock;

    DayCheck(JdbcClient db, WorkingDays workingDays, DealerAccess visible, CurrentActor actor, Clock clock) {
        this.db = db;
        this.workingDays = workingDays;
        this.visible = visible;
        this.actor = actor;
        this.clock = clock;
    }

    /** A talk that the organiser has already. @param dealer empty where the acting person may not see it */
    record Busy(DayId day, String dealer, Instant at, int minutes) {
        Instant end() {
            return at.plus(Duration.ofMinutes(minutes));
        }
    }

    /** @param otherwise who holds those of which it is not said */
    List<Finding> of(
            List<DayDraft> drafts, Map<DealerId, DealerBrief> dealers, UserId otherwise, @Nullable DayId except) {
        var findings = new ArrayList<Finding>();
        var schedules = drafts.stream().map(draft -> draft.schedule(null)).toList();
        var first = schedules.stream().map(Schedule::startsAt).min(Instant::compareTo);
        var last = schedules.stream().map(Schedule::endsAt).max(Instant::compareTo);
        if (first.isEmpty() || last.isEmpty()) return List.of();
        var organisers = drafts.stream()
                .map(draft -> draft.organiser() == null ? otherwise : draft.organiser())
                .toList();
        var busy = new HashMap<UserId, List<Busy>>();
        for (var organiser : organisers) busy.computeIfAbsent(organiser, who -> busy(who, first.get(), last.get()));
        for (int row = 0; row < drafts.size(); row++) {
            var schedule = schedules.get(row);
            if (schedule.startsAt().isBefore(clock.instant())) {
                findings.add(new Finding(row, new Finding.InThePast()));
                continue;
            }
            for (var dealer : drafts.get(row).dealers()) {
                var brief = dealers.get(dealer);
                var holiday = brief == null ? null : holiday(brief, schedule);
                if (holiday != null) findings.add(new Finding(row, holiday));
            }
            for (var other : busy.getOrDefault(organisers.get(row), List.of())) {
                if (!other.day().equals(except) && schedule.overlaps(other.at(), other.end())) {
                    findings.add(new Finding(
                            row, new Finding.Overlap(other.day(), other.dealer(), other.at(), other.minutes())));
                }
            }
            for (int before = 0; before < row; before++) {
                var other = schedules.get(before);
                if (organisers.get(before).equals(organisers.get(row))
                        && schedule.overlaps(other.startsAt(), other.endsAt())) {
                    var with = dealers.get(drafts.get(before).dealers().getFirst());
                    findings.add(new Finding(
                            row,
                            new Finding.Overlap(
                                    null, with == null ? "" : with.name(), other.startsAt(), other.minutes())));
                }
            }
        }
        return List.copyOf(findings);
    }

    private Finding.@Nullable OnHoliday holiday(DealerBrief dealer, Schedule schedule) {
        var day = LocalDate.ofInstant(schedule.startsAt(), dealer.zone());
        if (workingDays.isWorking(day, dealer.country())) return null;
        var named = workingDays.holiday(day, dealer.country());
        return new Finding.OnHoliday(
                dealer.id(),
                day,
                named.map(WorkingDays.Holiday::nameEn).orElse(null),
                named.map(WorkingDays.Holiday::nameZh).orElse(null),
                workingDays.nearest(
                        day,
                        dealer.country(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1)));
    }

    /**
     * The organiser's own talks and drafts that touch this time, with the names of those dealers that may be told. Of one in confidence
     * only its circle learns, not even that the hour is taken.
     */
    List<Busy> busy(UserId organiser, Instant from, Instant to) {
        return db.sql("""
                select d.id, d.starts_at, d.minutes,
                       (select group_concat(e.name order by s.id separator ', ') from seat s
                          join dealer e on e.id = s.dealer_id
                          join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :viewer
                                               and :today between v.from_day and v.to_day
                         where s.day_id = d.id and s.removed_at is null) as dealers
                  from communication_day d
                 where d.organiser_id = :organiser and d.starts_at > :from and d.starts_at < :to
                   and d.state in ('DRAFT', 'PLANNED', 'SCHEDULED') and %s
                 order by d.starts_at, d.id limit 2000
                """.formatted(DayCircle.known("d.id")))
                .param("organiser", organiser.value())
                .param("viewer", actor.id().value())
                .param("today", visible.today())
                .param("from", Utc.of(from.minus(LONGEST)))
                .param("to", Utc.of(to))
                .query((row, n) -> new Busy(
                        new DayId(row.getLong("id")),
                        row.getString("dealers") == null ? "" : row.getString("dealers"),
                        Columns.at(row, "starts_at"),
                        row.getInt("minutes")))
                .list();
    }
}

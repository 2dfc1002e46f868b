package io.tanxin.admin;

import io.tanxin.calendar.HolidayFile;
import io.tanxin.calendar.HolidayYears;
import io.tanxin.calendar.WorkingDays.Holiday;
import io.tanxin.communication.DaysOnHoliday;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holidays from the administrator's file: first what it would change, then each of its years as a whole, with a way back. */
@Service
@Transactional
@PreAuthorize("hasAuthority('holidays:edit')")
public class HolidayAdmin {
    private final HolidayYears years;
    private final DaysOnHoliday days;
    private final People people;
    private final AuditTrail audit;
    private final CurrentActor actor;

    HolidayAdmin(HolidayYears years, DaysOnHoliday days, People people, AuditTrail audit, CurrentActor actor) {
        this.years = years;
        this.days = days;
        this.people = people;
        this.audit = audit;
        this.actor = actor;
    }

    public sealed interface Tried extends Serializable {
        record Plan(List<YearPlan> years) implements Tried {}

        record Faulty(List<HolidayFile.Fault> faults) implements Tried {}

        record Unreadable() implements Tried {}
    }

    /** @param plannedDays so many talks that are planned would fall on a holiday */
    public record YearPlan(String country, int year, List<Holiday> days, List<Line> lines, int plannedDays)
            implements Serializable {}

    public enum Mark {
        NEW,
        GONE,
        OTHER
    }

    public record Line(Mark mark, Holiday day) implements Serializable {}

    public record Change(HolidayYears.Change change, String byName) implements Serializable {}

    /** What the file would change. Writes nothing. */
    @Transactional(readOnly = true)
    public Tried check(byte[] file, String country) {
        return switch (HolidayFile.of(file)) {
            case HolidayFile.Read read ->
                new Tried.Plan(byYear(years.days(country, read)).entrySet().stream()
                        .map(year -> plan(country, year.getKey(), year.getValue()))
                        .toList());
            case HolidayFile.Faulty(var faults) -> new Tried.Faulty(faults);
            case HolidayFile.Unreadable none -> new Tried.Unreadable();
        };
    }

    /** @return the changes, to be taken back */
    public List<Long> take(List<YearPlan> plans, String fileName) {
        var made = new ArrayList<Long>();
        for (var plan : plans) {
            if (plan.lines().isEmpty()) continue;
            made.add(years.replace(plan.country(), plan.year(), plan.days(), actor.id(), fileName));
            audit.record(
                    "holidays.replaced",
                    null,
                    null,
                    null,
                    Map.of(
                            "country",
                            plan.country(),
                            "year",
                            plan.year(),
                            "days",
                            plan.days().size()));
        }
        return List.copyOf(made);
    }

    /** @return false: something came after it */
    public boolean undo(long change) {
        if (!years.undo(change)) return false;
        audit.record("holidays.undone", null, null, null, Map.of("change", change));
        return true;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Change> changes() {
        var changes = years.changes();
        Map<UserId, String> names =
                people.names(changes.stream().map(HolidayYears.Change::by).toList());
        return changes.stream()
                .map(one -> new Change(one, names.getOrDefault(one.by(), "")))
                .toList();
    }

    private YearPlan plan(String country, int year, List<Holiday> wanted) {
        var before = byDay(years.year(country, year).days());
        var after = byDay(wanted);
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        var lines = new ArrayList<Line>();
        for (var day : all) {
            var was = before.get(day);
            var is = after.get(day);
            if (is == null && was != null) lines.add(new Line(Mark.GONE, was));
            else if (is != null && was == null) lines.add(new Line(Mark.NEW, is));
            else if (is != null && !is.equals(was)) lines.add(new Line(Mark.OTHER, is));
        }
        return new YearPlan(
                country, year, wanted, List.copyOf(lines), days.wouldFall(years.compare(country, year, wanted)));
    }

    private static Map<LocalDate, Holiday> byDay(List<Holiday> days) {
        return days.stream().collect(Collectors.toMap(Holiday::day, Function.identity(), (a, b) -> a));
    }

    private static SortedMap<Integer, List<Holiday>> byYear(List<Holiday> days) {
        return days.stream()
                .collect(Collectors.groupingBy(day -> day.day().getYear(), TreeMap::new, Collectors.toList()));
    }
}

package io.tanxin.communication;

import io.tanxin.communication.DayService.Changed;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One word about many days that have become holidays (M25): each to its nearest working day, or all kept. What something speaks
 * against is left as it is, for a decision of its own.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('days:plan')")
public class HolidayDecisions {
    public static final int AT_ONCE = 200;

    private final DaysOnHoliday found;
    private final DayService days;

    HolidayDecisions(DaysOnHoliday found, DayService days) {
        this.found = found;
        this.days = days;
    }

    /**
     * @param moved can be put back as long as their letters wait
     * @param left another talk lies there, or somebody was quicker
     */
    public record Moved(List<Undo> moved, int left) implements Serializable {}

    /** Each to its nearest working day, at its time; the invited are asked again. All in one transaction. */
    public Moved move(List<DayId> chosen) {
        require(chosen);
        var moved = new ArrayList<Undo>();
        int quietly = 0;
        for (var id : chosen) {
            var day = found.of(id).orElse(null);
            if (day == null) continue;
            var answer = days.move(id, day.day().version(), day.to(), false);
            if (!(answer instanceof Changed.Done(var key, var undo))) continue;
            if (undo == null) quietly++;
            else moved.add(undo);
        }
        return new Moved(List.copyOf(moved), chosen.size() - moved.size() - quietly);
    }

    /** @return how many were put back in time */
    public int undo(List<Undo> moved) {
        return (int) moved.stream().filter(days::undo).count();
    }

    /** They take place on the holiday all the same. */
    public void keep(List<DayId> chosen) {
        require(chosen);
        chosen.forEach(found::keep);
    }

    public void undoKeep(List<DayId> kept) {
        kept.forEach(found::undoKeep);
    }

    private static void require(List<DayId> chosen) {
        if (chosen.size() > AT_ONCE) throw new IllegalArgumentException("at most " + AT_ONCE + " days at once");
    }
}

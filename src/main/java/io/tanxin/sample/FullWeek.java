package io.tanxin.sample;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.identity.Actors;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.load.WorkLoad;
import io.tanxin.sample.WiderNetwork.Neighbour;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.stereotype.Component;

/** Li Na has promised so many dealers the same for one week before the year ends that no more fits into it (P1). */
@Component
class FullWeek {
    private final PromiseService promises;
    private final WorkLoad load;
    private final WorkingDays workingDays;
    private final Actors actors;

    FullWeek(PromiseService promises, WorkLoad load, WorkingDays workingDays, Actors actors) {
        this.promises = promises;
        this.load = load;
        this.workingDays = workingDays;
        this.actors = actors;
    }

    /** The third week from the one that runs: far enough not to crowd her days now. */
    static LocalDate monday(Instant end) {
        return LocalDate.ofInstant(end, Storyteller.ZONE)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(3);
    }

    void fill(Cast cast, List<Neighbour> all, Instant end) {
        var manager = cast.colleague("li.na");
        var days = monday(end)
                .datesUntil(monday(end).plusWeeks(1))
                .filter(day -> workingDays.isWorking(day, "CN"))
                .toList();
        if (days.isEmpty()) return; // a week of holidays holds nothing, and is full without her
        var hers = all.stream().filter(one -> one.manager().equals(manager)).toList();
        actors.runAs(manager, () -> {
            var week = load.ofWeek(hers.getFirst().dealer(), manager, days.getFirst());
            // the last one knowingly: the week is full by then
            for (var n = 0; n < Math.min(week.capacity() - week.total() + 1, hers.size()); n++) {
                var one = hers.get(n);
                var words = one.isChinese() ? "上门送新年价格表，当面讲清变动" : "Bring the new price list and explain what changes";
                promises.make(new PromiseDraft(
                                one.dealer(), Side.COMPANY, manager, words, days.get(n % days.size()), null, null)
                        .knowing());
            }
        });
    }
}

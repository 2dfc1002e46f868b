package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.week.SlotHours;
import io.tanxin.communication.week.WeekDraft;
import io.tanxin.communication.week.WeekPlanner;
import io.tanxin.communication.week.WeekService;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** The dialog that makes a week, asking the services. */
@SpringComponent
class WeekPlanning implements NewWeek {
    private final WeekPlanner planner;
    private final WeekService weeks;
    private final Dealers dealers;
    private final CurrentActor actor;
    private final Clock clock;

    WeekPlanning(WeekPlanner planner, WeekService weeks, Dealers dealers, CurrentActor actor, Clock clock) {
        this.planner = planner;
        this.weeks = weeks;
        this.dealers = dealers;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void open(Component by, List<DealerId> chosen) {
        var begin = chosen.isEmpty() ? List.<DealerBrief>of() : dealers.briefs(chosen);
        new WeekDialog(by, this, begin, week -> UI.getCurrentOrThrow().navigate("weeks/" + week)).open();
    }

    List<DealerBrief> search(String words, int offset, int limit) {
        return dealers.choose(words, offset, limit);
    }

    List<WeekPlanner.Manager> managers(Collection<DealerId> of) {
        return of.isEmpty() ? List.of() : planner.managers(of);
    }

    WeekPlanner.Proposal propose(
            List<SlotHours> hours, LocalDate from, LocalDate to, int minutes, int pause, Collection<DealerId> of) {
        return planner.propose(hours, from, to, zone(), minutes, pause, of);
    }

    WeekService.Made make(WeekDraft draft) {
        return weeks.make(draft);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    ZoneId zone() {
        return actor.get().zone();
    }
}

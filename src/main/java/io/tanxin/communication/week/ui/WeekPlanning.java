package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.week.SlotDraft;
import io.tanxin.communication.week.SlotHours;
import io.tanxin.communication.week.WeekDetails;
import io.tanxin.communication.week.WeekDraft;
import io.tanxin.communication.week.WeekId;
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
import org.jspecify.annotations.Nullable;

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
        new WeekDialog(by, this, begin, null, week -> UI.getCurrentOrThrow().navigate("weeks/" + week)).open();
    }

    @Override
    public void change(Component by, WeekDetails draft, SerializableRunnable after) {
        var asked = draft.asked().stream().map(WeekDetails.Asked::dealer).toList();
        var begin = asked.isEmpty() ? List.<DealerBrief>of() : dealers.briefs(asked);
        new WeekDialog(by, this, begin, new DraftedWeek(draft), week -> after.run()).open();
    }

    List<DealerBrief> search(String words, int offset, int limit) {
        return dealers.choose(words, offset, limit);
    }

    List<WeekPlanner.Manager> managers(Collection<DealerId> of, @Nullable DraftedWeek draft) {
        return of.isEmpty() ? List.of() : planner.managers(of, id(draft));
    }

    WeekPlanner.Proposal propose(
            List<SlotHours> hours,
            LocalDate from,
            LocalDate to,
            int minutes,
            int pause,
            Collection<DealerId> of,
            @Nullable DraftedWeek draft) {
        var also = draft == null ? List.<SlotDraft>of() : draft.slots();
        return planner.propose(hours, from, to, zone(draft), minutes, pause, of, id(draft), also);
    }

    WeekService.Made save(WeekDraft week, @Nullable DraftedWeek draft) {
        return draft == null
                ? weeks.make(week)
                : weeks.change(draft.week().id(), draft.week().seen(), week);
    }

    private static @Nullable WeekId id(@Nullable DraftedWeek draft) {
        return draft == null ? null : draft.week().id();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    ZoneId zone() {
        return actor.get().zone();
    }

    /** A draft stays in the zone in which it was made. */
    ZoneId zone(@Nullable DraftedWeek draft) {
        return draft == null ? zone() : draft.week().zone();
    }
}

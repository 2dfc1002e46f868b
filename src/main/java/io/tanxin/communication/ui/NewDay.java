package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayService.Planned;
import io.tanxin.communication.Finding;
import io.tanxin.communication.Spread;
import io.tanxin.communication.SpreadService;
import io.tanxin.communication.SpreadService.Hours;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.ScreenParts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Opens the schedule dialog from wherever a day is wanted: the list, a dealer's page, several chosen dealers. */
@SpringComponent
class NewDay {
    private final DayService days;
    private final SpreadService spreads;
    private final Dealers dealers;
    private final CurrentActor actor;
    private final Clock clock;

    NewDay(DayService days, SpreadService spreads, Dealers dealers, CurrentActor actor, Clock clock) {
        this.days = days;
        this.spreads = spreads;
        this.dealers = dealers;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param chosen the dealers it begins with; may be changed in the dialog */
    void open(Component by, List<DealerId> chosen, SerializableConsumer<List<DayId>> made) {
        var begin = chosen.isEmpty() ? List.<DealerBrief>of() : dealers.briefs(chosen);
        ScreenParts.of(DaysView.class);
        new ScheduleDialog(by, new Asked(), begin, made).open();
    }

    private final class Asked implements ScheduleChoices {
        @Override
        public List<DealerBrief> search(String words, int offset, int limit) {
            return dealers.choose(words, offset, limit);
        }

        @Override
        public Hours hours() {
            return spreads.workingHours();
        }

        @Override
        public LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), actor.get().zone());
        }

        @Override
        public List<Finding> check(List<DayDraft> drafts) {
            return days.check(drafts);
        }

        @Override
        public List<Spread.Place> spread(Spread spread, List<DealerId> over) {
            return spreads.spread(spread, over);
        }

        @Override
        public Planned plan(List<DayDraft> drafts, boolean invite, boolean knowingly) {
            return days.plan(drafts, invite, knowingly);
        }
    }
}

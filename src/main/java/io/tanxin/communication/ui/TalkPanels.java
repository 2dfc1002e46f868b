package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Div;
import io.tanxin.communication.DayAccess;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayState;
import io.tanxin.communication.talk.Attendance;
import io.tanxin.communication.talk.Closing;
import io.tanxin.communication.talk.ConcernTalks;
import io.tanxin.communication.talk.DealerWord;
import io.tanxin.communication.talk.FeltHeard;
import io.tanxin.communication.talk.MinutesService;
import io.tanxin.communication.talk.PrivateNotes;
import io.tanxin.communication.talk.TopicService;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.policy.ui.TemptationsAsked;
import io.tanxin.identity.CurrentActor;
import io.tanxin.plans.Plans;
import io.tanxin.promises.PromiseService;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Builds the talk's part of a day's page for staff, in the order in which a talk goes. */
@Component
class TalkPanels {
    private final DayAccess days;
    private final Dealers dealers;
    private final TopicService topics;
    private final ConcernTalks concerns;
    private final MinutesService minutes;
    private final PrivateNotes notes;
    private final Attendance attendance;
    private final DealerWord word;
    private final FeltHeard heard;
    private final DealerSeals seals;
    private final Closing closing;
    private final PromiseService promises;
    private final Plans plans;
    private final TemptationsAsked temptations;
    private final CurrentActor actor;
    private final Clock clock;

    TalkPanels(
            DayAccess days,
            Dealers dealers,
            TopicService topics,
            ConcernTalks concerns,
            MinutesService minutes,
            PrivateNotes notes,
            Attendance attendance,
            DealerWord word,
            FeltHeard heard,
            DealerSeals seals,
            Closing closing,
            PromiseService promises,
            Plans plans,
            TemptationsAsked temptations,
            CurrentActor actor,
            Clock clock) {
        this.days = days;
        this.dealers = dealers;
        this.topics = topics;
        this.concerns = concerns;
        this.minutes = minutes;
        this.notes = notes;
        this.attendance = attendance;
        this.word = word;
        this.heard = heard;
        this.seals = seals;
        this.closing = closing;
        this.promises = promises;
        this.plans = plans;
        this.temptations = temptations;
        this.actor = actor;
        this.clock = clock;
    }

    Div build(DayId id) {
        var day = days.require(id);
        var zone = actor.get().zone();
        var now = clock.instant();
        var begun = !now.isBefore(day.schedule().startsAt());
        var briefs = dealers.briefs(day.dealers());
        var made = new DayPromises(id, promises, zone);
        var close = new ClosePanel(day, closing);
        var body = new Div();
        body.addClassName("talk");
        // a year is looked back at from its second half on; before that, the last one
        if (day.kind() == DayKind.PLAN_REVIEW && briefs.size() == 1 && actor.may("plans:see")) {
            var dealer = briefs.getFirst();
            var held = day.schedule().startsAt().atZone(dealer.zone());
            var year = held.getMonthValue() > 6 ? held.getYear() : held.getYear() - 1;
            plans.reviewFacts(dealer.id(), year)
                    .ifPresent(facts -> body.add(new ReviewPanel(facts, DayFace.of(body, zone))));
            if (temptations.isOffered()) body.add(temptations.of(body, dealer.id()));
        }
        var said = new OpenConcerns(day, concerns, DayFace.of(body, zone));
        var agenda = new TopicsPanel(day, briefs, topics, () -> {
            close.refresh();
            said.refresh();
        });
        said.onPut(agenda::again);
        body.add(agenda, said);
        if (day.state() != DayState.CANCELLED) {
            if (begun) body.add(new AttendancePanel(id, attendance));
            body.add(new MinutesPanel(day, briefs, minutes, zone, now, () -> {
                close.refresh();
                made.refresh();
            }));
            body.add(made);
            if (begun) body.add(new DealerWordPanel(id, word, heard, seals, zone));
        }
        body.add(new NotesPanel(day, notes, zone, actor.may("notes:read")), close);
        return body;
    }
}

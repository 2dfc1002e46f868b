package io.tanxin.communication;

import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Drafts become days, with a seat for each dealer. What speaks against them was asked before. */
@Component
class DayMaking {
    private static final int AT_ONCE = 200;

    private final Days days;
    private final Seats seats;
    private final DayInviting inviting;
    private final Dealers dealers;
    private final CurrentActor actor;
    private final AuditTrail audit;

    DayMaking(Days days, Seats seats, DayInviting inviting, Dealers dealers, CurrentActor actor, AuditTrail audit) {
        this.days = days;
        this.seats = seats;
        this.inviting = inviting;
        this.dealers = dealers;
        this.actor = actor;
        this.audit = audit;
    }

    /** Each dealer that the actor may see; one that is not is "not found". */
    Map<DealerId, DealerBrief> briefs(List<DayDraft> drafts) {
        var ids = drafts.stream().flatMap(d -> d.dealers().stream()).distinct().toList();
        var found = new HashMap<DealerId, DealerBrief>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            for (var brief : dealers.briefs(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
                found.put(brief.id(), brief);
            }
        }
        if (found.size() != ids.size()) throw new NotFound("dealer");
        for (var draft : drafts) requireOrganiser(draft, found);
        return found;
    }

    /** Several belong to one batch. @param invite false: they stay drafts */
    List<DayId> make(List<DayDraft> drafts, Map<DealerId, DealerBrief> briefs, boolean invite, Instant now) {
        var batch = drafts.size() > 1 ? UUID.randomUUID().toString() : null;
        return drafts.stream()
                .map(draft -> {
                    var first = briefs.get(draft.dealers().getFirst());
                    var schedule = draft.schedule(first == null ? null : first.place());
                    var day = days.save(CommunicationDay.draft(
                                    draft.kind(), draft.title(), schedule, draft.showsGuests(), batch, actor.id(), now)
                            .by(organiser(draft)));
                    for (var dealer : draft.dealers()) seats.save(Seat.at(day, dealer));
                    audit.record(
                            "day.planned",
                            "day",
                            day.key().value(),
                            draft.dealers().size() == 1 ? draft.dealers().getFirst() : null,
                            Map.of());
                    if (invite) inviting.send(day, now);
                    return day.key();
                })
                .toList();
    }

    UserId organiser(DayDraft draft) {
        return draft.organiser() == null ? actor.id() : draft.organiser();
    }

    /** A day is held by whoever plans it, or by the account manager of its dealers. */
    private void requireOrganiser(DayDraft draft, Map<DealerId, DealerBrief> briefs) {
        var organiser = organiser(draft);
        if (organiser.equals(actor.id())) return;
        for (var dealer : draft.dealers()) {
            var brief = briefs.get(dealer);
            if (brief == null || !organiser.equals(brief.manager())) throw new NotFound("organiser");
        }
    }
}

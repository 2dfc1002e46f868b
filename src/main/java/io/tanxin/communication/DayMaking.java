package io.tanxin.communication;

import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final DayCircle circle;

    DayMaking(Days days, Seats seats, DayInviting inviting, Dealers dealers, CurrentActor actor, DayCircle circle) {
        this.days = days;
        this.seats = seats;
        this.inviting = inviting;
        this.dealers = dealers;
        this.actor = actor;
        this.circle = circle;
    }

    /** Each dealer that the actor may see; one that is not is "not found". @param of what is in confidence, from which they grow */
    Map<DealerId, DealerBrief> briefs(List<DayDraft> drafts, @Nullable Matter of) {
        var ids = drafts.stream().flatMap(d -> d.dealers().stream()).distinct().toList();
        var found = new HashMap<DealerId, DealerBrief>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            for (var brief : dealers.briefs(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
                found.put(brief.id(), brief);
            }
        }
        if (found.size() != ids.size()) throw new NotFound("dealer");
        for (var draft : drafts) {
            if (of == null) requireOrganiser(draft, found);
            else requireCircle(draft);
        }
        return found;
    }

    /** Several belong to one batch. @param invite false: they stay drafts */
    List<DayId> make(
            List<DayDraft> drafts,
            Map<DealerId, DealerBrief> briefs,
            @Nullable Matter of,
            boolean invite,
            Instant now) {
        var batch = drafts.size() > 1 ? UUID.randomUUID().toString() : null;
        return drafts.stream()
                .map(draft -> {
                    var first = briefs.get(draft.dealers().getFirst());
                    var schedule = draft.schedule(first == null ? null : first.place());
                    var planned = CommunicationDay.draft(
                                    draft.kind(), draft.title(), schedule, draft.showsGuests(), batch, actor.id(), now)
                            .by(organiser(draft));
                    var day = days.save(of == null ? planned : planned.inConfidence());
                    var only = draft.dealers().size() == 1 ? draft.dealers().getFirst() : null;
                    // before anything is said of it
                    if (of != null && only != null) circle.grow(day, only, of);
                    for (var dealer : draft.dealers()) seats.save(Seat.at(day, dealer));
                    circle.record("day.planned", day, only, Map.of());
                    if (invite) inviting.send(day, now);
                    return day.key();
                })
                .toList();
    }

    /** One in confidence is held by who is of its circle, and with nobody but the dealer who confided. */
    private void requireCircle(DayDraft draft) {
        if (draft.dealers().size() != 1 || draft.kind() == DayKind.ROUND) throw new NotFound("dealer");
        if (!circle.directors(draft.dealers().getFirst()).contains(organiser(draft))) throw new NotFound("organiser");
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

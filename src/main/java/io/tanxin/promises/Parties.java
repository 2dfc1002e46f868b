package io.tanxin.promises;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.promises.PromiseDetail.Action;
import io.tanxin.promises.PromiseRefused.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Who is what to a promise, and what they may do with it. */
@Component
class Parties {
    static final Duration UNDO = Duration.ofMinutes(1);

    private final Promises promises;
    private final Standings standings;
    private final Dealers dealers;
    private final DealerAccess access;
    private final InConfidence inConfidence;
    private final CurrentActor actor;
    private final Actors actors;
    private final Clock clock;

    Parties(
            Promises promises,
            Standings standings,
            Dealers dealers,
            DealerAccess access,
            InConfidence inConfidence,
            CurrentActor actor,
            Actors actors,
            Clock clock) {
        this.promises = promises;
        this.standings = standings;
        this.dealers = dealers;
        this.access = access;
        this.inConfidence = inConfidence;
        this.actor = actor;
        this.actors = actors;
        this.clock = clock;
    }

    /** The row, for whoever sees the dealer or is to keep the promise; for anybody else it is not there. */
    Promise find(PromiseId id) {
        if (!actor.get().reaches(id.value())) throw new NotFound("promise");
        var promise = promises.findById(id).orElseThrow(() -> new NotFound("promise"));
        if (!isTheirColleagues(promise)) {
            access.require(promise.dealer());
            inConfidence.require(promise.dealer(), promise.aboutKind(), promise.aboutId());
        }
        return promise;
    }

    /** The row as the person saw it. */
    Promise find(PromiseId id, int seen) {
        var promise = find(id);
        if (promise.version() != seen) throw new OptimisticLockingFailureException("promise " + id + " has changed");
        return promise;
    }

    /** For whom it is to ask; whether the promise can go that way, the promise says. */
    void require(Action action, Promise promise) {
        PromiseRefused.unless(isFor(action, promise, standing(promise)), Reason.NOT_YOURS);
    }

    /** Of the company: its people see what a dealer is not shown. */
    boolean isOfTheHouse(Promise promise) {
        var who = standing(promise);
        return !who.contact() && (who.overseeing() || isTheirColleagues(promise));
    }

    Set<Action> may(Promise promise, List<PromiseChange> history) {
        var standing = standing(promise);
        var may = EnumSet.noneOf(Action.class);
        for (var action : Action.values()) {
            if (action == Action.UNDO
                    ? mayUndo(promise, history)
                    : isPossible(action, promise) && isFor(action, promise, standing)) may.add(action);
        }
        return may;
    }

    boolean mayUndo(Promise promise, List<PromiseChange> history) {
        if (history.size() < 2 || promise.state() == PromiseState.RENEGOTIATED) return false;
        var last = history.getFirst();
        return !last.undo()
                && last.by().equals(actor.id())
                && clock.instant().isBefore(last.at().plus(UNDO));
    }

    LocalDate today(DealerId dealer) {
        return LocalDate.ofInstant(clock.instant(), brief(dealer).zone());
    }

    /** A colleague who keeps a promise sees no more of the dealer than its name: so the house itself asks. */
    DealerBrief brief(DealerId dealer) {
        return actors.runAs("promises", () -> dealers.brief(dealer));
    }

    private boolean isTheirColleagues(Promise promise) {
        return promise.side() == PromiseDraft.Side.COMPANY && promise.owner().equals(actor.id());
    }

    private Standing standing(Promise promise) {
        return standings.of(actor.id(), access.today(), promise);
    }

    private boolean isPossible(Action action, Promise promise) {
        return switch (action) {
            case DONE, WITHDRAW, PROPOSE_DAY -> promise.isOpen();
            case AT_RISK -> promise.isOpen() && !today(promise.dealer()).isAfter(promise.due());
            case AGREE_DAY, DECLINE_DAY -> promise.isOpen() && promise.proposedDue() != null;
            case JUDGE -> promise.state() == PromiseState.DONE;
            case UNDO -> true;
        };
    }

    private boolean isFor(Action action, Promise promise, Standing who) {
        return switch (action) {
            // a dealer without a sign-in says it by phone: its manager, who receives it, may write that down
            case DONE, AT_RISK, PROPOSE_DAY -> who.answersFor(promise.side()) || who.managing();
            case JUDGE, AGREE_DAY, DECLINE_DAY -> who.receives(promise.side());
            case WITHDRAW -> who.receives(promise.side()) || isCorrection(promise);
            case UNDO -> true;
        };
    }

    /** Who made it takes it back on the same day. */
    private boolean isCorrection(Promise promise) {
        return promise.madeBy().equals(actor.id()) && today(promise.dealer()).isEqual(promise.madeOn());
    }
}

package io.tanxin.concerns.decisions;

import io.tanxin.concerns.decisions.DecisionRefused.Reason;
import io.tanxin.concerns.decisions.Sanction.ShownHow;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dealer's side of a restriction: it has seen it, answers, asks for a second look. What it says on the phone a manager writes down. */
@Service
@Transactional
public class SanctionWord {
    private final SanctionRows rows;
    private final DecisionRows decisions;
    private final SanctionReaders readers;
    private final DecisionLetters letters;
    private final DecisionAccess access;
    private final DealerAccess dealerAccess;
    private final Dealers dealers;
    private final CurrentActor actor;

    SanctionWord(
            SanctionRows rows,
            DecisionRows decisions,
            SanctionReaders readers,
            DecisionLetters letters,
            DecisionAccess access,
            DealerAccess dealerAccess,
            Dealers dealers,
            CurrentActor actor) {
        this.rows = rows;
        this.decisions = decisions;
        this.readers = readers;
        this.letters = letters;
        this.access = access;
        this.dealerAccess = dealerAccess;
        this.dealers = dealers;
        this.actor = actor;
    }

    /** All of it stood before the acting person. It counts as shown if that is the owner: staff may not have told it. */
    @PreAuthorize("hasAuthority('decisions:own')")
    public void seen(DealerId dealer) {
        var zone = dealers.brief(dealer).zone();
        if (!readers.addressed(dealer).contains(actor.id())) return;
        for (var one : rows.ofDealer(dealer)) {
            if (one.state() != SanctionState.SIGNED) continue;
            var now = access.now();
            var sanction = rows.lock(one.id()).orElseThrow();
            if (sanction.state() != SanctionState.SIGNED) continue;
            step(
                    rows.save(sanction.shown(now, ShownHow.PORTAL, access.today(zone))),
                    "SHOWN",
                    "restriction.shown",
                    null);
        }
    }

    @PreAuthorize("hasAuthority('decisions:own')")
    public void answer(SanctionId id, String words) {
        say(theirs(id), "ANSWERED", words, false);
    }

    @PreAuthorize("hasAuthority('decisions:own')")
    public void askForLook(SanctionId id, String words) {
        say(theirs(id), "LOOK_ASKED", words, true);
    }

    /** Said on the phone or on a visit, and written down for the dealer, who reads it on its own side. */
    @PreAuthorize("hasAuthority('decisions:record')")
    public void note(SanctionId id, String words, boolean look) {
        var sanction = rows.lock(id).orElseThrow(() -> new NotFound("restriction"));
        access.find(sanction.decision());
        say(sanction, look ? "LOOK_NOTED" : "NOTED", words, look);
    }

    private void say(Sanction sanction, String step, String words, boolean look) {
        DecisionRefused.unless(sanction.state().isAlive(), Reason.IS_OVER);
        var said = DecisionAccess.words(words, Sanctions.WORDS);
        // also an answer makes a new version: who looks at the restriction decides knowing it
        var kept = rows.save(look ? sanction.lookAsked(access.now()) : sanction);
        step(kept, step, look ? "restriction.look-asked" : "restriction.answered", said);
        letters.said(kept, decisions.find(kept.decision()).orElseThrow(), look, said);
    }

    private Sanction theirs(SanctionId id) {
        var sanction = rows.lock(id)
                .filter(one -> one.state() != SanctionState.PROPOSED)
                .orElseThrow(() -> new NotFound("restriction"));
        dealerAccess.require(sanction.dealer());
        return sanction;
    }

    private void step(Sanction kept, String step, String deed, @Nullable String words) {
        decisions.step(kept.decision(), step, actor.id(), access.now(), words, true);
        access.written(deed, kept, decisions.find(kept.decision()).orElseThrow());
    }
}

package io.tanxin.concerns;

import io.tanxin.concerns.ConcernMessage.State;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dealer's word: it goes on talking, says that it is settled, or that it is not. */
@Service
@Transactional
public class ConcernWord {
    private final ConcernRows rows;
    private final ConcernThread thread;
    private final ConcernStepRows steps;
    private final ConcernAccess access;
    private final ConcernSettings settings;
    private final ConcernLetters letters;
    private final WorkingClock working;
    private final Dealers dealers;
    private final CurrentActor actor;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    ConcernWord(
            ConcernRows rows,
            ConcernThread thread,
            ConcernStepRows steps,
            ConcernAccess access,
            ConcernSettings settings,
            ConcernLetters letters,
            WorkingClock working,
            Dealers dealers,
            CurrentActor actor,
            Actors actors,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.thread = thread;
        this.steps = steps;
        this.access = access;
        this.settings = settings;
        this.letters = letters;
        this.working = working;
        this.dealers = dealers;
        this.actor = actor;
        this.actors = actors;
        this.events = events;
    }

    /** One more message; if the company waited for it, its clocks go on. */
    @PreAuthorize("hasAuthority('concerns:own')")
    public List<Raised.LeftOut> say(ConcernId id, String words, List<Photo> photos) {
        return said(access.lock(id), actor.id(), words, photos);
    }

    /** By an answer to our letter. */
    @PreAuthorize("hasAuthority('concerns:receive')")
    List<Raised.LeftOut> receive(ConcernId id, UserId person, String words, List<Photo> photos) {
        return said(access.lock(id), person, words, photos);
    }

    private List<Raised.LeftOut> said(Concern concern, UserId person, String words, List<Photo> photos) {
        var now = access.now();
        var said = ConcernAccess.words(words, ConcernThread.LONGEST);
        var rule = settings.rule(concern.urgency());
        var clocks = concern.isWaiting()
                ? concern.clocks().goingOn(now, rule.at(dealers.brief(concern.dealer())), working)
                : concern.clocks();
        var kept = rows.save(concern.under(clocks));
        var message = thread.add(kept, true, person, now, said, State.SENT, Meant.SAY);
        letters.said(kept, message, actor.id());
        access.written("concern.said", kept);
        return thread.attach(kept, message, person, photos);
    }

    /** It is settled. */
    @PreAuthorize("hasAuthority('concerns:confirm')")
    public void confirm(ConcernId id, int seen) {
        var kept = rows.save(access.change(id, seen).confirmed(access.now()));
        steps.add(id, "CONFIRMED", actor.id(), access.now(), null);
        access.written("concern.confirmed", kept);
        letters.confirmed(kept, actor.id());
        if (access.isInConfidence(id)) return;
        var day = LocalDate.ofInstant(access.now(), dealer(kept).zone());
        events.publishEvent(new ConcernConfirmed(id, kept.dealer(), day));
    }

    /** It is not, or it is back; the words may stay away. */
    @PreAuthorize("hasAuthority('concerns:confirm')")
    public void reopen(ConcernId id, int seen, String words) {
        var concern = access.change(id, seen);
        var now = access.now();
        var rule = settings.rule(concern.urgency());
        var kept = rows.save(concern.reopened(now, Clocks.begin(now, rule, rule.at(dealer(concern)), working)));
        var said = words.isBlank() ? null : ConcernAccess.words(words, 1000);
        if (said != null) thread.add(kept, true, actor.id(), now, said, State.SENT, Meant.SAY);
        steps.add(id, "REOPENED", actor.id(), now, said);
        access.written("concern.reopened", kept);
        letters.reopened(kept, actor.id());
        if (!access.isInConfidence(id)) events.publishEvent(new ConcernReopened(id, kept.dealer()));
    }

    /** A link's holder acts for its one purpose: the house itself looks up the zone. */
    private DealerBrief dealer(Concern concern) {
        return actors.runAs("concerns", () -> dealers.brief(concern.dealer()));
    }
}

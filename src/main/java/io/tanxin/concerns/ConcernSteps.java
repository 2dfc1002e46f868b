package io.tanxin.concerns;

import io.tanxin.concerns.ConcernMessage.State;
import io.tanxin.concerns.ConcernRefused.Reason;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.Plans;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.PromiseState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the company does about a concern, step by step. Whoever changes one says which version they saw; when somebody was quicker,
 * the second is told by an {@link org.springframework.dao.OptimisticLockingFailureException}.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('concerns:answer')")
public class ConcernSteps {
    private static final int SHORT = 1000;

    /** @param held another person reads it first: the concern is heated */
    public record Answered(boolean held, List<Raised.LeftOut> leftOut) {}

    private final ConcernRows rows;
    private final ConcernThread thread;
    private final ConcernStepRows steps;
    private final ConcernAccess access;
    private final ConcernDesk desk;
    private final ConcernSettings settings;
    private final ConcernReaders readers;
    private final ConcernLetters letters;
    private final WorkingClock working;
    private final InConfidence confidence;
    private final Dealers dealers;
    private final PromiseService promises;
    private final Plans plans;
    private final CurrentActor actor;

    ConcernSteps(
            ConcernRows rows,
            ConcernThread thread,
            ConcernStepRows steps,
            ConcernAccess access,
            ConcernDesk desk,
            ConcernSettings settings,
            ConcernReaders readers,
            ConcernLetters letters,
            WorkingClock working,
            InConfidence confidence,
            Dealers dealers,
            PromiseService promises,
            Plans plans,
            CurrentActor actor) {
        this.rows = rows;
        this.thread = thread;
        this.steps = steps;
        this.access = access;
        this.desk = desk;
        this.settings = settings;
        this.readers = readers;
        this.letters = letters;
        this.working = working;
        this.confidence = confidence;
        this.dealers = dealers;
        this.promises = promises;
        this.plans = plans;
        this.actor = actor;
    }

    /** Goes to the dealer; of a heated concern only after another person has read it. The first one acknowledges. */
    public Answered answer(ConcernId id, int seen, Meant meant, String words, List<Photo> photos) {
        var concern = access.change(id, seen);
        ConcernRefused.unless(concern.state() != ConcernState.CONFIRMED, Reason.NOT_OPEN);
        if (meant == Meant.OFFER) concern.acting();
        var held = concern.heated() && !readers.besides(concern, actor.id()).isEmpty();
        var now = access.now();
        var said = ConcernAccess.words(words, ConcernThread.LONGEST);
        var message = thread.add(concern, false, actor.id(), now, said, held ? State.HELD : State.SENT, meant);
        var leftOut = thread.attach(concern, message, actor.id(), photos);
        if (held) {
            var kept = rows.save(concern);
            steps.add(id, "HELD", actor.id(), now, null);
            letters.toRead(kept, message, readers.besides(kept, actor.id()), actor.id());
        } else sent(concern, message, meant, actor.id());
        return new Answered(held, leftOut);
    }

    /** It is good: it goes as it was written. Not by its author. */
    public void release(ConcernId id, int seen, long message) {
        var concern = access.change(id, seen);
        var held = held(concern, message);
        ConcernRefused.unless(thread.read(message, State.SENT, actor.id(), access.now(), null), Reason.NOT_HELD);
        steps.add(id, "READ_BEFORE", actor.id(), access.now(), null);
        sent(concern, message, held.meant(), held.by());
    }

    /** Better not like that: its author is told why, the dealer sees nothing of it. */
    public void giveBack(ConcernId id, int seen, long message, String why) {
        var concern = access.change(id, seen);
        var held = held(concern, message);
        var words = ConcernAccess.words(why, SHORT);
        ConcernRefused.unless(thread.read(message, State.RETURNED, actor.id(), access.now(), words), Reason.NOT_HELD);
        var kept = rows.save(concern);
        steps.add(id, "GIVEN_BACK", actor.id(), access.now(), null);
        letters.givenBack(kept, message, held.by(), words, actor.id());
    }

    /** How urgent, about what, and why. On a topic that was there within 180 days it has come back. */
    public void understood(ConcernId id, int seen, Urgency urgency, @Nullable Long topic, String why) {
        var concern = access.change(id, seen);
        desk.requireTopic(topic);
        var clocks = concern.clocks();
        if (urgency != concern.urgency()) {
            var rule = settings.rule(urgency);
            clocks = clocks.under(rule, rule.at(dealers.brief(concern.dealer())), working);
        }
        var before = topic == null ? null : desk.before(concern, topic);
        save(
                concern.understood(urgency, topic, ConcernAccess.words(why, SHORT), clocks, before),
                "UNDERSTOOD",
                "concern.understood",
                why.strip());
    }

    /** One that grows out of the concern, and is of its circle. @param knowingly although the owner's week is full (P1) */
    @PreAuthorize("hasAuthority('concerns:answer') and hasAuthority('promises:make')")
    public PromiseId promise(ConcernId id, int seen, String words, UserId owner, LocalDate due, boolean knowingly) {
        var concern = access.change(id, seen);
        var acting = concern.acting();
        var made = promises.make(new PromiseDraft(
                concern.dealer(),
                PromiseDraft.Side.COMPANY,
                owner,
                words,
                due,
                ConcernAccess.KIND,
                id.value(),
                knowingly));
        save(acting, "PROMISED", "concern.promised", words.strip());
        letters.promised(concern, words.strip(), actor.id());
        return made;
    }

    /**
     * The dealer is asked whether it is settled.
     *
     * @param subject key of a promise about this concern or of an open measure of this dealer; null for a reason
     */
    public void resolve(ConcernId id, int seen, Resolution by, @Nullable Long subject, String words) {
        var concern = access.change(id, seen);
        var said = ConcernAccess.words(words, SHORT);
        switch (by) {
            case PROMISE -> ConcernRefused.unless(subject != null && isPromise(id, subject), Reason.NO_PROMISE);
            case MEASURE -> ConcernRefused.unless(subject != null && isMeasure(concern, subject), Reason.NO_MEASURE);
            case REASON, THANKS -> ConcernRefused.unless(subject == null, Reason.NOT_THIS_WAY);
        }
        var kept = save(
                concern.resolved(new Ending(by, subject, said, access.now(), null)),
                "RESOLVED",
                "concern.resolved",
                said);
        letters.resolved(kept, actor.id());
    }

    /** What happened before is shown, listening is suggested, and another person reads the next answer before it goes. */
    public void heated(ConcernId id, int seen, boolean hot) {
        var concern = access.change(id, seen);
        save(concern.heated(hot), hot ? "HEATED" : "CALM", hot ? "concern.heated" : "concern.calm", null);
    }

    /** What the dealer sent past its manager is from now on seen by whoever sees the dealer; the dealer is told. */
    public void share(ConcernId id, int seen) {
        var concern = access.change(id, seen);
        ConcernRefused.unless(access.isInConfidence(id), Reason.NOT_IN_CONFIDENCE);
        ConcernRefused.unless(confidence.isOfCircle(actor.id(), concern.dealer()), Reason.NOT_OF_CIRCLE);
        confidence.end(ConcernAccess.KIND, id.value());
        // what it came back from may still be between the two
        var before = concern.relapseOf();
        var open = before != null && access.isInConfidence(before) ? concern.relapse(null) : concern;
        var kept = save(open, "SHARED", "concern.shared", null);
        letters.shared(kept, actor.id());
    }

    private void sent(Concern concern, long message, Meant meant, UserId author) {
        var now = access.now();
        var before = concern.state();
        var next = concern.acknowledged(now);
        if (meant == Meant.OFFER) next = next.acting();
        if (meant == Meant.ASK && next.state().isOpen())
            next = next.under(next.clocks().resting(now));
        var kept = rows.save(next);
        if (before == ConcernState.RECEIVED) steps.add(kept.id(), "ACKNOWLEDGED", author, now, null);
        if (meant == Meant.OFFER) steps.add(kept.id(), "OFFERED", author, now, null);
        if (meant == Meant.ASK) steps.add(kept.id(), "ASKED", author, now, null);
        access.written("concern.answered", kept);
        letters.answered(kept, message, author);
    }

    private ConcernMessage held(Concern concern, long message) {
        var held = thread.held(concern.id(), message).orElseThrow(() -> new ConcernRefused(Reason.NOT_HELD));
        ConcernRefused.unless(!held.by().equals(actor.id()), Reason.OWN_ANSWER);
        return held;
    }

    private Concern save(Concern concern, String step, String deed, @Nullable String words) {
        var kept = rows.save(concern);
        steps.add(kept.id(), step, actor.id(), access.now(), words);
        access.written(deed, kept);
        return kept;
    }

    private boolean isPromise(ConcernId id, long promise) {
        return promises.about(ConcernAccess.KIND, id.value()).stream()
                .anyMatch(one -> one.id().value() == promise
                        && one.state() != PromiseState.WITHDRAWN
                        && one.state() != PromiseState.BROKEN);
    }

    private boolean isMeasure(Concern concern, long measure) {
        return plans.openMeasures(concern.dealer()).stream()
                .anyMatch(one -> one.id().value() == measure);
    }
}

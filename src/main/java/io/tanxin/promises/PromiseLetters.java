package io.tanxin.promises;

import io.tanxin.dealers.ContactPerson;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Links;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import io.tanxin.promises.PromiseDraft.Side;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Posts what people are told about promises, in the change's own transaction. Nobody is told what they did themselves. */
@Component
class PromiseLetters {
    static final String MADE = "promises/made";
    static final String DONE = "promises/done";
    static final String BROKEN = "promises/broken";
    static final String NEW_DAY = "promises/new-day";
    static final String NEW_DAY_AGREED = "promises/new-day-agreed";
    static final String NEW_DAY_DECLINED = "promises/new-day-declined";

    private static final Set<String> TOLD_THERE = Set.of("DAY", "CONCERN");

    private final Promises promises;
    private final PromiseChanges changes;
    private final Dealers dealers;
    private final InConfidence inConfidence;
    private final Outbox outbox;
    private final Links links;
    private final CurrentActor actor;
    private final Actors actors;

    PromiseLetters(
            Promises promises,
            PromiseChanges changes,
            Dealers dealers,
            InConfidence inConfidence,
            Outbox outbox,
            Links links,
            CurrentActor actor,
            Actors actors) {
        this.promises = promises;
        this.changes = changes;
        this.dealers = dealers;
        this.inConfidence = inConfidence;
        this.outbox = outbox;
        this.links = links;
        this.actor = actor;
        this.actors = actors;
    }

    @EventListener
    void on(PromiseMade made) {
        var promise = promises.findById(made.promise()).orElseThrow();
        // what was promised in a talk stands in its minutes, for a concern in its thread, which the dealer gets: no
        // second letter
        var inTalk = TOLD_THERE.contains(Objects.requireNonNullElse(promise.aboutKind(), ""));
        var owner = promise.owner();
        if (promise.side() == Side.COMPANY || !inTalk) post(MADE, promise, owner);
        receiver(promise)
                .filter(receiver -> !receiver.equals(owner) && (promise.side() == Side.DEALER || !inTalk))
                .ifPresent(receiver -> post(MADE, promise, receiver));
    }

    @EventListener
    void on(PromiseDone done) {
        // what an earlier letter asked is asked anew: its links die
        links.revoke(PromiseLetterKinds.VERDICT, done.promise().value());
        var promise = promises.findById(done.promise()).orElseThrow();
        receiver(promise).ifPresent(receiver -> post(DONE, promise, receiver));
    }

    @EventListener
    void on(PromiseBroken broken) {
        var promise = promises.findById(broken.promise()).orElseThrow();
        // what the manager does not know of its owner hears of instead (C6)
        if (isInConfidence(promise)) post(BROKEN, promise, promise.owner());
        else manager(promise.dealer()).ifPresent(manager -> post(BROKEN, promise, manager));
    }

    @EventListener
    void on(PromiseDayAsked asked) {
        // about another day than an earlier letter: its links die
        links.revoke(PromiseLetterKinds.NEW_DAY, asked.promise().value());
        var promise = promises.findById(asked.promise()).orElseThrow();
        receiver(promise).ifPresent(receiver -> post(NEW_DAY, promise, receiver, lastWords(promise)));
    }

    @EventListener
    void on(PromiseDayDeclined declined) {
        var promise = promises.findById(declined.promise()).orElseThrow();
        post(NEW_DAY_DECLINED, promise, promise.owner(), lastWords(promise));
    }

    @EventListener
    void on(PromiseRenegotiated agreed) {
        var promise = promises.findById(agreed.promise()).orElseThrow();
        post(NEW_DAY_AGREED, promise, promise.owner());
    }

    private String lastWords(Promise promise) {
        return Objects.requireNonNullElse(changes.of(promise.key()).getFirst().words(), "");
    }

    private void post(String kind, Promise promise, UserId reader) {
        post(kind, promise, reader, "");
    }

    /** @param why in somebody's own words, or empty */
    private void post(String kind, Promise promise, UserId reader, String why) {
        if (reader.equals(actor.id())) return;
        var newDue = promise.proposedDue();
        var facts = Map.<String, Object>of(
                "words", promise.words(),
                "due", promise.due().toString(),
                "side", promise.side().name(),
                "newDue", newDue == null ? "" : newDue.toString(),
                "why", why);
        var letter = new Letter(
                reader, kind, promise.key().value(), "", promise.version(), facts, promise.dealer(), author(), null);
        outbox.post(isInConfidence(promise) ? letter.keptInConfidence() : letter);
    }

    private boolean isInConfidence(Promise promise) {
        return inConfidence.covers(promise.aboutKind(), promise.aboutId());
    }

    private @Nullable UserId author() {
        var who = actor.get();
        return who.isJob() ? null : who.id();
    }

    /** Who was promised it: at the dealer the first contact, in the house the manager. */
    private Optional<UserId> receiver(Promise promise) {
        return promise.side() == Side.DEALER ? manager(promise.dealer()) : firstContact(promise.dealer());
    }

    private Optional<UserId> firstContact(DealerId dealer) {
        // a colleague who marks it done does not see the dealer's people: the house looks for the reader
        return actors.runAs("promises", () -> dealers.contacts(dealer)).stream()
                .map(ContactPerson::id)
                .findFirst();
    }

    private Optional<UserId> manager(DealerId dealer) {
        return Optional.ofNullable(
                actors.runAs("promises", () -> dealers.brief(dealer)).manager());
    }
}

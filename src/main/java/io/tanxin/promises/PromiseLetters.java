package io.tanxin.promises;

import io.tanxin.dealers.ContactPerson;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Links;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import io.tanxin.promises.PromiseDraft.Side;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Posts what people are told about promises, in the change's own transaction. Nobody is told what they did themselves. */
@Component
class PromiseLetters {
    static final String MADE = "promises/made";
    static final String DONE = "promises/done";
    static final String BROKEN = "promises/broken";

    private final Promises promises;
    private final Dealers dealers;
    private final Outbox outbox;
    private final Links links;
    private final CurrentActor actor;
    private final Actors actors;

    PromiseLetters(Promises promises, Dealers dealers, Outbox outbox, Links links, CurrentActor actor, Actors actors) {
        this.promises = promises;
        this.dealers = dealers;
        this.outbox = outbox;
        this.links = links;
        this.actor = actor;
        this.actors = actors;
    }

    @EventListener
    void on(PromiseMade made) {
        var promise = promises.findById(made.promise()).orElseThrow();
        // what was promised in a talk stands in its minutes, which the dealer gets: no second letter
        var inTalk = promise.aboutKind() != null;
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
        manager(promise.dealer()).ifPresent(manager -> post(BROKEN, promise, manager));
    }

    private void post(String kind, Promise promise, UserId reader) {
        if (reader.equals(actor.id())) return;
        outbox.post(new Letter(
                reader,
                kind,
                promise.key().value(),
                "",
                promise.version(),
                Map.of(
                        "words",
                        promise.words(),
                        "due",
                        promise.due().toString(),
                        "side",
                        promise.side().name()),
                promise.dealer(),
                author(),
                null));
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

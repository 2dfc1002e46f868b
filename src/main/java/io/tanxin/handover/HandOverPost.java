package io.tanxin.handover;

import io.tanxin.dealers.ContactPerson;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people are told about a hand-over, and what is written down of it, in the change's own transaction. */
@Component
class HandOverPost {
    static final String MADE = "handover/made";
    static final String TO_CONFIRM = "handover/to-confirm";
    static final String CONFIRMED = "handover/confirmed";
    static final String REMINDER = "handover/reminder";
    static final String CLIMBED = "handover/climbed";
    static final String STAND_IN = "handover/stand-in";

    private final Outbox outbox;
    private final AuditTrail audit;
    private final Dealers dealers;
    private final Actors actors;
    private final CurrentActor actor;

    HandOverPost(Outbox outbox, AuditTrail audit, Dealers dealers, Actors actors, CurrentActor actor) {
        this.outbox = outbox;
        this.audit = audit;
        this.dealers = dealers;
        this.actors = actors;
        this.actor = actor;
    }

    void made(HandOverLetter letter, UserId by) {
        post(letter, letter.from(), MADE, by);
        post(letter, letter.to(), MADE, by);
        record(
                "handover.made",
                letter,
                Map.of("from", letter.from().value(), "to", letter.to().value()));
    }

    /** Both have signed: now the dealer is asked, whoever of its people gets its invitations. */
    void signed(HandOverLetter letter) {
        record("handover.signed", letter, Map.of());
        if (!letter.isSigned()) return;
        actors.runAs("handover", () -> dealers.contacts(letter.dealer())).stream()
                .filter(ContactPerson::first)
                .forEach(person -> post(letter, person.id(), TO_CONFIRM, actor.id()));
    }

    void confirmed(HandOverLetter letter) {
        post(letter, letter.to(), CONFIRMED, actor.id());
        record("handover.confirmed", letter, Map.of());
    }

    private void post(HandOverLetter letter, UserId reader, String kind, @Nullable UserId author) {
        if (reader.equals(author)) return;
        outbox.post(
                new Letter(reader, kind, letter.key().value(), "", 0, Map.of(), letter.dealer(), author(author), null));
    }

    private static @Nullable UserId author(@Nullable UserId author) {
        return Actor.SYSTEM.equals(author) ? null : author;
    }

    private void record(String action, HandOverLetter letter, Map<String, ?> details) {
        audit.record(action, "handover", letter.key().value(), letter.dealer(), details);
    }
}

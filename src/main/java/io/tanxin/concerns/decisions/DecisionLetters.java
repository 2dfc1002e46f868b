package io.tanxin.concerns.decisions;

import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts what people are told about decisions and restrictions, in the change's own transaction. Nobody is told what they did themselves. */
@Component
class DecisionLetters {
    static final String ASKED = "decisions/asked";
    static final String SETTLED = "decisions/settled";
    /** Shows a restriction whole: of whoever has no mail it is handed over. */
    static final String RESTRICTION = "decisions/restriction";

    static final String NEWS = "decisions/news";
    static final String SAID = "decisions/said";

    /** What a letter of the kind {@link #NEWS} tells the dealer. */
    enum Told {
        BEGAN,
        KEPT,
        SHORTENED,
        LIFTED,
        ENDED
    }

    private final Outbox outbox;
    private final DecisionAccess access;
    private final SanctionReaders readers;
    private final InConfidence confidence;
    private final CurrentActor actor;

    DecisionLetters(
            Outbox outbox,
            DecisionAccess access,
            SanctionReaders readers,
            InConfidence confidence,
            CurrentActor actor) {
        this.outbox = outbox;
        this.access = access;
        this.readers = readers;
        this.confidence = confidence;
        this.actor = actor;
    }

    void asked(ConflictDecision decision) {
        var directors = confidence.directors(decision.dealer());
        DecisionRefused.unless(!directors.isEmpty(), DecisionRefused.Reason.NOBODY_ABOVE);
        directors.forEach(one -> post(ASKED, decision, decision.id().value(), decision.version(), one, "", Map.of()));
    }

    /** Who chose hears what the director said. */
    void settled(ConflictDecision decision, @Nullable String words, ConflictDecision.@Nullable Made choice) {
        if (choice == null || choice.by().equals(actor.id())) return;
        var approved = decision.state() == DecisionState.DECIDED;
        post(
                SETTLED,
                decision,
                decision.id().value(),
                decision.version(),
                choice.by(),
                "",
                Map.of("approved", approved, "words", Objects.requireNonNullElse(words, "")));
    }

    void show(Sanction sanction, ConflictDecision decision) {
        readers.addressed(sanction.dealer())
                .forEach(one ->
                        post(RESTRICTION, decision, sanction.id().value(), sanction.version(), one, "", Map.of()));
    }

    void told(Sanction sanction, ConflictDecision decision, Told what, String words) {
        readers.addressed(sanction.dealer())
                .forEach(one -> post(
                        NEWS,
                        decision,
                        sanction.id().value(),
                        sanction.version(),
                        one,
                        what.name(),
                        Map.of("what", what.name(), "words", words)));
    }

    /** What the dealer answered goes to who looks at it a second time and to the manager, who deals with the dealer every day. */
    void said(Sanction sanction, ConflictDecision decision, boolean look, String words) {
        var told = new LinkedHashSet<UserId>();
        var reviewer = sanction.reviewer();
        if (reviewer != null) told.add(reviewer);
        readers.manager(sanction.dealer())
                .filter(one -> readers.mayRead(one, decision.id()))
                .ifPresent(told::add);
        told.forEach(one -> post(
                SAID,
                decision,
                sanction.id().value(),
                sanction.version(),
                one,
                look ? "LOOK" : "ANSWER",
                Map.of("look", look, "words", words)));
    }

    private void post(
            String kind,
            ConflictDecision decision,
            long subject,
            int version,
            UserId reader,
            String occurrence,
            Map<String, Object> facts) {
        if (reader.equals(actor.id())) return;
        var author = actor.get().isJob() ? null : actor.id();
        var letter = new Letter(reader, kind, subject, occurrence, version, facts, decision.dealer(), author, null);
        outbox.post(access.isInConfidence(decision) ? letter.keptInConfidence() : letter);
    }
}

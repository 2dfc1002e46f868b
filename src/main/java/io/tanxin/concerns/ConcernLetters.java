package io.tanxin.concerns;

import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Links;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts what people are told about concerns, in the change's own transaction. Nobody is told what they did themselves. */
@Component
class ConcernLetters {
    static final String RAISED = "concerns/raised";
    static final String RECEIVED = "concerns/received";
    static final String ANSWERED = "concerns/answered";
    static final String PROMISED = "concerns/promised";
    static final String RESOLVED = "concerns/resolved";
    static final String SAID = "concerns/said";
    static final String WARNING = "concerns/warning";
    static final String ESCALATED = "concerns/escalated";
    static final String TO_READ = "concerns/to-read";
    static final String GIVEN_BACK = "concerns/given-back";
    static final String SHARED = "concerns/shared";

    /** What a letter of the kind {@link #SAID} tells. */
    enum What {
        SAID,
        CONFIRMED,
        REOPENED
    }

    private final Outbox outbox;
    private final Links links;
    private final ConcernAccess access;
    private final ConcernReaders readers;
    private final CurrentActor actor;

    ConcernLetters(Outbox outbox, Links links, ConcernAccess access, ConcernReaders readers, CurrentActor actor) {
        this.outbox = outbox;
        this.links = links;
        this.access = access;
        this.readers = readers;
        this.actor = actor;
    }

    void raised(Concern concern, UserId by) {
        var owner = concern.owner();
        if (owner != null) post(RAISED, concern, owner, by, "", Map.of());
        // also who wrote it on the phone: it says who answers, and by when
        post(RECEIVED, concern, concern.raisedBy(), null, "", Map.of());
    }

    void answered(Concern concern, long message, UserId author) {
        post(ANSWERED, concern, concern.raisedBy(), author, "" + message, Map.of("message", message));
    }

    void promised(Concern concern, String words, UserId author) {
        post(PROMISED, concern, concern.raisedBy(), author, "" + concern.version(), Map.of("words", words));
    }

    void resolved(Concern concern, UserId author) {
        // what an earlier letter asked is asked anew: its links die
        links.revoke(ConcernLetterKinds.PURPOSE, concern.id().value());
        post(RESOLVED, concern, concern.raisedBy(), author, "", Map.of());
    }

    void said(Concern concern, long message, UserId by) {
        toOwner(concern, by, What.SAID, Map.of("message", message));
    }

    void confirmed(Concern concern, UserId by) {
        toOwner(concern, by, What.CONFIRMED, Map.of());
    }

    void reopened(Concern concern, UserId by) {
        toOwner(concern, by, What.REOPENED, Map.of());
    }

    void toRead(Concern concern, long message, List<UserId> others, UserId author) {
        // one is enough: the first is a director if there is one
        others.stream()
                .findFirst()
                .ifPresent(one -> post(TO_READ, concern, one, author, "" + message, Map.of("message", message)));
    }

    void givenBack(Concern concern, long message, UserId author, String words, UserId by) {
        post(GIVEN_BACK, concern, author, by, "" + message, Map.of("words", words));
    }

    /** The dealer is told, and its manager, who hears of it now. */
    void shared(Concern concern, UserId by) {
        post(SHARED, concern, concern.raisedBy(), by, "", Map.of());
        readers.manager(concern.dealer()).ifPresent(one -> post(RAISED, concern, one, by, "shared", Map.of()));
    }

    private void toOwner(Concern concern, UserId by, What what, Map<String, Object> more) {
        var owner = concern.owner();
        if (owner == null) return;
        var facts = new HashMap<>(more);
        facts.put("what", what.name());
        post(SAID, concern, owner, by, what.name(), facts);
    }

    private void post(
            String kind,
            Concern concern,
            UserId reader,
            @Nullable UserId author,
            String occurrence,
            Map<String, Object> facts) {
        if (reader.equals(actor.id()) && !kind.equals(RECEIVED)) return;
        var letter = new Letter(
                reader,
                kind,
                concern.id().value(),
                occurrence,
                concern.version(),
                facts,
                concern.dealer(),
                author == null || actor.get().isJob() ? null : author,
                null);
        outbox.post(access.isInConfidence(concern.id()) ? letter.keptInConfidence() : letter);
    }
}

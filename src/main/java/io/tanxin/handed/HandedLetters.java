package io.tanxin.handed;

import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Posts what people are told about what was handed on, in the change's own transaction. */
@Component
class HandedLetters {
    static final String GIVEN = "handed/given";
    static final String REMINDER = "handed/reminder";
    static final String LATE = "handed/late";
    static final String CLIMBED = "handed/climbed";
    static final String ANSWERED = "handed/answered";
    static final String TAKEN_BACK = "handed/taken-back";

    private final Outbox outbox;
    private final InConfidence confidence;
    private final CurrentActor actor;

    HandedLetters(Outbox outbox, InConfidence confidence, CurrentActor actor) {
        this.outbox = outbox;
        this.confidence = confidence;
        this.actor = actor;
    }

    void given(Handed handed) {
        post(GIVEN, handed, handed.colleague(), "");
    }

    void answered(Handed handed, HandedStep.Kind how) {
        post(ANSWERED, handed, handed.by(), how.name());
    }

    void takenBack(Handed handed) {
        post(TAKEN_BACK, handed, handed.colleague(), "");
    }

    private void post(String kind, Handed handed, UserId reader, String occurrence) {
        var letter = new Letter(
                reader,
                kind,
                handed.key().value(),
                occurrence,
                handed.version(),
                Map.of("due", handed.due().toString()),
                handed.dealer(),
                actor.id(),
                null);
        outbox.post(confidence.covers(handed.aboutKind(), handed.aboutId()) ? letter.keptInConfidence() : letter);
    }
}

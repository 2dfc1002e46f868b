package io.tanxin.support.rules;

import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Posts what people are told about rules and checks, in the change's own transaction. Nobody is told what they did themselves. */
@Component
class RulesLetters {
    static final String PROPOSED = "support/rules-proposed";
    static final String AGREED = "support/rules-agreed";
    static final String ASKED = "support/rules-asked";
    static final String TO_SIGN = "support/check-to-sign";
    static final String REMINDER = "support/check-reminder";

    /** Most sign on the spot, before the visitor has left: then no letter goes at all. */
    private static final Duration ON_THE_SPOT = Duration.ofMinutes(30);

    private final Outbox outbox;
    private final RulesAccess access;
    private final CurrentActor actor;
    private final Clock clock;

    RulesLetters(Outbox outbox, RulesAccess access, CurrentActor actor, Clock clock) {
        this.outbox = outbox;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    void on(RulesProposed proposed) {
        access.owners(proposed.dealer())
                .forEach(owner -> post(
                        owner.id(),
                        PROPOSED,
                        proposed.rules().value(),
                        proposed.round(),
                        Map.of(),
                        proposed.dealer(),
                        null));
    }

    @EventListener
    void on(RulesAnswered answered) {
        var asked = answered.asked();
        post(
                access.brief(answered.dealer()).manager(),
                asked == null ? AGREED : ASKED,
                answered.rules().value(),
                answered.round(),
                Map.of("words", Objects.requireNonNullElse(asked, "")),
                answered.dealer(),
                null);
    }

    @EventListener
    void on(CheckToSign check) {
        var later = clock.instant().plus(ON_THE_SPOT);
        access.owners(check.dealer())
                .forEach(owner -> post(
                        owner.id(), TO_SIGN, check.check().value(), check.round(), Map.of(), check.dealer(), later));
    }

    private void post(
            @Nullable UserId reader,
            String kind,
            long subject,
            int round,
            Map<String, Object> facts,
            DealerId dealer,
            @Nullable Instant notBefore) {
        if (reader == null || reader.equals(actor.id())) return;
        var who = actor.get();
        outbox.post(
                new Letter(reader, kind, subject, "", round, facts, dealer, who.isJob() ? null : who.id(), notBefore));
    }
}

package io.tanxin.identity;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.WhoActs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the post who acts, and writes for it into the audit trail. */
@Component
class MailActor implements WhoActs {
    private final CurrentActor actor;
    private final Actors actors;
    private final AuditTrail audit;
    private final Clock clock;

    MailActor(CurrentActor actor, Actors actors, AuditTrail audit, Clock clock) {
        this.actor = actor;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public UserId id() {
        return actor.id();
    }

    @Override
    public ZoneId zone() {
        return actor.get().zone();
    }

    @Override
    public Locale locale() {
        return actor.get().locale();
    }

    @Override
    public boolean may(String right) {
        return actor.may(right);
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    @Override
    public void record(String action, long letter, @Nullable DealerId dealer) {
        audit.record(action, "letter", letter, dealer, Map.of());
    }

    @Override
    public void recordChoice(String action, String topic, String place) {
        audit.record(action, "person", actor.id().value(), null, Map.of("topic", topic, "place", place));
    }

    @Override
    public void recordWording(String action, String kind, String language, int version) {
        audit.record(action, null, null, null, Map.of("letter", kind, "language", language, "version", version));
    }

    @Override
    public void recordMail(String action, long mail) {
        audit.record(action, "mail", mail, null, Map.of());
    }

    @Override
    public <T> T asJob(String name, Supplier<T> work) {
        return actors.runAs(name, work);
    }
}

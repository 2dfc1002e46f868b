package io.tanxin.dealers.situation;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was asked for a report and when, on the rhythm or by the manager; one open request a dealer. */
@Service
@Transactional
public class Requests {
    /** After a request and two reminders that nobody answered, the talk is the way. */
    public static final Duration SILENT_AFTER = Duration.ofDays(30);

    private final JdbcClient db;
    private final DealerAccess access;
    private final SituationLetters letters;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    Requests(
            JdbcClient db,
            DealerAccess access,
            SituationLetters letters,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.access = access;
        this.letters = letters;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** A request that waits for its answer. */
    public record Open(RequestId id, Instant askedAt, boolean silent) implements Serializable {}

    /** For who sees the dealer; of the dealer's people it is asked on their own screens only. */
    @Transactional(readOnly = true)
    public Optional<Open> open(DealerId dealer) {
        access.require(dealer);
        return db.sql("select id, asked_at from situation_request where dealer_id = :dealer and ended_at is null")
                .param("dealer", dealer.value())
                .query((row, n) -> {
                    var at = Utc.instant(row.getObject("asked_at", LocalDateTime.class));
                    return new Open(new RequestId(row.getLong("id")), at, isSilent(at));
                })
                .optional();
    }

    /** Now, by a letter of the asking one. @return false: the dealer is being asked already, or has no owner to be written to */
    @PreAuthorize("hasAuthority('situation:ask')")
    public boolean ask(DealerId dealer) {
        access.require(dealer);
        if (!letters.canReach(dealer)) return false;
        var request = add(dealer, actor.id());
        if (request.isEmpty()) return false;
        letters.asks(dealer, request.get(), actor.id());
        audit.record("situation.asked", "dealer", dealer.value(), dealer, Map.of());
        return true;
    }

    /** Takes the asking back while its letter waits: as if the dealer had not been asked. */
    @PreAuthorize("hasAuthority('situation:ask')")
    public void undoAsk(DealerId dealer) {
        access.require(dealer);
        db.sql("delete from situation_request where dealer_id = :dealer and ended_at is null and asked_by = :me")
                .param("dealer", dealer.value())
                .param("me", actor.id().value())
                .update();
    }

    /** Not this time: it is asked again when the rhythm comes round. */
    @PreAuthorize("hasAuthority('situation:ask')")
    public void leave(DealerId dealer) {
        access.require(dealer);
        if (end(dealer, "LEFT")) audit.record("situation.left", "dealer", dealer.value(), dealer, Map.of());
    }

    /** Undoes {@link #leave}. */
    @PreAuthorize("hasAuthority('situation:ask')")
    public void undoLeave(DealerId dealer, RequestId request) {
        access.require(dealer);
        db.sql("""
                update situation_request set ended_at = null, outcome = null
                 where id = :id and dealer_id = :dealer and outcome = 'LEFT'
                """).param("id", request.value()).param("dealer", dealer.value()).update();
    }

    /** By the house, on the rhythm; whatever was still open from the last time is left. */
    void askOnRhythm(DealerId dealer, @Nullable UserId manager) {
        end(dealer, "LEFT");
        add(dealer, null).ifPresent(request -> letters.asksOnRhythm(dealer, request, manager));
    }

    /** Answered, whoever asked. */
    void given(DealerId dealer) {
        end(dealer, "GIVEN");
    }

    private boolean isSilent(Instant askedAt) {
        return !clock.instant().isBefore(askedAt.plus(SILENT_AFTER));
    }

    private Optional<RequestId> add(DealerId dealer, @Nullable UserId by) {
        var key = new GeneratedKeyHolder();
        try {
            db.sql("insert into situation_request (dealer_id, asked_at, asked_by) values (:dealer, :at, :by)")
                    .param("dealer", dealer.value())
                    .param("at", Utc.of(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                    .param("by", by == null ? null : by.value())
                    .update(key);
        } catch (DuplicateKeyException asked) {
            return Optional.empty();
        }
        return Optional.of(new RequestId(Objects.requireNonNull(key.getKey()).longValue()));
    }

    private boolean end(DealerId dealer, String outcome) {
        return db.sql("""
                update situation_request set ended_at = :at, outcome = :outcome where dealer_id = :dealer and ended_at is null
                """)
                        .param("at", Utc.of(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                        .param("outcome", outcome)
                        .param("dealer", dealer.value())
                        .update()
                > 0;
    }
}

package io.tanxin.dealers.policy;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.StageChanged;
import io.tanxin.dealers.StagesFiled;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A dealer's stage is changed by a decision with its evidence, or by a file that says so; each change stays to be read (N3). */
@Service
@Transactional
public class Stages {
    public static final int LONGEST_EVIDENCE = 1000;

    public sealed interface Changed {
        record Done(StageChangeId id) implements Changed {}

        /** It is in another stage by now than the one that was to be left. */
        record ChangedMeanwhile(Stage now) implements Changed {}
    }

    private final JdbcClient db;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final InForce inForce;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stages(
            JdbcClient db,
            DealerAccess access,
            CurrentActor actor,
            InForce inForce,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.access = access;
        this.actor = actor;
        this.inForce = inForce;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** From today on. @param from the stage that the decision was made about */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public Changed change(DealerId dealer, Stage from, Stage to, String evidence) {
        access.require(dealer);
        var why = Sentence.required(evidence, LONGEST_EVIDENCE);
        if (from == to) throw new IllegalArgumentException("the same stage");
        var now = hold(dealer);
        if (now != from) return new Changed.ChangedMeanwhile(now);
        var id = note(dealer, from, to, StageChange.Origin.DECISION, why);
        move(dealer, from, to);
        audit.record("stage.changed", "STAGE_CHANGE", id.value(), dealer, Map.of("from", from.name(), "to", to.name()));
        return new Changed.Done(id);
    }

    /** As if it had not been decided: today, by who decided it, and as long as it is the last one. */
    @PreAuthorize("hasAuthority('dealers:edit')")
    public void takeBack(DealerId dealer, StageChangeId id) {
        access.require(dealer);
        hold(dealer);
        var last = history(dealer).stream().findFirst().orElseThrow(() -> new NotFound("stage change"));
        var taken = last.id().equals(id)
                && last.day().equals(access.today())
                && db.sql("""
                        update stage_change set taken_back_at = :now
                         where id = :id and dealer_id = :dealer and decided_by = :me and taken_back_at is null
                        """)
                                .param("now", now())
                                .param("id", id.value())
                                .param("dealer", dealer.value())
                                .param("me", actor.id().value())
                                .update()
                        == 1;
        if (!taken) throw new NotFound("stage change");
        move(dealer, last.to(), last.from());
        audit.record(
                "stage.taken-back",
                "STAGE_CHANGE",
                id.value(),
                dealer,
                Map.of("from", last.to().name(), "to", last.from().name()));
    }

    /** The newest first. */
    @PreAuthorize("hasAuthority('dealers:see')")
    @Transactional(readOnly = true)
    public List<StageChange> history(DealerId dealer) {
        access.require(dealer);
        return db.sql("""
                select c.*, p.name as decided_by_name from stage_change c join person p on p.id = c.decided_by
                 where c.dealer_id = :dealer and c.taken_back_at is null order by c.day desc, c.id desc
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> new StageChange(
                        new StageChangeId(row.getLong("id")),
                        Stage.valueOf(row.getString("from_stage")),
                        Stage.valueOf(row.getString("to_stage")),
                        row.getObject("day", LocalDate.class),
                        StageChange.Origin.valueOf(row.getString("origin")),
                        row.getString("evidence"),
                        row.getString("decided_by_name"),
                        Utc.instant(row.getObject("decided_at", LocalDateTime.class))))
                .list();
    }

    /** What a file did to the dealers' own rows is noted here, and taken back here; in the file's own transaction. */
    @EventListener
    void filed(StagesFiled filed) {
        for (var move : filed.moves()) {
            var file = filed.file();
            if (file != null) note(move.dealer(), move.from(), move.to(), StageChange.Origin.IMPORT, file);
            else takeBackImport(move);
            events.publishEvent(new StageChanged(move.dealer(), move.from(), move.to()));
        }
        inForce.renew(filed.moves().stream().map(StagesFiled.Move::dealer).toList());
    }

    private void takeBackImport(StagesFiled.Move move) {
        db.sql("""
                update stage_change set taken_back_at = :now
                 where dealer_id = :dealer and origin = 'IMPORT' and from_stage = :to and to_stage = :from
                   and taken_back_at is null
                 order by id desc limit 1
                """)
                .param("now", now())
                .param("dealer", move.dealer().value())
                .param("from", move.from().name())
                .param("to", move.to().name())
                .update();
    }

    // two who decide about one dealer wait for each other
    private Stage hold(DealerId dealer) {
        return db.sql("select stage from dealer where id = :dealer for update")
                .param("dealer", dealer.value())
                .query((row, n) -> Stage.valueOf(row.getString(1)))
                .optional()
                .orElseThrow(() -> new NotFound("dealer"));
    }

    private void move(DealerId dealer, Stage from, Stage to) {
        db.sql("update dealer set stage = :stage, version = version + 1 where id = :dealer")
                .param("stage", to.name())
                .param("dealer", dealer.value())
                .update();
        inForce.renew(List.of(dealer));
        events.publishEvent(new StageChanged(dealer, from, to));
    }

    private StageChangeId note(DealerId dealer, Stage from, Stage to, StageChange.Origin origin, String evidence) {
        var key = new GeneratedKeyHolder();
        db.sql("""
                insert into stage_change (dealer_id, from_stage, to_stage, day, origin, evidence, decided_by, decided_at)
                values (:dealer, :from, :to, :day, :origin, :evidence, :by, :at)
                """)
                .param("dealer", dealer.value())
                .param("from", from.name())
                .param("to", to.name())
                .param("day", access.today())
                .param("origin", origin.name())
                .param("evidence", evidence)
                .param("by", actor.id().value())
                .param("at", now())
                .update(key, "id");
        return new StageChangeId(
                Objects.requireNonNull(key.getKeyAs(Number.class)).longValue());
    }

    private LocalDateTime now() {
        return Utc.of(clock.instant());
    }
}

package io.tanxin.dealers;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looks after whose dealers while that account manager is away, on holiday or ill (P6): sees them from the first day to the last,
 * both included, and nothing of them in confidence (C6). A manager says it for itself, a director for the managers of its dealers.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('dealers:assign', 'stand-ins:own')")
public class StandIns {
    private static final int SHOWN = 200;

    public sealed interface Answer {
        record Set(long id) implements Answer {}

        /** On some of these days somebody else stands in already. */
        record Overlaps(StandIn other) implements Answer {}

        /** Who should stand in is away itself on some of these days. */
        record IsAway(StandIn other) implements Answer {}
    }

    /** @param mine the acting person may change or end it */
    public record StandIn(
            long id,
            UserId manager,
            String managerName,
            UserId standIn,
            String standInName,
            LocalDate from,
            LocalDate to,
            boolean mine)
            implements Serializable {}

    private final JdbcClient db;
    private final VisibleDealers visible;
    private final People people;
    private final AuditTrail audit;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    StandIns(
            JdbcClient db,
            VisibleDealers visible,
            People people,
            AuditTrail audit,
            DealerAccess access,
            CurrentActor actor,
            ApplicationEventPublisher events) {
        this.actor = actor;
        this.events = events;
        this.db = db;
        this.visible = visible;
        this.people = people;
        this.audit = audit;
        this.access = access;
    }

    /** Those that are not over, the next to begin first: of a manager those that it is part of. */
    @Transactional(readOnly = true)
    public List<StandIn> current() {
        return rows("s.to_day >= :today and (:all or s.manager_id = :me or s.stand_in_id = :me)", Map.of());
    }

    private List<StandIn> rows(String which, Map<String, ?> parameters) {
        var all = actor.may("dealers:assign") || actor.get().isJob();
        return db.sql("""
                select s.id, s.manager_id, m.name as manager_name, s.stand_in_id, i.name as stand_in_name, s.from_day, s.to_day
                  from stand_in s join person m on m.id = s.manager_id join person i on i.id = s.stand_in_id
                 where %s order by s.from_day, s.id limit :most
                """.formatted(which))
                .params(parameters)
                .param("today", access.today())
                .param("all", all)
                .param("me", actor.id().value())
                .param("most", SHOWN)
                .query((row, n) -> new StandIn(
                        row.getLong("id"),
                        new UserId(row.getLong("manager_id")),
                        row.getString("manager_name"),
                        new UserId(row.getLong("stand_in_id")),
                        row.getString("stand_in_name"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        all || row.getLong("manager_id") == actor.id().value()))
                .list();
    }

    public Answer add(UserId manager, UserId standIn, LocalDate from, LocalDate to) {
        if (manager.equals(standIn) || from.isAfter(to)) throw new IllegalArgumentException("stand-in");
        requireMine(manager);
        requireManager(manager);
        requireManager(standIn);
        lock(manager);
        var against = against(0, manager, standIn, from, to);
        if (against.isPresent()) return against.get();
        var key = new GeneratedKeyHolder();
        db.sql(
                        "insert into stand_in (manager_id, stand_in_id, from_day, to_day) values (:manager, :standIn, :from, :to)")
                .param("manager", manager.value())
                .param("standIn", standIn.value())
                .param("from", from)
                .param("to", to)
                .update(key, "id");
        visible.renew(standIn);
        var id = Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
        record("stand-in.added", id, manager, standIn, from, to);
        events.publishEvent(new StandInSet(id, manager, standIn, from, to));
        return new Answer.Set(id);
    }

    /** Whether it is still set for these days. */
    @Transactional(readOnly = true)
    public boolean holds(long id, LocalDate from, LocalDate to) {
        return current().stream()
                .anyMatch(one ->
                        one.id() == id && one.from().equals(from) && one.to().equals(to));
    }

    /** Other days for the same two. One that has begun began when it did. */
    public Answer change(long id, LocalDate from, LocalDate to) {
        var found = find(id);
        var begins = found.from().isBefore(access.today()) ? found.from() : from;
        if (begins.isAfter(to) || to.isBefore(access.today())) throw new IllegalArgumentException("stand-in");
        lock(found.manager());
        var against = against(id, found.manager(), found.standIn(), begins, to);
        if (against.isPresent()) return against.get();
        db.sql("update stand_in set from_day = :from, to_day = :to where id = :id")
                .param("from", begins)
                .param("to", to)
                .param("id", id)
                .update();
        visible.renew(found.standIn());
        record("stand-in.changed", id, found.manager(), found.standIn(), begins, to);
        events.publishEvent(new StandInSet(id, found.manager(), found.standIn(), begins, to));
        return new Answer.Set(id);
    }

    /** @param id of the one that may lie there: itself */
    private Optional<Answer> against(long id, UserId manager, UserId standIn, LocalDate from, LocalDate to) {
        var crossing = " and s.from_day <= :to and s.to_day >= :from and s.id <> :id";
        var days = Map.of("id", id, "from", from, "to", to, "manager", manager.value(), "standIn", standIn.value());
        Optional<Answer> overlaps = rows("s.manager_id = :manager" + crossing, days).stream()
                .findFirst()
                .map(Answer.Overlaps::new);
        return overlaps.or(() -> rows("s.manager_id = :standIn" + crossing, days).stream()
                .findFirst()
                .map(Answer.IsAway::new));
    }

    /** The rest of it does not happen: one that runs ends today, one that has not begun is as if never set. */
    public void end(long id) {
        var found = find(id);
        lock(found.manager());
        var yesterday = access.today().minusDays(1);
        if (found.from().isAfter(yesterday)) {
            db.sql("delete from stand_in where id = :id").param("id", id).update();
        } else {
            db.sql("update stand_in set to_day = :day where id = :id")
                    .param("day", yesterday)
                    .param("id", id)
                    .update();
        }
        visible.renew(found.standIn());
        record("stand-in.ended", id, found.manager(), found.standIn(), found.from(), yesterday);
    }

    /** One that is not over, and the acting person's to change. */
    private StandIn find(long id) {
        return current().stream()
                .filter(one -> one.id() == id && isMine(one.manager()))
                .findFirst()
                .orElseThrow(() -> new NotFound("stand-in"));
    }

    private void requireMine(UserId manager) {
        if (!isMine(manager)) throw new NotFound("manager");
    }

    private boolean isMine(UserId manager) {
        if (manager.equals(actor.id()) || actor.get().isJob() || actor.may("dealers:import")) return true;
        return actor.may("dealers:assign") && (hasNoDealers(manager) || access.seesDealerOf(manager));
    }

    private boolean hasNoDealers(UserId manager) {
        return db.sql("select count(*) from (select 1 from dealer where manager_id = :manager limit 1) some")
                        .param("manager", manager.value())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private void requireManager(UserId id) {
        if (people.withRole(Role.MANAGER).stream()
                .noneMatch(person -> person.id().equals(id))) {
            throw new NotFound("manager");
        }
    }

    // an assignment to this manager holds the row until it is done: wait for it, and reckon with its dealers
    private void lock(UserId manager) {
        db.sql("select id from person where id = :id for update")
                .param("id", manager.value())
                .query(Long.class)
                .single();
    }

    private void record(String action, long id, UserId manager, UserId standIn, LocalDate from, LocalDate to) {
        audit.record(
                action,
                "STAND_IN",
                id,
                null,
                Map.of(
                        "manager",
                        manager.value(),
                        "standIn",
                        standIn.value(),
                        "from",
                        from.toString(),
                        "to",
                        to.toString()));
    }
}

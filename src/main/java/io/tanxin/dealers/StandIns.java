package io.tanxin.dealers;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.People;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after whose dealers while that account manager is away: sees them from the first day to the last, both included. */
@Service
@Transactional
@PreAuthorize("hasAuthority('dealers:assign')")
public class StandIns {
    private static final int SHOWN = 200;

    public record StandIn(
            long id,
            UserId manager,
            String managerName,
            UserId standIn,
            String standInName,
            LocalDate from,
            LocalDate to)
            implements Serializable {}

    private final JdbcClient db;
    private final VisibleDealers visible;
    private final People people;
    private final AuditTrail audit;
    private final DealerAccess access;

    StandIns(JdbcClient db, VisibleDealers visible, People people, AuditTrail audit, DealerAccess access) {
        this.db = db;
        this.visible = visible;
        this.people = people;
        this.audit = audit;
        this.access = access;
    }

    /** Those that are not over, the next to begin first. */
    @Transactional(readOnly = true)
    public List<StandIn> current() {
        return db.sql("""
                select s.id, s.manager_id, m.name as manager_name, s.stand_in_id, i.name as stand_in_name, s.from_day, s.to_day
                  from stand_in s join person m on m.id = s.manager_id join person i on i.id = s.stand_in_id
                 where s.to_day >= :today order by s.from_day, s.id limit :most
                """)
                .param("today", access.today())
                .param("most", SHOWN)
                .query((row, n) -> new StandIn(
                        row.getLong("id"),
                        new UserId(row.getLong("manager_id")),
                        row.getString("manager_name"),
                        new UserId(row.getLong("stand_in_id")),
                        row.getString("stand_in_name"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    public void add(UserId manager, UserId standIn, LocalDate from, LocalDate to) {
        if (manager.equals(standIn) || from.isAfter(to)) throw new IllegalArgumentException("stand-in");
        requireManager(manager);
        requireManager(standIn);
        lock(manager);
        var key = new GeneratedKeyHolder();
        db.sql(
                        "insert into stand_in (manager_id, stand_in_id, from_day, to_day) values (:manager, :standIn, :from, :to)")
                .param("manager", manager.value())
                .param("standIn", standIn.value())
                .param("from", from)
                .param("to", to)
                .update(key, "id");
        visible.renew(standIn);
        record(
                "stand-in.added",
                Objects.requireNonNull(key.getKeyAs(Number.class)).longValue(),
                manager,
                standIn,
                from,
                to);
    }

    /** The rest of it does not happen: one that runs ends today, one that has not begun is as if never set. */
    public void end(long id) {
        var found = current().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("stand-in"));
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

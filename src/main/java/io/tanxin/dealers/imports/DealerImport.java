package io.tanxin.dealers.imports;

import io.tanxin.dealers.DealerIntake;
import io.tanxin.dealers.DealerRegister;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.Utc;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Dealers from the administrator's file: tried without writing, then written in one transaction. What is written is reckoned anew
 * from the file inside that transaction, so nothing that changed since the trial is overwritten unseen.
 */
@Service
@PreAuthorize("hasAuthority('dealers:import')")
public class DealerImport {
    /** No more of a file is read. */
    public static final int MOST_BYTES = TextFile.MOST_BYTES;

    public enum Mode {
        GOOD_ROWS,
        ONLY_IF_ALL_ARE_GOOD
    }

    private final DealerRegister register;
    private final DealerIntake intake;
    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;

    DealerImport(
            DealerRegister register,
            DealerIntake intake,
            TransactionTemplate transaction,
            JdbcClient db,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock) {
        this.register = register;
        this.intake = intake;
        this.transaction = transaction;
        this.db = db;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** What would be done, and every fault. Writes nothing. */
    public Outcome check(Path file) {
        try {
            return Plan.of(Table.read(TextFile.read(file)), register).outcome(false);
        } catch (Refused refused) {
            return new Outcome.Refused(refused.why(), refused.detail());
        }
    }

    /** @param fileName as the person named it, for the record */
    public Outcome run(Path file, String fileName, Mode mode) {
        try {
            var table = Table.read(TextFile.read(file));
            return transaction.execute(status -> write(table, fileName, mode));
        } catch (Refused refused) {
            return new Outcome.Refused(refused.why(), refused.detail());
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException meanwhile) {
            // somebody added or changed the same dealer or address while we wrote: all is as it was
            return new Outcome.Refused(Refusal.CHANGED_MEANWHILE, "");
        }
    }

    private Outcome write(Table table, String fileName, Mode mode) {
        var plan = Plan.of(table, register);
        if (mode == Mode.ONLY_IF_ALL_ARE_GOOD && plan.leftOut() > 0) return plan.outcome(false);
        intake.write(plan.entries());
        note(plan, fileName);
        return plan.outcome(true);
    }

    private void note(Plan plan, String fileName) {
        var name = fileName.length() <= 200 ? fileName : fileName.substring(0, 200);
        db.sql("""
                insert into dealer_import (person_id, file_name, rows_read, added, changed, unchanged, left_out, at)
                values (:person, :file, :rows, :added, :changed, :unchanged, :leftOut, :at)
                """)
                .param("person", actor.id().value())
                .param("file", name)
                .param("rows", plan.rows())
                .param("added", plan.added())
                .param("changed", plan.changed())
                .param("unchanged", plan.unchanged())
                .param("leftOut", plan.leftOut())
                .param("at", Utc.of(clock.instant()))
                .update();
        audit.record(
                "dealers.imported",
                null,
                null,
                null,
                Map.of(
                        "rows", plan.rows(),
                        "added", plan.added(),
                        "changed", plan.changed(),
                        "unchanged", plan.unchanged(),
                        "leftOut", plan.leftOut()));
    }
}

package io.tanxin.dealers.imports;

import io.tanxin.dealers.DealerIntake;
import io.tanxin.dealers.DealerRecall;
import io.tanxin.dealers.DealerRecall.Kept;
import io.tanxin.dealers.DealerRegister;
import io.tanxin.dealers.imports.ImportRow.State;
import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An import's work, in the background. What it writes is one transaction, and so is what it takes back: stopped, broken off or given up,
 * all is as it was. How far it is goes to the job's row in transactions of its own.
 */
@Component
class ImportWork {
    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    private static final class Stopped extends RuntimeException {}

    private interface Task {
        void run() throws Refused;
    }

    private final ImportJobs jobs;
    private final ImportPapers papers;
    private final DealerRegister register;
    private final DealerIntake intake;
    private final DealerRecall recall;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    ImportWork(
            ImportJobs jobs,
            ImportPapers papers,
            DealerRegister register,
            DealerIntake intake,
            DealerRecall recall,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.papers = papers;
        this.register = register;
        this.intake = intake;
        this.recall = recall;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What would be done, and every fault. */
    void check(long id) {
        work(id, State.CHECKING, State.FAILED, () -> {
            var table = table(id);
            var plan = Plan.of(
                    table,
                    register,
                    looked -> beat(id, State.CHECKING, looked, table.rows().size()));
            transaction.executeWithoutResult(status -> {
                papers.keep(id, plan.findings());
                if (!jobs.end(id, State.CHECKING, State.CHECKED, plan, null)) throw new Stopped();
            });
        });
    }

    /** Reckoned anew from the file inside the transaction that writes, so nothing that changed since the trial is overwritten unseen. */
    void write(long id, DealerImport.Mode mode) {
        work(id, State.WRITING, State.FAILED, () -> {
            var table = table(id);
            transaction.executeWithoutResult(status -> write(id, table, mode));
        });
    }

    private void write(long id, Table table, DealerImport.Mode mode) {
        var plan = Plan.of(table, register, looked -> beat(id, State.WRITING, 0, 0));
        papers.keep(id, plan.findings());
        if (mode == DealerImport.Mode.ONLY_IF_ALL_ARE_GOOD && plan.leftOut() > 0) {
            if (!jobs.end(id, State.WRITING, State.CHECKED, plan, null)) throw new Stopped();
            return;
        }
        var all = plan.entries().size();
        var done = new int[1];
        var areas = intake.write(jobs.find(id).orElseThrow().fileName(), plan.entries(), some -> {
            papers.keep(id, done[0], some);
            done[0] += some.size();
            beat(id, State.WRITING, done[0], all);
        });
        audit.record(
                "dealers.imported",
                "IMPORT",
                id,
                null,
                Map.of(
                        "rows", plan.rows(),
                        "added", plan.added(),
                        "changed", plan.changed(),
                        "unchanged", plan.unchanged(),
                        "leftOut", plan.leftOut()));
        if (!jobs.end(id, State.WRITING, State.DONE, plan, papers.ids(areas))) throw new Stopped();
    }

    void undo(long id) {
        work(
                id,
                State.UNDOING,
                State.DONE,
                () -> transaction.executeWithoutResult(status -> {
                    var written = papers.written(id);
                    var kept = new HashMap<DealerId, Kept>();
                    var done = new int[1];
                    recall.takeBack(written, papers.areasMade(id), some -> {
                        kept.putAll(some);
                        done[0] = Math.min(written.size(), done[0] + DealerRecall.AT_ONCE);
                        beat(id, State.UNDOING, done[0], written.size());
                    });
                    papers.stayed(id, kept);
                    audit.record(
                            "dealers.import-undone",
                            "IMPORT",
                            id,
                            null,
                            Map.of("takenBack", written.size() - kept.size(), "kept", kept.size()));
                    if (!jobs.undone(id, written.size() - kept.size(), kept.size())) throw new Stopped();
                }));
    }

    /** @param broken where it is when it did not come to its end */
    private void work(long id, State working, State broken, Task task) {
        try {
            task.run();
        } catch (Refused refused) {
            papers.drop(id);
            jobs.breakOff(id, working, State.REFUSED, refused.why(), refused.detail());
        } catch (Stopped stopped) {
            jobs.breakOff(id, working, broken == State.DONE ? State.DONE : State.CANCELLED, null, "");
        } catch (DataIntegrityViolationException | ConcurrencyFailureException meanwhile) {
            // somebody added or changed the same dealer or address while we worked
            log.info("import {} met a change that somebody made meanwhile", id, meanwhile);
            jobs.breakOff(id, working, broken, Refusal.CHANGED_MEANWHILE, "");
        } catch (RuntimeException failed) {
            log.error("import {} failed", id, failed);
            jobs.breakOff(id, working, broken, Refusal.FAILED, "");
        }
    }

    private Table table(long id) throws Refused {
        return Table.read(papers.content(id).orElseThrow(() -> new Refused(Refusal.EMPTY, "")));
    }

    private void beat(long id, State working, int step, int steps) {
        var goesOn = apart.execute(status -> jobs.beat(id, working, step, steps));
        if (!Boolean.TRUE.equals(goesOn)) throw new Stopped();
    }
}

package io.tanxin.dealers.imports;

import io.tanxin.dealers.DealerRecall.Kept;
import io.tanxin.dealers.imports.ImportRow.State;
import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import io.tanxin.tables.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Dealers from the administrator's file: tried without writing, then written, and taken back if need be. Each is work in the background
 * that goes on when the tab is closed, can be stopped, and is never beside another.
 */
@Service
@PreAuthorize("hasAuthority('dealers:import')")
public class DealerImport {
    /** No more of a file is read. */
    public static final int MOST_BYTES = TextFile.MOST_BYTES;

    private static final int LONGEST_NAME = 200;

    public enum Mode {
        GOOD_ROWS,
        ONLY_IF_ALL_ARE_GOOD
    }

    /** Whether work began. */
    public sealed interface Start extends Serializable {
        record Begun(long id) implements Start {}

        record Refused(Refusal why) implements Start {}

        /** One at a time: this one works. */
        record Busy(ImportRow other) implements Start {}

        /** It is no longer where the screen showed it. */
        record Outdated() implements Start {}
    }

    private final ImportJobs jobs;
    private final ImportPapers papers;
    private final ImportWork work;
    private final ImportFiles files;
    private final Actors actors;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final TaskExecutor background;

    DealerImport(
            ImportJobs jobs,
            ImportPapers papers,
            ImportWork work,
            ImportFiles files,
            Actors actors,
            CurrentActor actor,
            AuditTrail audit,
            TransactionTemplate transaction,
            @Qualifier("applicationTaskExecutor") TaskExecutor background) {
        this.jobs = jobs;
        this.papers = papers;
        this.work = work;
        this.files = files;
        this.actors = actors;
        this.actor = actor;
        this.audit = audit;
        this.transaction = transaction;
        this.background = background;
    }

    /** Begins to try a file: what would be done, and every fault. Writes no dealer. @param fileName as the person named it */
    public Start receive(String fileName, byte[] content) {
        if (content.length == 0) return new Start.Refused(Refusal.EMPTY);
        if (content.length > MOST_BYTES) return new Start.Refused(Refusal.TOO_BIG);
        var name = fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(0, LONGEST_NAME);
        var id = transaction.execute(status -> jobs.begin(actor.id(), name, content));
        if (id == null || id.isEmpty()) return another();
        return begun(id.get(), work::check);
    }

    public Start write(long id, Mode mode) {
        return goOn(id, State.CHECKED, State.WRITING, job -> work.write(job, mode));
    }

    /** Tries the file of one that was stopped or broke off once more. */
    public Start again(long id) {
        var row = get(id);
        if (!row.hasFile()) return new Start.Outdated();
        return goOn(id, row.state() == State.FAILED ? State.FAILED : State.CANCELLED, State.CHECKING, work::check);
    }

    /** Takes back what it did, as far as nothing was built on it. */
    public Start undo(long id) {
        if (!get(id).canBeUndone()) return new Start.Outdated();
        return goOn(id, State.DONE, State.UNDOING, work::undo);
    }

    /** Nothing is half done: what it wrote so far goes back. */
    public void stop(long id) {
        jobs.stop(id);
        audit.record("dealers.import-stopped", "IMPORT", id, null, Map.of());
    }

    /** The one that works now, whoever began it. */
    public Optional<ImportRow> working() {
        return jobs.busy();
    }

    public ImportRow get(long id) {
        return jobs.find(id).orElseThrow(() -> new NotFound("import"));
    }

    /** All that ever were, the newest first, by key. */
    public List<ImportRow> rows(@Nullable Long after, int skip, int limit) {
        return jobs.rows(after, skip, limit);
    }

    /** What was found in its file; nothing after thirty days. */
    public List<Finding> findings(long id) {
        return papers.findings(id);
    }

    /** The rows with a problem as they stood in the file, the reasons in the last column. @param words of a finding, for its reader */
    public void badRows(long id, TableFormat format, Locale locale, Function<Finding, String> words, OutputStream out)
            throws IOException {
        files.badRows(get(id), format, locale, words, out);
    }

    /** What could not be taken back, and why. @param words of a reason */
    public void stayed(long id, TableFormat format, Locale locale, Function<Kept, String> words, OutputStream out)
            throws IOException {
        files.stayed(id, format, locale, words, out);
    }

    private Start goOn(long id, State from, State to, LongConsumer task) {
        return jobs.goOn(id, from, to) ? begun(id, task) : another();
    }

    private Start begun(long id, LongConsumer task) {
        var who = actor.id();
        background.execute(() -> actors.runAs(who, () -> task.accept(id)));
        return new Start.Begun(id);
    }

    private Start another() {
        return jobs.busy().<Start>map(Start.Busy::new).orElseGet(Start.Outdated::new);
    }
}

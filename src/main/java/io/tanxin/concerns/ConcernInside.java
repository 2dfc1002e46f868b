package io.tanxin.concerns;

import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.Utc;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the company keeps about a concern for itself: notes, and whose fault it was. The one place that reads or writes these tables. */
@Service
@Transactional
@PreAuthorize("hasAuthority('concerns:see')")
public class ConcernInside {
    private final JdbcClient db;
    private final ConcernAccess access;
    private final CurrentActor actor;

    ConcernInside(JdbcClient db, ConcernAccess access, CurrentActor actor) {
        this.db = db;
        this.access = access;
        this.actor = actor;
    }

    @PreAuthorize("hasAuthority('concerns:answer')")
    public void note(ConcernId id, String words) {
        var concern = access.find(id);
        db.sql("insert into concern_note (concern_id, by_id, at, words) values (:concern, :by, :at, :words)")
                .param("concern", id.value())
                .param("by", actor.id().value())
                .param("at", Utc.of(access.now()))
                .param("words", ConcernAccess.words(words, 2000))
                .update();
        access.written("concern.noted", concern);
    }

    /** Said again, it is put right. Nothing else of the concern changes by it: help does not wait for whose fault it was. */
    @PreAuthorize("hasAuthority('concerns:answer')")
    public void fault(ConcernId id, Whose whose, String words) {
        var concern = access.find(id);
        var said = words.isBlank() ? null : ConcernAccess.words(words, 1000);
        db.sql("""
                insert into concern_fault (concern_id, whose, words, by_id, at) values (:concern, :whose, :words, :by, :at)
                on duplicate key update whose = :whose, words = :words, by_id = :by, at = :at
                """)
                .param("concern", id.value())
                .param("whose", whose.name())
                .param("words", said)
                .param("by", actor.id().value())
                .param("at", Utc.of(access.now()))
                .update();
        access.written("concern.fault", concern);
    }

    /** The oldest first, at most 200. */
    @Transactional(readOnly = true)
    public List<ConcernNote> notes(ConcernId id) {
        access.find(id);
        return db.sql("""
                select n.at, n.words, p.name from concern_note n join person p on p.id = n.by_id
                 where n.concern_id = :concern order by n.id limit 200
                """)
                .param("concern", id.value())
                .query((row, n) ->
                        new ConcernNote(row.getString("name"), ConcernRows.at(row, "at"), row.getString("words")))
                .list();
    }

    @Transactional(readOnly = true)
    public @Nullable Fault fault(ConcernId id) {
        access.find(id);
        Optional<Fault> found = db.sql("""
                select f.whose, f.words, f.at, p.name from concern_fault f join person p on p.id = f.by_id where f.concern_id = :id
                """)
                .param("id", id.value())
                .query((row, n) -> new Fault(
                        Whose.valueOf(row.getString("whose")),
                        row.getString("words"),
                        row.getString("name"),
                        ConcernRows.at(row, "at")))
                .optional();
        return found.orElse(null);
    }
}

package io.tanxin.communication.talk;

import io.tanxin.communication.DayCircle;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.TalkRefused.Reason;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Internal notes: read by their author, by who stands in for the author, and by a director who says why, which is written down.
 * The administrator has no right here, and a dealer none.
 */
@Service
@Transactional
public class PrivateNotes {

    /** @param version -1 as long as nothing is written */
    public record Note(
            UserId author,
            String authorName,
            int version,
            String text,
            @Nullable Instant changedAt) implements Serializable {}

    public sealed interface Saved {
        record Kept(Note note) implements Saved {}

        /** Written in another window meanwhile. */
        record Meanwhile(Note theirs) implements Saved {}
    }

    private static final String NOTE = """
            select n.author_id, p.name author_name, n.version, n.text, n.changed_at
              from private_note n join person p on p.id = n.author_id
            """;
    // of dealers that the reader sees; a note on a whole round hangs on none of them, so the day's seats are asked
    private static final String OF_DAY = """
             where n.day_id = :day and n.author_id <> :me and n.text <> ''
               and exists (select 1 from seat s join visible_dealer v on v.dealer_id = s.dealer_id
                            where s.day_id = n.day_id and s.removed_at is null
                              and (n.dealer_id is null or n.dealer_id = s.dealer_id)
                              and v.viewer_id = :me and :today between v.from_day and v.to_day
            """;

    private final PrivateNoteRows rows;
    private final JdbcClient db;
    private final Talk talk;
    private final DayCircle circle;

    PrivateNotes(PrivateNoteRows rows, JdbcClient db, Talk talk, DayCircle circle) {
        this.rows = rows;
        this.db = db;
        this.talk = talk;
        this.circle = circle;
    }

    @PreAuthorize("hasAuthority('notes:write')")
    @Transactional(readOnly = true)
    public Note mine(DayId id, @Nullable DealerId dealer) {
        var part = talk.part(talk.day(id), dealer);
        return find(id, part).map(this::mine).orElseGet(() -> new Note(talk.me(), "", -1, "", null));
    }

    @PreAuthorize("hasAuthority('notes:write')")
    @Transactional(noRollbackFor = {OptimisticLockingFailureException.class, DuplicateKeyException.class})
    public Saved save(DayId id, @Nullable DealerId dealer, int version, String text) {
        var part = talk.part(talk.day(id), dealer);
        var there = find(id, part);
        if (there.map(PrivateNote::version).orElse(-1) != version) {
            var theirs = mine(id, part);
            return theirs.text().equals(text) ? new Saved.Kept(theirs) : new Saved.Meanwhile(theirs);
        }
        var note = there.orElseGet(() -> PrivateNote.of(id, part, talk.me(), talk.now()));
        try {
            return new Saved.Kept(mine(rows.save(note.written(text, talk.now()))));
        } catch (OptimisticLockingFailureException | DuplicateKeyException quicker) {
            return new Saved.Meanwhile(mine(id, part));
        }
    }

    /** Of the manager for whom the reader stands in. */
    @PreAuthorize("hasAuthority('notes:write')")
    public List<Note> asStandIn(DayId id) {
        var day = talk.day(id);
        var notes = others(id, """
                and v.because = 'STAND_IN'
                and n.author_id = (select d.manager_id from dealer d where d.id = s.dealer_id)
                """);
        if (!notes.isEmpty()) circle.record("notes.read", id, null, day.inConfidence(), Map.of("as", "STAND_IN"));
        return notes;
    }

    /** Whether a director who gives a reason would find something. */
    @PreAuthorize("hasAuthority('notes:read')")
    @Transactional(readOnly = true)
    public boolean areThere(DayId id) {
        talk.day(id);
        return !others(id, "").isEmpty();
    }

    @PreAuthorize("hasAuthority('notes:read')")
    public List<Note> withReason(DayId id, String reason) {
        var day = talk.day(id);
        TalkRefused.unless(!reason.isBlank(), Reason.NO_REASON);
        TalkRefused.unless(reason.strip().length() <= 500, Reason.TOO_LONG);
        circle.record("notes.read", id, null, day.inConfidence(), Map.of("as", "DIRECTOR", "reason", reason.strip()));
        return others(id, "");
    }

    private List<Note> others(DayId id, String which) {
        return db.sql(NOTE + OF_DAY + which + ") order by n.id")
                .param("day", id.value())
                .param("me", talk.me().value())
                .param("today", talk.today())
                .query(PrivateNotes::note)
                .list();
    }

    private Optional<PrivateNote> find(DayId id, @Nullable DealerId part) {
        return db.sql("""
                select id from private_note
                 where day_id = :day and author_id = :me and coalesce(dealer_id, 0) = :dealer
                """)
                .param("day", id.value())
                .param("me", talk.me().value())
                .param("dealer", part == null ? 0 : part.value())
                .query((row, n) -> new NoteId(row.getLong(1)))
                .optional()
                .flatMap(rows::findById);
    }

    private Note mine(PrivateNote note) {
        return new Note(note.author(), "", note.version(), note.text(), Utc.instant(note.changedAt()));
    }

    private static Note note(ResultSet row, int n) throws SQLException {
        return new Note(
                new UserId(row.getLong("author_id")),
                row.getString("author_name"),
                row.getInt("version"),
                row.getString("text"),
                Utc.instant(row.getObject("changed_at", LocalDateTime.class)));
    }
}

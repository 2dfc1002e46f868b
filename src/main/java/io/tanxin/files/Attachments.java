package io.tanxin.files;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files that hang on something: taken in with the change that brings them, handed out to whom the thing itself is shown. */
@Service
public class Attachments {
    public sealed interface Kept {
        record Done(AttachmentId id, String name) implements Kept {}

        /** @param why a translation key */
        record Refused(String name, String why) implements Kept {}
    }

    record Opened(Path at, String name, String type) {}

    private final JdbcClient db;
    private final FileShelf shelf;
    private final Clamd scanner;
    private final AttachmentSettings settings;
    private final ObjectProvider<AttachmentOwner> owners;
    private final Clock clock;

    Attachments(
            JdbcClient db,
            FileShelf shelf,
            Clamd scanner,
            AttachmentSettings settings,
            ObjectProvider<AttachmentOwner> owners,
            Clock clock) {
        this.db = db;
        this.shelf = shelf;
        this.scanner = scanner;
        this.settings = settings;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * Keeps a file in the change's own transaction; the caller has asked whether the person may bring it. Content whose change is
     * rolled back lies on the shelf without a row: nobody can reach it, and the next one with the same content uses it.
     *
     * @throws UncheckedIOException the disk or the virus scanner fails: nothing is kept, to be tried again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept keep(NewAttachment file, InputStream content) {
        var name = FileName.of(file.name(), List.of());
        if (count(file) >= settings.most()) return new Kept.Refused(name, "files.refused.count");
        try {
            var come = shelf.takeIn(content, settings.largest().toBytes());
            var type = FileType.of(come.begin(), name);
            var refused = refused(come, type);
            if (refused != null) {
                shelf.throwAway(come);
                return new Kept.Refused(name, refused);
            }
            shelf.keep(come);
            return row(file, FileName.of(name, FileType.endings(type)), type, come);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private @Nullable String refused(FileShelf.Come come, String type) throws IOException {
        if (come.size() == 0) return "files.refused.empty";
        if (come.size() > settings.largest().toBytes()) return "files.refused.size";
        if (!FileType.isWelcome(type)) return "files.refused.type";
        try {
            return scanner.isClean(come.at()) ? null : "files.refused.virus";
        } catch (UncheckedIOException notAsked) {
            shelf.throwAway(come);
            throw notAsked;
        }
    }

    /** What hangs on these things, by their keys, in the order in which it came. The caller has asked whether they may be seen. */
    @Transactional(readOnly = true)
    public Map<Long, List<Attachment>> of(String owner, Collection<Long> subjects) {
        if (subjects.isEmpty()) return Map.of();
        return db
                .sql("""
                select id, subject_id, name, type, size from attachment
                 where owner = :owner and subject_id in (:subjects) order by subject_id, id
                """)
                .param("owner", owner)
                .param("subjects", subjects)
                .query((row, n) -> new Attachment(
                        new AttachmentId(row.getLong("id")),
                        row.getLong("subject_id"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Attachment::subject));
    }

    /** The SHA-256 of each of them, in the same order: what a seal says of a picture. */
    @Transactional(readOnly = true)
    public Map<Long, List<String>> prints(String owner, Collection<Long> subjects) {
        if (subjects.isEmpty()) return Map.of();
        record Print(long subject, String digits) {}
        return db
                .sql("""
                select subject_id, lower(hex(sha256)) as print from attachment
                 where owner = :owner and subject_id in (:subjects) order by subject_id, id
                """)
                .param("owner", owner)
                .param("subjects", subjects)
                .query((row, n) -> new Print(row.getLong("subject_id"), row.getString("print")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Print::subject, Collectors.mapping(Print::digits, Collectors.toList())));
    }

    /**
     * Takes a file off what it hangs on, in the change's own transaction; the caller has asked whether the person may.
     *
     * @return what {@link #putBack} needs
     * @throws NotFound it does not hang there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TakenAway takeAway(String owner, long subject, AttachmentId id) {
        var file = db.sql("""
                select dealer_id, name, type, size, sha256, brought_by, brought_at from attachment
                 where id = :id and owner = :owner and subject_id = :subject for update
                """)
                .param("id", id.value())
                .param("owner", owner)
                .param("subject", subject)
                .query((row, n) -> new TakenAway(
                        owner,
                        subject,
                        row.getObject("dealer_id") == null ? null : new DealerId(row.getLong("dealer_id")),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getBytes("sha256"),
                        new UserId(row.getLong("brought_by")),
                        row.getObject("brought_at", LocalDateTime.class)))
                .optional()
                .orElseThrow(() -> new NotFound("attachment"));
        db.sql("delete from attachment where id = :id").param("id", id.value()).update();
        return file;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void putBack(TakenAway file) {
        insert(
                new NewAttachment(file.owner(), file.subject(), file.dealer(), file.by(), file.name()),
                file.name(),
                file.type(),
                file.size(),
                file.hash(),
                file.at());
    }

    /** @throws NotFound also when what it hangs on is not the acting person's to see */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    Opened open(AttachmentId id) {
        record Row(String owner, long subject, String name, String type, byte[] hash) {}
        var found = db.sql("select owner, subject_id, name, type, sha256 from attachment where id = :id")
                .param("id", id.value())
                .query((row, n) -> new Row(
                        row.getString("owner"),
                        row.getLong("subject_id"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getBytes("sha256")))
                .optional()
                .orElseThrow(() -> new NotFound("attachment"));
        var shown =
                owners.stream().anyMatch(owner -> owner.kind().equals(found.owner()) && owner.maySee(found.subject()));
        if (!shown) throw new NotFound("attachment");
        return new Opened(shelf.place(found.hash()), found.name(), found.type());
    }

    /** For a feature that keeps a file a second time, elsewhere. The caller has asked whether the person may see it. */
    public InputStream content(AttachmentId id) throws IOException {
        var hash = db.sql("select sha256 from attachment where id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getBytes("sha256"))
                .optional()
                .orElseThrow(() -> new NotFound("attachment"));
        return Files.newInputStream(shelf.place(hash));
    }

    private Kept row(NewAttachment file, String name, String type, FileShelf.Come come) {
        return new Kept.Done(insert(file, name, type, come.size(), come.hash(), Utc.of(clock.instant())), name);
    }

    private AttachmentId insert(
            NewAttachment file, String name, String type, long size, byte[] hash, LocalDateTime broughtAt) {
        var key = new GeneratedKeyHolder();
        db.sql("""
                insert into attachment (owner, subject_id, dealer_id, name, type, size, sha256, brought_by, brought_at)
                values (:owner, :subject, :dealer, :name, :type, :size, :sha256, :by, :at)
                """)
                .param("owner", file.owner())
                .param("subject", file.subject())
                .param("dealer", file.dealer() == null ? null : file.dealer().value())
                .param("name", name)
                .param("type", type)
                .param("size", size)
                .param("sha256", hash)
                .param("by", file.by().value())
                .param("at", broughtAt)
                .update(key, "id");
        return new AttachmentId(
                Objects.requireNonNull(key.getKeyAs(Number.class)).longValue());
    }

    private int count(NewAttachment file) {
        return db.sql("select count(*) from attachment where owner = :owner and subject_id = :subject")
                .param("owner", file.owner())
                .param("subject", file.subject())
                .query(Integer.class)
                .single();
    }
}

package io.tanxin.concerns;

import io.tanxin.concerns.ConcernMessage.State;
import io.tanxin.files.Attachments;
import io.tanxin.files.NewAttachment;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What was said about a concern, with the files that came along. */
@Repository
class ConcernThread {
    static final int LONGEST = 4000;

    /** Of a talk that went on very long, the newest. */
    private static final int MOST = 300;

    private static final String ROW = """
            select m.*, b.name as by_name, r.name as read_name from concern_message m
              join person b on b.id = m.by_id left join person r on r.id = m.read_by
            """;

    private final JdbcClient db;
    private final Attachments attachments;

    ConcernThread(JdbcClient db, Attachments attachments) {
        this.db = db;
        this.attachments = attachments;
    }

    long add(Concern concern, boolean fromDealer, UserId by, Instant at, String words, State state, Meant meant) {
        var key = new GeneratedKeyHolder();
        db.sql("""
                insert into concern_message (concern_id, side, by_id, at, words, state, meant)
                values (:concern, :side, :by, :at, :words, :state, :meant)
                """)
                .param("concern", concern.id().value())
                .param("side", fromDealer ? "DEALER" : "COMPANY")
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("words", words)
                .param("state", state.name())
                .param("meant", meant.name())
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    /** @return what could not be kept */
    List<Raised.LeftOut> attach(Concern concern, long message, UserId by, List<Photo> photos) {
        var leftOut = new ArrayList<Raised.LeftOut>();
        for (var photo : photos) {
            var brought = new NewAttachment(ConcernFiles.KIND, message, concern.dealer(), by, photo.name());
            try (var content = photo.content().open()) {
                if (attachments.keep(brought, content) instanceof Attachments.Kept.Refused(var name, var why)) {
                    leftOut.add(new Raised.LeftOut(name, why));
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return leftOut;
    }

    /** In their order. @param sent for the dealer: what was held back or given back it never sees, nor who read it before */
    List<ConcernMessage> of(ConcernId concern, boolean sent) {
        var found = db.sql("select * from (" + ROW + " where m.concern_id = :concern"
                        + (sent ? " and m.state = 'SENT'" : "") + " order by m.id desc limit :most) newest order by id")
                .param("concern", concern.value())
                .param("most", MOST)
                .query((row, n) -> message(row, sent))
                .list();
        var files = attachments.of(
                ConcernFiles.KIND, found.stream().map(ConcernMessage::id).toList());
        return found.stream()
                .map(one -> one.with(files.getOrDefault(one.id(), List.of())))
                .toList();
    }

    Optional<ConcernMessage> held(ConcernId concern, long message) {
        return db.sql(ROW + " where m.id = :id and m.concern_id = :concern and m.state = 'HELD'")
                .param("id", message)
                .param("concern", concern.value())
                .query((row, n) -> message(row, false))
                .optional();
    }

    /** False: somebody was quicker. */
    boolean read(long message, State becomes, UserId by, Instant at, @Nullable String words) {
        return db.sql("""
                update concern_message set state = :state, read_by = :by, read_words = :words,
                       at = if(:state = 'SENT', :at, at)
                 where id = :id and state = 'HELD'
                """)
                        .param("state", becomes.name())
                        .param("by", by.value())
                        .param("words", words)
                        .param("at", Utc.of(at))
                        .param("id", message)
                        .update()
                == 1;
    }

    /** Which concern a file's message belongs to. @param sent only of those that the dealer reads */
    Optional<ConcernId> concernOf(long message, boolean sent) {
        return db.sql("select concern_id from concern_message where id = :id" + (sent ? " and state = 'SENT'" : ""))
                .param("id", message)
                .query((row, n) -> new ConcernId(row.getLong("concern_id")))
                .optional();
    }

    private static ConcernMessage message(ResultSet row, boolean forDealer) throws SQLException {
        return new ConcernMessage(
                row.getLong("id"),
                "DEALER".equals(row.getString("side")),
                new UserId(row.getLong("by_id")),
                row.getString("by_name"),
                ConcernRows.at(row, "at"),
                row.getString("words"),
                State.valueOf(row.getString("state")),
                Meant.valueOf(row.getString("meant")),
                forDealer ? null : row.getString("read_name"),
                forDealer ? null : row.getString("read_words"),
                List.of());
    }
}

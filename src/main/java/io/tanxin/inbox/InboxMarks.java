package io.tanxin.inbox;

import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was read and dealt with, up to which word: a newer one brings it back. */
@Repository
class InboxMarks {
    private final JdbcClient db;

    InboxMarks(JdbcClient db) {
        this.db = db;
    }

    void seen(UserId person, InboxItem item) {
        db.sql("""
                insert into inbox_seen (person_id, kind, subject_id, until_at) values (:person, :kind, :id, :until)
                on duplicate key update until_at = greatest(until_at, :until)
                """)
                .param("person", person.value())
                .param("kind", item.kind().name())
                .param("id", item.id())
                .param("until", Utc.of(item.newest()))
                .update();
    }

    void done(long desk, UserId by, InboxItem item, Instant now) {
        db.sql("""
                insert into inbox_done (desk_id, kind, subject_id, until_at, by_id, at)
                values (:desk, :kind, :id, :until, :by, :now)
                on duplicate key update until_at = :until, by_id = :by, at = :now
                """)
                .param("desk", desk)
                .param("kind", item.kind().name())
                .param("id", item.id())
                .param("until", Utc.of(item.newest()))
                .param("by", by.value())
                .param("now", Utc.of(now))
                .update();
    }

    void undone(long desk, InboxItem item) {
        db.sql("delete from inbox_done where desk_id = :desk and kind = :kind and subject_id = :id")
                .param("desk", desk)
                .param("kind", item.kind().name())
                .param("id", item.id())
                .update();
    }
}

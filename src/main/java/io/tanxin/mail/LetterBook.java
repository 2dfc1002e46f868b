package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What was written to a person, and which letters that person wants: for the person's own file. The caller has asked whether it may be told. */
@Repository
public class LetterBook {
    /** @param facts as they were when the letter was posted */
    public record Written(
            Instant posted,
            String kind,
            LetterState state,
            @Nullable Instant finished,
            Map<String, Object> facts) {}

    public record Said(Instant at, String topic, boolean wanted) {}

    private final JdbcClient db;
    private final ObjectMapper json;

    LetterBook(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The newest first. */
    public List<Written> to(UserId reader, int most) {
        return db.sql("""
                select posted_at, kind, state, finished_at, facts from outbox_mail
                 where reader_id = :reader order by posted_at desc, id desc limit :most
                """)
                .param("reader", reader.value())
                .param("most", most)
                .query((row, n) -> new Written(
                        Utc.instant(row.getObject("posted_at", LocalDateTime.class)),
                        row.getString("kind"),
                        LetterState.valueOf(row.getString("state")),
                        Utc.instantOrNull(row.getObject("finished_at", LocalDateTime.class)),
                        json.readValue(row.getString("facts"), new TypeReference<Map<String, Object>>() {})))
                .list();
    }

    /** The newest first. */
    public List<Said> said(UserId person, int most) {
        return db.sql(
                        "select said_at, topic, wanted from letter_choice where person_id = :person order by id desc limit :most")
                .param("person", person.value())
                .param("most", most)
                .query((row, n) -> new Said(
                        Utc.instant(row.getObject("said_at", LocalDateTime.class)),
                        row.getString("topic"),
                        row.getBoolean("wanted")))
                .list();
    }
}

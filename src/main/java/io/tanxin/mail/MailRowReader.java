package io.tanxin.mail;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads a posted letter out of its row. */
@Component
class MailRowReader {
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final ObjectMapper json;

    MailRowReader(ObjectMapper json) {
        this.json = json;
    }

    MailRow row(ResultSet row, int number) throws SQLException {
        var dealer = row.getObject("dealer_id", Long.class);
        var author = row.getObject("author_id", Long.class);
        return new MailRow(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("subject_id"),
                new UserId(row.getLong("reader_id")),
                row.getString("occurrence"),
                row.getInt("version"),
                json.readValue(row.getString("facts"), FACTS),
                dealer == null ? null : new DealerId(dealer),
                author == null ? null : new UserId(author),
                LetterState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("message_id"),
                row.getInt("attempt"),
                row.getInt("failures"),
                row.getBoolean("unsure"),
                OutboxRows.instant(row, "due_at"),
                OutboxRows.instant(row, "posted_at"),
                row.getObject("finished_at") == null ? null : OutboxRows.instant(row, "finished_at"));
    }
}

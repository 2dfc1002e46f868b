package io.tanxin.handover;

import io.tanxin.handover.HandOverLine.Kind;
import io.tanxin.kernel.Utc;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of letters: written once, never changed. */
@Repository
class HandOverLines {
    private final JdbcClient db;
    private final JdbcTemplate batches;

    HandOverLines(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    void write(HandOverId letter, List<HandOverLine> lines) {
        if (lines.isEmpty()) return;
        batches.batchUpdate("""
                insert into hand_over_line (letter_id, place, kind, subject_id, day, at, code, words, who)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, IntStream.range(0, lines.size()).boxed().toList(), lines.size(), (row, place) -> {
            var line = lines.get(place);
            row.setLong(1, letter.value());
            row.setInt(2, place);
            row.setString(3, line.kind().name());
            row.setLong(4, line.subject());
            row.setObject(5, line.day(), Types.DATE);
            row.setObject(6, line.at() == null ? null : Utc.of(line.at()), Types.TIMESTAMP);
            row.setString(7, line.code());
            row.setString(8, line.words());
            row.setString(9, line.who());
        });
    }

    List<HandOverLine> of(HandOverId letter) {
        return db.sql("select * from hand_over_line where letter_id = :letter order by place")
                .param("letter", letter.value())
                .query((row, n) -> new HandOverLine(
                        Kind.valueOf(row.getString("kind")),
                        row.getLong("subject_id"),
                        row.getObject("day", LocalDate.class),
                        Utc.instantOrNull(row.getObject("at", LocalDateTime.class)),
                        row.getString("code"),
                        row.getString("words"),
                        row.getString("who")))
                .list();
    }
}

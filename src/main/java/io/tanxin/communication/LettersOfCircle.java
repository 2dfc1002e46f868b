package io.tanxin.communication;

import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.GrownLetters;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers a letter about a talk in confidence by mail goes on with the concern from which the talk grew; its manager reads nothing of it. */
@Component
class LettersOfCircle implements GrownLetters {
    private static final String OURS = "communication/";
    private static final String MINUTES = "communication/minutes";

    private final JdbcClient db;
    private final DayCircle circle;

    LettersOfCircle(JdbcClient db, DayCircle circle) {
        this.db = db;
        this.circle = circle;
    }

    @Override
    public Optional<ConcernId> concernOf(String letter, long subject) {
        if (!letter.startsWith(OURS)) return Optional.empty();
        return (letter.equals(MINUTES) ? Optional.of(new DayId(subject)) : ofInvitation(subject))
                .flatMap(circle::matterOf)
                .filter(matter -> matter.kind().equals("CONCERN"))
                .map(matter -> new ConcernId(matter.id()));
    }

    private Optional<DayId> ofInvitation(long id) {
        return db.sql("select s.day_id from invitation i join seat s on s.id = i.seat_id where i.id = :id")
                .param("id", id)
                .query((row, n) -> new DayId(row.getLong("day_id")))
                .optional();
    }
}

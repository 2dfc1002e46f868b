package io.tanxin.communication;

import io.tanxin.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Days that begin earlier than their people were told: their reminders may have been missed by it (M7). Rare among all days, so they
 * are found here and not by an index that every planned day would have to take.
 */
@Repository
class BroughtCloser {
    private final JdbcClient db;

    BroughtCloser(JdbcClient db) {
        this.db = db;
    }

    /** As the day is now; what was noted of it before says nothing any more. */
    void note(CommunicationDay day) {
        var told = day.toldStartsAt();
        if (day.state() != DayState.SCHEDULED || told == null || !day.startsAt().isBefore(told)) return;
        db.sql("""
                insert into day_brought_closer (day_id, changed_at) values (:day, :at) as new
                on duplicate key update changed_at = new.changed_at
                """)
                .param("day", day.key().value())
                .param("at", Utc.of(day.changedAt()))
                .update();
    }
}

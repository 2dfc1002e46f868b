package io.tanxin.communication.talk;

import io.tanxin.communication.DayBrief;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the minutes of a day are done: one text shared or said to be none, and nothing written that is not shared. */
@Component
class MinutesStanding {
    private final JdbcClient db;

    MinutesStanding(JdbcClient db) {
        this.db = db;
    }

    boolean isDone(DayBrief day) {
        return db.sql("""
                select coalesce(sum(state in ('SHARED', 'NONE')), 0) > 0
                       and coalesce(sum(state <> 'NONE' and text <> '' and (shared_text is null or shared_text <> text)), 0) = 0
                  from minutes where day_id = :day
                """).param("day", day.id().value()).query(Boolean.class).single();
    }
}

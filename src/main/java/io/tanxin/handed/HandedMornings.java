package io.tanxin.handed;

import io.tanxin.handed.HandedClock.Morning;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the colleague's work begins, and in which country days count. */
@Repository
class HandedMornings {
    private final JdbcClient db;

    HandedMornings(JdbcClient db) {
        this.db = db;
    }

    Morning of(Handed handed) {
        return db.sql("""
                select p.zone, p.work_from, d.country from person p join dealer d on d.id = :dealer where p.id = :colleague
                """)
                .param("dealer", handed.dealer().value())
                .param("colleague", handed.colleague().value())
                .query((row, n) -> new Morning(
                        ZoneId.of(row.getString("zone")),
                        row.getObject("work_from", LocalTime.class),
                        row.getString("country")))
                .single();
    }
}

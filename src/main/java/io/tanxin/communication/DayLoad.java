package io.tanxin.communication;

import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.promises.load.LoadSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Talks that somebody is to hold, on their own local day (P1); without those in confidence, for everybody (C6). */
@Component
class DayLoad implements LoadSource {
    private final JdbcClient db;

    DayLoad(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "talks";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Map<LocalDate, Integer> perDay(UserId owner, LocalDate first, LocalDate last) {
        var found = new HashMap<LocalDate, Integer>();
        // a day begins up to 14 hours earlier than in UTC, or 12 later
        db.sql("""
                select starts_at, zone from communication_day d
                 where organiser_id = :owner and state = 'SCHEDULED' and starts_at >= :from and starts_at < :to and %s
                """.formatted(DayCircle.shared("d.id")))
                .param("owner", owner.value())
                .param("from", first.minusDays(1).atStartOfDay())
                .param("to", last.plusDays(2).atStartOfDay())
                .query(row -> {
                    var day = LocalDate.ofInstant(
                            Utc.instant(row.getObject("starts_at", LocalDateTime.class)),
                            ZoneId.of(row.getString("zone")));
                    if (!day.isBefore(first) && !day.isAfter(last)) found.merge(day, 1, Integer::sum);
                });
        return found;
    }
}

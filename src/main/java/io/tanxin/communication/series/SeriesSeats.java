package io.tanxin.communication.series;

import io.tanxin.communication.SeriesId;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sits at the planned days of a round that comes again, as dealers leave us and come back. Nobody was told of these days. */
@Repository
class SeriesSeats {
    private final JdbcClient db;

    SeriesSeats(JdbcClient db) {
        this.db = db;
    }

    /** Dealers who are with us come to it. */
    boolean hasOthers(SeriesId series) {
        return db.sql("""
                select exists (select 1 from communication_series_dealer g
                                 join dealer e on e.id = g.dealer_id and e.state = 'ACTIVE' where g.series_id = :series)
                """).param("series", series.value()).query(Boolean.class).single();
    }

    void empty(SeriesId series, DealerId dealer, Instant now) {
        db.sql("""
                update seat s join communication_day d on d.id = s.day_id and d.series_id = :series
                   set s.removed_at = :now, s.version = s.version + 1
                 where s.dealer_id = :dealer and s.removed_at is null and d.state = 'PLANNED' and d.starts_at > :now
                """)
                .param("series", series.value())
                .param("dealer", dealer.value())
                .param("now", Utc.of(now))
                .update();
    }

    /** Days that were laid meanwhile have the seats of those who had left too. */
    void emptyOfLeavers(SeriesId series, Instant now) {
        db.sql("""
                update seat s join communication_day d on d.id = s.day_id and d.series_id = :series
                  join dealer e on e.id = s.dealer_id and e.state = 'LEFT'
                   set s.removed_at = :now, s.version = s.version + 1
                 where s.removed_at is null and d.state = 'PLANNED' and d.starts_at > :now
                """).param("series", series.value()).param("now", Utc.of(now)).update();
    }

    void fill(SeriesId series, DealerId dealer, Instant now) {
        db.sql("""
                update seat s join communication_day d on d.id = s.day_id and d.series_id = :series
                   set s.removed_at = null, s.version = s.version + 1
                 where s.dealer_id = :dealer and s.removed_at is not null and d.state = 'PLANNED' and d.starts_at > :now
                """)
                .param("series", series.value())
                .param("dealer", dealer.value())
                .param("now", Utc.of(now))
                .update();
    }
}

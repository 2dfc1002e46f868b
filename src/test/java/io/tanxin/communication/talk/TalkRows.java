package io.tanxin.communication.talk;

import io.tanxin.communication.DayId;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lays days for tests as rows: an hour long, in Shanghai. Version 1: to Spring Data a row of version 0 is a new one. */
public final class TalkRows {
    private TalkRows() {}

    public static DayId oneToOne(JdbcClient db, Instant start, UserId organiser, DealerId dealer, UserId guest) {
        return day(db, "CHECK_IN", start, organiser, Map.of(dealer, guest));
    }

    public static DayId round(JdbcClient db, Instant start, UserId organiser, Map<DealerId, UserId> guests) {
        return day(db, "ROUND", start, organiser, guests);
    }

    private static DayId day(
            JdbcClient db, String kind, Instant start, UserId organiser, Map<DealerId, UserId> guests) {
        var uid = UUID.randomUUID().toString();
        db.sql("""
                insert into communication_day (version, uid, sequence, kind, way, organiser_id, starts_at, minutes, zone,
                                               place, state, shows_guests, created_by, created_at, changed_at)
                values (1, :uid, 0, :kind, 'VISIT', :organiser, :start, 60, 'Asia/Shanghai', '人民路1号', 'SCHEDULED', false,
                        :organiser, :start, :start)
                """)
                .param("uid", uid)
                .param("kind", kind)
                .param("organiser", organiser.value())
                .param("start", Utc.of(start))
                .update();
        var day = db.sql("select id from communication_day where uid = :uid")
                .param("uid", uid)
                .query(Long.class)
                .single();
        guests.entrySet().stream()
                .sorted((a, b) -> Long.compare(a.getKey().value(), b.getKey().value()))
                .forEach(guest -> seat(db, day, start, guest.getKey(), guest.getValue()));
        return new DayId(day);
    }

    private static void seat(JdbcClient db, long day, Instant start, DealerId dealer, UserId guest) {
        db.sql("""
                insert into seat (version, day_id, dealer_id, kind, starts_at, day_state, answer)
                select 1, id, :dealer, kind, :start, 'SCHEDULED', 'COMING' from communication_day where id = :day
                """)
                .param("day", day)
                .param("dealer", dealer.value())
                .param("start", Utc.of(start))
                .update();
        db.sql("""
                insert into invitation (version, seat_id, person_id, sequence, answer, invited_at)
                select 1, id, :person, 0, 'COMING', :start from seat where day_id = :day and dealer_id = :dealer
                """)
                .param("person", guest.value())
                .param("day", day)
                .param("dealer", dealer.value())
                .param("start", Utc.of(start))
                .update();
    }
}

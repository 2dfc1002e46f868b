package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The acting person's own seats in a time: of dealers in its care, and of days that it organises. Each way begins with what is the
 * person's, so that a director's whole network is not gone through.
 */
@Repository
class MySeats {

    /** Of a year of planned talks the index itself tells which have come so far that people know of them. */
    private static final String ORGANISED = """
            (select straight_join s.id, s.day_id, s.dealer_id, s.starts_at%1$s
               from communication_day d force index (communication_day_of_organiser)
               %2$s
               join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :viewer
                                    and :today between v.from_day and v.to_day
              where d.organiser_id = :viewer and d.state in ('SCHEDULED', 'CLOSED')
                and d.starts_at >= :from and d.starts_at < :to and s.removed_at is null and %3$s
                and %4$s)
            """;

    private static final String OF_DEALERS = """
            (select straight_join s.id, s.day_id, s.dealer_id, s.starts_at%1$s from visible_dealer v
               %2$s
              where v.viewer_id = :viewer and v.because in ('MANAGER', 'STAND_IN')
                and :today between v.from_day and v.to_day
                and s.starts_at >= :from and s.starts_at < :to and s.removed_at is null and %3$s
                and %4$s)
            """;

    /** Most seats have no such invitation: that is told by keys that stand in indexes, before a row is read. */
    private static final String SAYING =
            " join invitation i force index (invitation_saying) on i.saying_seat_id = k.id join seat s on s.id = k.id";

    private final JdbcClient db;
    private final DealerAccess visible;
    private final CurrentActor actor;

    MySeats(JdbcClient db, DealerAccess visible, CurrentActor actor) {
        this.db = db;
        this.visible = visible;
        this.actor = actor;
    }

    /**
     * @param sql asks them in the place of {@code %s}: id, day_id, dealer_id, starts_at
     * @param which of the scheduled and closed ones, of a table {@code seat s}
     */
    StatementSpec query(String sql, String which, Instant from, Instant to) {
        return query(
                sql, "", "join seat s on s.day_id = d.id", "join seat s on s.dealer_id = v.dealer_id", which, from, to);
    }

    /** Only those with an invitation whose answer wants something or has words: its key is {@code invitation_id}. */
    StatementSpec saying(String sql, String which, Instant from, Instant to) {
        return query(
                sql,
                ", i.id as invitation_id",
                "join seat k force index (seat_once) on k.day_id = d.id" + SAYING,
                "join seat k force index (seat_of_dealer) on k.dealer_id = v.dealer_id and k.starts_at >= :from and k.starts_at < :to"
                        + SAYING,
                which,
                from,
                to);
    }

    private StatementSpec query(
            String sql, String more, String ofDay, String ofDealer, String which, Instant from, Instant to) {
        var seats = "(" + OF_DEALERS.formatted(more, ofDealer, which, DayCircle.shared("s.day_id")) + " union "
                + ORGANISED.formatted(more, ofDay, which, DayCircle.readable("s.day_id")) + ")";
        return db.sql(sql.formatted(seats))
                .param("viewer", actor.id().value())
                .param("today", visible.today())
                .param("from", Utc.of(from))
                .param("to", Utc.of(to));
    }
}

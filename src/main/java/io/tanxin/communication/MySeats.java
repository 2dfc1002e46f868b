package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
            (select straight_join s.id, s.day_id, s.dealer_id, s.starts_at, s.answer%1$s
               from communication_day d force index (communication_day_of_organiser)
               %2$s
               join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :viewer
                                    and :today between v.from_day and v.to_day
              where d.organiser_id = :viewer and d.state in (%4$s)
                and d.starts_at >= :from and d.starts_at < :to and s.removed_at is null and %3$s)
            """;

    /**
     * Told which dealers: joined with them MySQL would read all that was ever held or planned with each of them, not only what lies in
     * the time.
     */
    private static final String OF_DEALERS = """
            (select straight_join s.id, s.day_id, s.dealer_id, s.starts_at, s.answer%1$s from %2$s
              where %5$s.dealer_id in (:care) and %5$s.starts_at >= :from and %5$s.starts_at < :to
                and %5$s.day_state in (%4$s) and s.removed_at is null and %3$s)
            """;

    /** @param first the seat that an index leads to */
    private record Reading(String more, String ofDay, String ofDealer, String first) {}

    private static final Reading PLAIN =
            new Reading("", "join seat s on s.day_id = d.id", "seat s force index (seat_of_dealer)", "s");

    /** Most seats have no such invitation: that is told by keys that stand in indexes, before a row is read. */
    private static final String SAYING_SOMETHING =
            " join invitation i force index (invitation_saying) on i.saying_seat_id = k.id join seat s on s.id = k.id";

    private static final Reading SAYING = new Reading(
            ", i.id as invitation_id",
            "join seat k force index (seat_once) on k.day_id = d.id" + SAYING_SOMETHING,
            "seat k force index (seat_of_dealer)" + SAYING_SOMETHING,
            "k");

    /** No dealer's key: stands for all that are in somebody else's care. */
    private static final long OTHERS = 0;

    private final JdbcClient db;
    private final DealerAccess visible;
    private final CurrentActor actor;

    MySeats(JdbcClient db, DealerAccess visible, CurrentActor actor) {
        this.db = db;
        this.visible = visible;
        this.actor = actor;
    }

    /**
     * @param sql asks them in the place of {@code %s}: id, day_id, dealer_id, starts_at, answer
     * @param states told to both ways: the indexes tell them before a seat is read
     */
    StatementSpec query(String sql, Set<DayState> states, Instant from, Instant to) {
        return query(sql, PLAIN, states, from, to);
    }

    /** Only those with an invitation whose answer wants something or has words: its key is {@code invitation_id}. */
    StatementSpec saying(String sql, Set<DayState> states, Instant from, Instant to) {
        return query(sql, SAYING, states, from, to);
    }

    private StatementSpec query(String sql, Reading reading, Set<DayState> states, Instant from, Instant to) {
        var listed = states.stream().sorted().map(state -> "'" + state + "'").collect(Collectors.joining(", "));
        var care = inCare();
        var seats = OF_DEALERS.formatted(
                reading.more(), reading.ofDealer(), DayCircle.shared("s.day_id"), listed, reading.first());
        // who sees no others finds its own talks among these
        if (care.contains(OTHERS))
            seats = "(" + seats + " union "
                    + ORGANISED.formatted(reading.more(), reading.ofDay(), DayCircle.readable("s.day_id"), listed)
                    + ")";
        return db.sql(sql.formatted(seats))
                .param("care", care.isEmpty() ? List.of(OTHERS) : care)
                .param("viewer", actor.id().value())
                .param("today", visible.today())
                .param("from", Utc.of(from))
                .param("to", Utc.of(to));
    }

    /** With {@link #OTHERS} among them if the acting person sees more than those in its care. */
    private List<Long> inCare() {
        return db.sql("""
                (select v.dealer_id from visible_dealer v
                  where v.viewer_id = :viewer and v.because in ('MANAGER', 'STAND_IN') and :today between v.from_day and v.to_day)
                union all
                (select :others from visible_dealer v
                  where v.viewer_id = :viewer and v.because not in ('MANAGER', 'STAND_IN') and :today between v.from_day and v.to_day
                  limit 1)
                """)
                .param("viewer", actor.id().value())
                .param("today", visible.today())
                .param("others", OTHERS)
                .query((row, n) -> row.getLong(1))
                .list();
    }
}

package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The acting person's own seats in a time: of dealers in its care, and of days that it organises. Of a network each way begins with what
 * is the person's, so that not all of it is gone through.
 */
@Repository
class MySeats {

    /** Who sees few dealers: theirs, and then whose a talk is. */
    private static final String OF_FEW = """
            (select distinct straight_join s.id, s.day_id, s.dealer_id, s.starts_at, s.answer%1$s
               from %2$s
               join communication_day d on d.id = s.day_id
               join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :viewer
                                    and :today between v.from_day and v.to_day
              where %5$s.dealer_id in (:dealers) and %5$s.starts_at >= :from and %5$s.starts_at < :to
                and %5$s.day_state in (%4$s) and s.removed_at is null
                and (v.because in ('MANAGER', 'STAND_IN') or d.organiser_id = :viewer) and %3$s)
            """;

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
              where %5$s.dealer_id in (:dealers) and %5$s.starts_at >= :from and %5$s.starts_at < :to
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

    /** For who has none: a list in a statement has at least one. */
    private static final long NO_DEALER = 0;

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
        var few = visible.few();
        var seats = few.isPresent()
                ? ofDealers(OF_FEW, reading, DayCircle.readable("s.day_id"), listed)
                : "(" + ofDealers(OF_DEALERS, reading, DayCircle.shared("s.day_id"), listed) + " union "
                        + ORGANISED.formatted(reading.more(), reading.ofDay(), DayCircle.readable("s.day_id"), listed)
                        + ")";
        var dealers =
                few.map(seen -> seen.stream().map(DealerId::value).toList()).orElseGet(this::inCare);
        return db.sql(sql.formatted(seats))
                .param("dealers", dealers.isEmpty() ? List.of(NO_DEALER) : dealers)
                .param("viewer", actor.id().value())
                .param("today", visible.today())
                .param("from", Utc.of(from))
                .param("to", Utc.of(to));
    }

    private static String ofDealers(String seats, Reading reading, String circle, String states) {
        return seats.formatted(reading.more(), reading.ofDealer(), circle, states, reading.first());
    }

    private List<Long> inCare() {
        return db.sql("""
                select v.dealer_id from visible_dealer v
                 where v.viewer_id = :viewer and v.because in ('MANAGER', 'STAND_IN') and :today between v.from_day and v.to_day
                """)
                .param("viewer", actor.id().value())
                .param("today", visible.today())
                .query((row, n) -> row.getLong(1))
                .list();
    }
}

package io.tanxin.communication.week;

import io.tanxin.communication.DayService;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What time does in a week: offers that nobody answered go to the next, wishes to swap lapse, and a talk that was declined frees its slot. */
@Service
public class WeekRound {
    private static final Logger log = LoggerFactory.getLogger(WeekRound.class);
    private static final int MOST = 500;

    /** A "no" is taken back within minutes, or stays. */
    private static final Duration THINKING_AGAIN = Duration.ofMinutes(10);

    private final WeekBook book;
    private final Seating seating;
    private final WeekLetters letters;
    private final JdbcClient db;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WeekRound(
            WeekBook book,
            Seating seating,
            WeekLetters letters,
            JdbcClient db,
            Actors actors,
            TransactionTemplate transaction,
            Clock clock) {
        this.book = book;
        this.seating = seating;
        this.letters = letters;
        this.db = db;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void round() {
        actors.runAs(Seating.JOB, () -> {
            each(
                    "select id from communication_week_guest where standing = 'OFFERED' and offered_until <= :now",
                    id -> passOn(new GuestId(id)));
            each(
                    "select id from communication_week_swap where state = 'OPEN' and answer_until <= :now",
                    id -> lapse(new SwapId(id)));
            each(DECLINED, id -> declined(new GuestId(id)));
            each(CALLED_OFF, id -> calledOff(new GuestId(id)));
        });
    }

    /** The dealer's people said no to the day itself, in their letter or calendar. */
    private static final String DECLINED = """
            select g.id from communication_week w
              join communication_week_guest g on g.week_id = w.id and g.standing = 'TAKEN'
              join seat s on s.day_id = g.day_id and s.removed_at is null and s.answer = 'NOT_COMING'
                         and s.day_state = 'SCHEDULED' and s.starts_at > :now
             where w.state in ('OPEN', 'CLOSED') and w.to_day >= date(date_sub(:now, interval 1 day))
               and not exists (select 1 from invitation i
                                where i.seat_id = s.id and i.removed_at is null and i.answered_at > :thinking)
            """;

    /** Somebody of the company called the day itself off; within the pause it may be undone. */
    private static final String CALLED_OFF = """
            select g.id from communication_week w
              join communication_week_guest g on g.week_id = w.id and g.standing = 'TAKEN'
              join communication_day d on d.id = g.day_id and d.state = 'CANCELLED' and d.changed_at <= :paused
             where w.state in ('OPEN', 'CLOSED') and w.to_day >= date(date_sub(:now, interval 1 day))
            """;

    private void passOn(GuestId id) {
        var week = book.lock(book.guest(id).week());
        var guest = book.guest(id);
        if (guest.standing() != Standing.OFFERED || book.now().isBefore(Objects.requireNonNull(guest.offeredUntil()))) {
            return;
        }
        book.guests().save(guest.free());
        seating.offer(week, guest);
    }

    private void lapse(SwapId id) {
        book.lock(book.swaps().findById(id).orElseThrow().week());
        var swap = book.swaps().findById(id).orElseThrow();
        if (swap.state() != Swap.State.OPEN) return;
        letters.noSwap(book.swaps().save(swap.in(Swap.State.LAPSED)), book.guest(swap.asking()));
    }

    private void declined(GuestId id) {
        taken(id, guest -> seating.giveBack(book.lock(guest.week()), guest, null));
    }

    /** The manager has no time then after all: the slot is not offered to others by itself. */
    private void calledOff(GuestId id) {
        taken(id, guest -> {
            if (!isOff(guest)) return;
            var slot =
                    book.slots().findById(Objects.requireNonNull(guest.slot())).orElseThrow();
            book.slots().save(slot.withdrawn(true));
            book.guests().save(guest.free());
        });
    }

    /** Nobody has taken it up again before the week was locked. */
    private boolean isOff(Guest guest) {
        return db.sql("select exists (select 1 from communication_day where id = :day and state = 'CANCELLED')")
                .param("day", Objects.requireNonNull(guest.day()).value())
                .query(Boolean.class)
                .single();
    }

    private void taken(GuestId id, Consumer<Guest> work) {
        book.lock(book.guest(id).week());
        var guest = book.guest(id);
        if (guest.standing() == Standing.TAKEN) work.accept(guest);
    }

    private void each(String which, LongConsumer work) {
        for (var id : ids(which)) {
            try {
                transaction.executeWithoutResult(status -> work.accept(id));
            } catch (ConcurrencyFailureException quicker) {
                log.debug("{} was changed by somebody else meanwhile", id);
            } catch (RuntimeException failed) {
                log.error("{} of a week could not be settled; it is tried again in the next round", id, failed);
            }
        }
    }

    private List<Long> ids(String which) {
        var now = clock.instant();
        return db.sql(which + " limit " + MOST)
                .param("now", Utc.of(now))
                .param("thinking", Utc.of(now.minus(THINKING_AGAIN)))
                .param("paused", Utc.of(now.minus(DayService.UNDO)))
                .query((row, n) -> row.getLong("id"))
                .list();
    }
}

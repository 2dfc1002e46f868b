package io.tanxin.communication.week;

import io.tanxin.communication.DayWay;
import io.tanxin.communication.week.MyWeek.Time;
import io.tanxin.communication.week.MyWeek.Wish;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The weeks that a dealer is asked to, for its own people. */
@Service
@Transactional(readOnly = true)
public class MyWeeks {
    private static final int MOST = 5;

    private final WeekBook book;
    private final WeekAccess access;
    private final FreeSlots free;
    private final DealerAccess dealers;
    private final CurrentActor actor;
    private final JdbcClient db;

    MyWeeks(WeekBook book, WeekAccess access, FreeSlots free, DealerAccess dealers, CurrentActor actor, JdbcClient db) {
        this.book = book;
        this.access = access;
        this.free = free;
        this.dealers = dealers;
        this.actor = actor;
        this.db = db;
    }

    /** Those that are not over, the nearest first. */
    @PreAuthorize("hasAuthority('weeks:pick')")
    public List<MyWeek> of(DealerId dealer) {
        dealers.require(dealer);
        return db
                .sql("""
                select g.id from communication_week_guest g
                  join communication_week w on w.id = g.week_id and w.state in ('OPEN', 'CLOSED') and w.to_day >= :today
                 where g.dealer_id = :dealer order by w.from_day, w.id limit :most
                """)
                .param("dealer", dealer.value())
                .param("today", dealers.today())
                .param("most", MOST)
                .query((row, n) -> new GuestId(row.getLong("id")))
                .list()
                .stream()
                .map(this::find)
                .toList();
    }

    /** @throws NotFound if it is another's, or not opened yet */
    @PreAuthorize("hasAuthority('weeks:pick')")
    public MyWeek find(GuestId id) {
        return of(access.own(id));
    }

    /** Asked by another dealer, behind the link of its letter. @return empty: it was answered, or lapsed */
    @PreAuthorize("hasAuthority('weeks:swap')")
    public Optional<MyWeek> askedToSwap(SwapId id) {
        if (!actor.get().reaches(id.value())) throw new NotFound("swap");
        var swap = book.swaps().findById(id).orElseThrow(() -> new NotFound("swap"));
        var week = of(access.requireGuest(swap.asked()));
        return Optional.of(week)
                .filter(one -> one.asked() != null && one.asked().id().equals(id));
    }

    private MyWeek of(Guest guest) {
        var now = book.now();
        var week = book.weeks().findById(guest.week()).orElseThrow();
        var others = book.guests().of(guest.week()).stream()
                .filter(one -> one.manager().equals(guest.manager()))
                .toList();
        var slots = book.slots().of(guest.week()).stream().collect(Collectors.toMap(Slot::key, slot -> slot));
        var manager = manager(guest.manager());
        var swaps = book.swaps().openOf(guest.key()).stream()
                .filter(swap -> now.isBefore(swap.answerUntil()))
                .toList();
        return new MyWeek(
                guest.key(),
                guest.dealer(),
                week.title(),
                week.words(),
                week.fromDay(),
                week.toDay(),
                manager.name(),
                manager.phone(),
                week.pickUntil(),
                week.state(),
                week.cancelReason(),
                guest.standing(),
                week.isPicking(now),
                week.state() == WeekState.OPEN
                        ? free.of(week.key(), guest.manager(), now).stream()
                                .map(MyWeeks::time)
                                .toList()
                        : List.of(),
                others.stream()
                        .filter(one ->
                                one.standing() == Standing.TAKEN && !one.key().equals(guest.key()))
                        .map(one -> time(Objects.requireNonNull(slots.get(one.slot()))))
                        .filter(time -> now.isBefore(time.startsAt()))
                        .sorted(Comparator.comparing(Time::startsAt))
                        .toList(),
                guest.slot() == null ? null : mine(guest, Objects.requireNonNull(slots.get(guest.slot()))),
                guest.offeredUntil(),
                place(guest, others),
                swaps.stream()
                        .filter(swap -> swap.asking().equals(guest.key()))
                        .map(swap -> time(Objects.requireNonNull(slots.get(swap.wants()))))
                        .findFirst()
                        .orElse(null),
                swaps.stream()
                        .filter(swap -> swap.asked().equals(guest.key()))
                        .map(swap -> new Wish(
                                swap.key(), time(Objects.requireNonNull(slots.get(swap.gives()))), swap.answerUntil()))
                        .findFirst()
                        .orElse(null));
    }

    /** Where its talk lies now: the manager may have moved it by hand. */
    private Time mine(Guest guest, Slot slot) {
        if (guest.day() == null) return time(slot);
        return db.sql("select starts_at, minutes, way, place from communication_day where id = :day")
                .param("day", guest.day().value())
                .query((row, n) -> new Time(
                        slot.key(),
                        Utc.instant(row.getObject("starts_at", LocalDateTime.class)),
                        row.getInt("minutes"),
                        DayWay.valueOf(row.getString("way")),
                        row.getString("place")))
                .single();
    }

    private static int place(Guest guest, List<Guest> others) {
        if (guest.standing() != Standing.WAITING) return 0;
        var since = Objects.requireNonNull(guest.waitingSince());
        return 1
                + (int) others.stream()
                        .filter(one -> one.standing() == Standing.WAITING)
                        .filter(one -> isBefore(one.waitingSince(), since)
                                || since.equals(one.waitingSince())
                                        && one.key().value() < guest.key().value())
                        .count();
    }

    private static boolean isBefore(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other);
    }

    private record Contact(String name, @Nullable String phone) {}

    private Contact manager(UserId id) {
        return db.sql("select name, phone from person where id = :id")
                .param("id", id.value())
                .query((row, n) -> new Contact(row.getString("name"), row.getString("phone")))
                .single();
    }

    private static Time time(Slot slot) {
        return new Time(slot.key(), slot.startsAt(), slot.minutes(), slot.way(), slot.place());
    }
}

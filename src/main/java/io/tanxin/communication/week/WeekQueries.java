package io.tanxin.communication.week;

import io.tanxin.communication.Answer;
import io.tanxin.communication.DayId;
import io.tanxin.communication.week.WeekDetails.Asked;
import io.tanxin.communication.week.WeekDetails.Manager;
import io.tanxin.communication.week.WeekDetails.Place;
import io.tanxin.communication.week.WeekDetails.Use;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.LetterTrace;
import io.tanxin.mail.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Weeks for the company's people: each reader sees the dealers that are its own to see, and the times of their managers. */
@Repository
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('days:plan')")
public class WeekQueries {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final JdbcClient db;
    private final WeekBook book;
    private final WeekAccess access;
    private final FreeSlots free;
    private final DealerAccess visible;
    private final People people;
    private final Outbox outbox;
    private final CurrentActor actor;

    WeekQueries(
            JdbcClient db,
            WeekBook book,
            WeekAccess access,
            FreeSlots free,
            DealerAccess visible,
            People people,
            Outbox outbox,
            CurrentActor actor) {
        this.db = db;
        this.book = book;
        this.access = access;
        this.free = free;
        this.visible = visible;
        this.people = people;
        this.outbox = outbox;
        this.actor = actor;
    }

    /** The latest first. */
    public List<WeekRow> rows(WeekRow.@Nullable Key after, int skip, int limit) {
        return db.sql("""
                select w.id, w.title, w.from_day, w.to_day, w.state, w.pick_until,
                       count(v.dealer_id) as asked, coalesce(sum(v.dealer_id is not null and g.standing = 'TAKEN'), 0) as taken,
                       coalesce(sum(v.dealer_id is not null and g.standing = 'WAITING'), 0) as waiting
                  from communication_week w
                  left join communication_week_guest g on g.week_id = w.id
                  left join visible_dealer v on v.dealer_id = g.dealer_id and v.viewer_id = :viewer
                                            and :today between v.from_day and v.to_day
                 where w.from_day <= :from and (w.from_day < :from or w.id < :id)
                 group by w.id
                having asked > 0 or max(w.created_by) = :viewer
                 order by w.from_day desc, w.id desc limit :limit offset :skip
                """)
                .params(viewer())
                .param("from", after == null ? LAST : after.from())
                .param("id", after == null ? Long.MAX_VALUE : after.id())
                .param("limit", limit)
                .param("skip", skip)
                .query((row, n) -> new WeekRow(
                        new WeekId(row.getLong("id")),
                        row.getString("title"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        WeekState.valueOf(row.getString("state")),
                        Utc.instant(row.getObject("pick_until", LocalDateTime.class)),
                        row.getInt("asked"),
                        row.getInt("taken"),
                        row.getInt("waiting")))
                .list();
    }

    public WeekDetails week(WeekId id) {
        var week = access.require(id);
        var asked = asked(id);
        var all = book.guests().of(id);
        var mine = week.createdBy().equals(actor.id());
        var managers = mine
                ? all.stream().map(Guest::manager).collect(Collectors.toSet())
                : asked.stream().map(Asked::manager).collect(Collectors.toSet());
        var every = book.slots().of(id);
        var slots = every.stream()
                .filter(slot -> managers.contains(slot.manager()) || mine)
                .toList();
        var names = people.names(slots.stream().map(Slot::manager).collect(Collectors.toSet()));
        var seen = asked.stream().map(Asked::id).collect(Collectors.toSet());
        return new WeekDetails(
                id,
                book.seen(week, every, all),
                week.title(),
                week.words(),
                week.fromDay(),
                week.toDay(),
                ZoneId.of(week.zone()),
                week.pickUntil(),
                week.state(),
                week.cancelReason(),
                mine || asked.size() == all.size(),
                slots.stream()
                        .map(Slot::manager)
                        .distinct()
                        .map(manager -> new Manager(manager, names.getOrDefault(manager, "")))
                        .sorted(Comparator.comparing(Manager::name))
                        .toList(),
                places(week, slots, all, seen),
                asked);
    }

    private List<Place> places(CommunicationWeek week, List<Slot> slots, List<Guest> all, Set<GuestId> seen) {
        var holders = new HashMap<SlotId, Guest>();
        for (var guest : all) if (guest.slot() != null) holders.put(guest.slot(), guest);
        var open = new HashSet<SlotId>();
        slots.stream()
                .map(Slot::manager)
                .distinct()
                .forEach(manager -> free.of(week.key(), manager, book.now()).forEach(slot -> open.add(slot.key())));
        return slots.stream()
                .map(slot -> {
                    var holder = holders.get(slot.key());
                    return new Place(
                            slot.key(),
                            slot.manager(),
                            slot.startsAt(),
                            slot.minutes(),
                            slot.way(),
                            slot.place(),
                            use(slot, holder, open),
                            holder != null && seen.contains(holder.key()) ? holder.key() : null);
                })
                .toList();
    }

    private Use use(Slot slot, @Nullable Guest holder, Set<SlotId> open) {
        if (holder != null) return holder.standing() == Standing.TAKEN ? Use.TAKEN : Use.OFFERED;
        if (slot.withdrawn()) return Use.WITHDRAWN;
        if (open.contains(slot.key())) return Use.FREE;
        return book.now().isBefore(slot.startsAt()) ? Use.BUSY : Use.PAST;
    }

    /** By pinyin. */
    private List<Asked> asked(WeekId id) {
        var letters = new HashMap<Long, LetterTrace>();
        var ids = db.sql("select id from communication_week_guest where week_id = :week")
                .param("week", id.value())
                .query((row, n) -> row.getLong("id"))
                .list();
        outbox.statesOf(WeekLetters.INVITATION, ids).forEach(trace -> letters.putIfAbsent(trace.subject(), trace));
        return db.sql("""
                select g.*, e.name, s.starts_at as slot_at, d.starts_at as day_at, t.answer,
                       exists (select 1 from contact c where c.dealer_id = e.id and c.removed_at is null
                                  and (c.first or c.invited)) as reachable
                  from communication_week_guest g
                  join visible_dealer v on v.dealer_id = g.dealer_id and v.viewer_id = :viewer
                                       and :today between v.from_day and v.to_day
                  join dealer e on e.id = g.dealer_id
                  left join communication_week_slot s on s.id = g.slot_id
                  left join communication_day d on d.id = g.day_id
                  left join seat t on t.day_id = d.id and t.dealer_id = g.dealer_id
                 where g.week_id = :week order by e.pinyin, g.id
                """)
                .params(viewer())
                .param("week", id.value())
                .query((row, n) -> {
                    var slotAt = at(row.getObject("slot_at", LocalDateTime.class));
                    var dayAt = at(row.getObject("day_at", LocalDateTime.class));
                    var day = row.getObject("day_id", Long.class);
                    return new Asked(
                            new GuestId(row.getLong("id")),
                            new DealerId(row.getLong("dealer_id")),
                            row.getString("name"),
                            new UserId(row.getLong("manager_id")),
                            Standing.valueOf(row.getString("standing")),
                            at(row.getObject("waiting_since", LocalDateTime.class)),
                            at(row.getObject("offered_until", LocalDateTime.class)),
                            day == null ? null : new DayId(day),
                            dayAt == null || dayAt.equals(slotAt) ? null : dayAt,
                            row.getString("answer") == null ? Answer.NONE : Answer.valueOf(row.getString("answer")),
                            letters.get(row.getLong("id")),
                            row.getBoolean("reachable"));
                })
                .list();
    }

    private static @Nullable Instant at(@Nullable LocalDateTime stored) {
        return Utc.instantOrNull(stored);
    }

    private Map<String, Object> viewer() {
        var params = new HashMap<String, Object>();
        params.put("viewer", actor.id().value());
        params.put("today", visible.today());
        return params;
    }
}

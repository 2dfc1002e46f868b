package io.tanxin.communication.week;

import io.tanxin.calendar.Dates;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Reader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the letters of a week say, in the reader's language and zone (M9). */
@Component
class WeekFacts {
    private final WeekBook book;
    private final FreeSlots free;
    private final JdbcClient db;
    private final MessageSource messages;

    WeekFacts(WeekBook book, FreeSlots free, JdbcClient db, MessageSource messages) {
        this.book = book;
        this.free = free;
        this.db = db;
        this.messages = messages;
    }

    /** @param slot that the dealer holds */
    record Asked(
            CommunicationWeek week,
            Guest guest,
            String dealerName,
            String managerName,
            @Nullable Slot slot) {}

    Optional<Asked> find(GuestId id) {
        return book.guests().findById(id).map(guest -> {
            var names = db.sql("select e.name, p.name from dealer e, person p where e.id = :dealer and p.id = :manager")
                    .param("dealer", guest.dealer().value())
                    .param("manager", guest.manager().value())
                    .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                    .single();
            return new Asked(
                    book.weeks().findById(guest.week()).orElseThrow(),
                    guest,
                    names.getFirst(),
                    names.getLast(),
                    guest.slot() == null ? null : slot(guest.slot()));
        });
    }

    Slot slot(SlotId id) {
        return book.slots().findById(id).orElseThrow();
    }

    /** The dealer's still, and free to be written to about it. */
    boolean stillThere(UserId reader, Guest guest) {
        return db.sql("""
                select count(*) from visible_dealer
                 where viewer_id = :viewer and dealer_id = :dealer and :today between from_day and to_day
                """)
                        .param("viewer", reader.value())
                        .param("dealer", guest.dealer().value())
                        .param("today", LocalDate.ofInstant(book.now(), ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    int freeFor(Asked asked) {
        return free.of(asked.week().key(), asked.guest().manager(), book.now()).size();
    }

    Map<String, Object> model(Asked asked, Reader reader) {
        var dates = new Dates(reader.locale(), reader.zone());
        var week = asked.week();
        var model = new HashMap<String, Object>();
        model.put("title", week.title());
        model.put("words", week.words() == null ? "" : week.words());
        model.put("dealer", asked.dealerName());
        model.put("manager", asked.managerName());
        model.put("days", days(week, dates));
        model.put("until", dates.dayAndTime(week.pickUntil().minusSeconds(60)));
        model.put("reason", week.cancelReason() == null ? "" : week.cancelReason());
        return model;
    }

    String days(CommunicationWeek week, Dates dates) {
        return week.fromDay().equals(week.toDay())
                ? dates.weekday(week.fromDay())
                : messages.getMessage(
                        "communication.week.days",
                        new Object[] {dates.weekday(week.fromDay()), dates.weekday(week.toDay())},
                        dates.locale());
    }

    /** When, how long, how and where. */
    Map<String, Object> time(Slot slot, Reader reader) {
        var dates = new Dates(reader.locale(), reader.zone());
        return Map.of(
                "time", dates.dayTimeYear(slot.startsAt()),
                "zone", dates.zoneName(slot.startsAt()),
                "way", messages.getMessage("words.way." + slot.way(), null, reader.locale()),
                "minutes", slot.minutes(),
                "place", slot.place() == null ? "" : slot.place());
    }
}

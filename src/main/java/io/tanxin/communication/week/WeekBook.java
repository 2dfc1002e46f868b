package io.tanxin.communication.week;

import io.tanxin.communication.DayId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.stereotype.Component;

interface Weeks extends ListCrudRepository<CommunicationWeek, WeekId> {

    /** Whatever changes in a week changes one after the other: who comes second sees what the first has done. */
    @Query("select * from communication_week where id = :id for update")
    Optional<CommunicationWeek> locked(WeekId id);
}

interface Slots extends ListCrudRepository<Slot, SlotId> {

    @Query("select * from communication_week_slot where week_id = :week order by starts_at, id")
    List<Slot> of(WeekId week);
}

interface Guests extends ListCrudRepository<Guest, GuestId> {

    @Query("select * from communication_week_guest where week_id = :week order by id")
    List<Guest> of(WeekId week);

    @Query("select * from communication_week_guest where slot_id = :slot")
    Optional<Guest> holding(SlotId slot);

    @Query("select * from communication_week_guest where day_id = :day")
    Optional<Guest> meeting(DayId day);
}

interface Swaps extends ListCrudRepository<Swap, SwapId> {

    @Query("select * from communication_week_swap where state = 'OPEN' and (asking_id = :guest or asked_id = :guest)")
    List<Swap> openOf(GuestId guest);
}

/** The rows of a week, for those who change them. */
@Component
record WeekBook(Weeks weeks, Slots slots, Guests guests, Swaps swaps, Clock clock) {

    CommunicationWeek lock(WeekId id) {
        return weeks.locked(id).orElseThrow();
    }

    /** As it is once the week is locked. */
    Guest guest(GuestId id) {
        return guests.findById(id).orElseThrow();
    }

    /** Another number when anything of a draft has changed. */
    int seen(CommunicationWeek week, List<Slot> slots, List<Guest> guests) {
        return (week + " " + slots + guests).hashCode();
    }

    /** As fine as a column holds it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

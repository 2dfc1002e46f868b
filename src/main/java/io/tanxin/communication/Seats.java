package io.tanxin.communication;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Seats extends ListCrudRepository<Seat, SeatId> {

    @Query("select * from seat where day_id = :day and removed_at is null order by id")
    List<Seat> of(DayId day);
}

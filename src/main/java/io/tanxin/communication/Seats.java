package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Seats extends ListCrudRepository<Seat, SeatId> {

    @Query("select * from seat where day_id = :day and removed_at is null order by id")
    List<Seat> of(DayId day);

    @Query("select * from seat where day_id = :day and dealer_id = :dealer")
    Optional<Seat> ever(DayId day, DealerId dealer);
}

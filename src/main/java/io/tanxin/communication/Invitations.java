package io.tanxin.communication;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Invitations extends ListCrudRepository<Invitation, InvitationId> {

    /** Those of the time that holds now. */
    @Query("select * from invitation where seat_id = :seat and removed_at is null order by id")
    List<Invitation> of(SeatId seat);

    /** Those of earlier times too. */
    @Query("select * from invitation where seat_id = :seat order by id")
    List<Invitation> everOf(SeatId seat);
}

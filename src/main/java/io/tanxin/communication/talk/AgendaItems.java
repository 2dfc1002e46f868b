package io.tanxin.communication.talk;

import io.tanxin.communication.DayId;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AgendaItems extends ListCrudRepository<AgendaItem, TopicId> {

    /** Everybody's, for the house to keep in order; what a reader is shown comes from {@link TopicQueries}. */
    @Query("select * from agenda_item where day_id = :day and removed_at is null order by position, id")
    List<AgendaItem> of(DayId day);

    /** Also what was taken off it. */
    @Query("select * from agenda_item where day_id = :day order by position, id")
    List<AgendaItem> everOn(DayId day);
}

package io.tanxin.handover;

import io.tanxin.kernel.DealerId;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface HandOverLetters extends ListCrudRepository<HandOverLetter, HandOverId> {

    /** Of this dealer what no later change has ended, the newest first. */
    @Query(
            "select * from hand_over_letter where dealer_id = :dealer and ended_at is null order by made_at desc, id desc")
    List<HandOverLetter> running(DealerId dealer);

    @Query("select * from hand_over_letter where talk_id = :talk")
    List<HandOverLetter> ofTalk(long talk);
}

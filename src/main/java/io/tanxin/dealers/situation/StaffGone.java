package io.tanxin.dealers.situation;

import io.tanxin.dealers.ContactChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who leaves a dealer sees its figures no more, and does not find them open when coming back. */
@Component
class StaffGone {
    private final JdbcClient db;

    StaffGone(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(ContactChanged change) {
        if (change.there()) return;
        db.sql("delete from situation_staff where dealer_id = :dealer and person_id = :person")
                .param("dealer", change.dealer().value())
                .param("person", change.person().value())
                .update();
    }
}

package io.tanxin.concerns;

import io.tanxin.dealers.DealerAssigned;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A dealer has another manager: that one answers what the one before did. What is in confidence is not handed on (C6). */
@Component
class ConcernOwners {
    private final JdbcClient db;

    ConcernOwners(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(DealerAssigned assigned) {
        var from = assigned.from();
        var to = assigned.to();
        if (to == null) return;
        db.sql("""
                update concern c set c.owner_id = :to, c.version = c.version + 1
                 where c.dealer_id = :dealer and (c.owner_id = :from or c.owner_id is null) and c.addressee = 'MANAGER' and %s
                """.formatted(ConcernAccess.SHARED))
                .param("to", to.value())
                .param("from", from == null ? null : from.value())
                .param("dealer", assigned.dealer().value())
                .update();
    }
}

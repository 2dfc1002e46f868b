package io.tanxin.handed;

import io.tanxin.dealers.DealerAssigned;
import io.tanxin.dealers.InConfidence;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A dealer has another manager: what the one before handed on and waits for comes back to that one. Not what is in confidence (C6). */
@Component
class HandedOwners {
    private final JdbcClient db;

    HandedOwners(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(DealerAssigned assigned) {
        var from = assigned.from();
        var to = assigned.to();
        if (from == null || to == null) return;
        db.sql("""
                update handed h set h.by_id = :to, h.version = h.version + 1
                 where h.dealer_id = :dealer and h.by_id = :from and h.open = true and h.colleague_id <> :to and %s
                """.formatted(InConfidence.shared("h.about_kind", "h.about_id")))
                .param("to", to.value())
                .param("from", from.value())
                .param("dealer", assigned.dealer().value())
                .update();
    }
}

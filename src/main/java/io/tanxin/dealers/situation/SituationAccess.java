package io.tanxin.dealers.situation;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose a dealer's reports are: of the company, theirs who see the dealer; at the dealer, the owner's, and of its staff theirs whom
 * the owner lets. For others there is nothing.
 */
@Component
class SituationAccess {
    private final DealerAccess dealers;
    private final CurrentActor actor;
    private final JdbcClient db;

    SituationAccess(DealerAccess dealers, CurrentActor actor, JdbcClient db) {
        this.dealers = dealers;
        this.actor = actor;
        this.db = db;
    }

    /** @throws NotFound the same as for a dealer that is not there */
    void require(DealerId dealer) {
        dealers.require(dealer);
        if (isDealer() && !isOwner(dealer) && !isAllowed(dealer)) throw new NotFound("situation");
    }

    void requireOwner(DealerId dealer) {
        dealers.require(dealer);
        if (!isOwner(dealer)) throw new NotFound("situation");
    }

    boolean isDealer() {
        return actor.get().is(Role.DEALER);
    }

    boolean isOwner(DealerId dealer) {
        return count(
                        "contact where dealer_id = :dealer and person_id = :person and position = 'OWNER' and removed_at is null",
                        dealer)
                > 0;
    }

    private boolean isAllowed(DealerId dealer) {
        return count("situation_staff where dealer_id = :dealer and person_id = :person", dealer) > 0;
    }

    /** Whom the dealer may tell something in confidence: its account manager of today. */
    Optional<Confidant> confidant(DealerId dealer) {
        return db.sql("select p.id, p.name from dealer d join person p on p.id = d.manager_id where d.id = :dealer")
                .param("dealer", dealer.value())
                .query((row, n) -> new Confidant(new UserId(row.getLong("id")), row.getString("name")))
                .optional();
    }

    private int count(String rows, DealerId dealer) {
        return db.sql("select count(*) from " + rows)
                .param("dealer", dealer.value())
                .param("person", actor.id().value())
                .query(Integer.class)
                .single();
    }
}

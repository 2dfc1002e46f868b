package io.tanxin.dealers;

import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether a dealer is somebody's to see: asked of {@code visible_dealer}, which this module keeps and others may join. */
@Service
public class DealerAccess {
    private static final int NETWORK = 1000;

    private final JdbcClient db;
    private final CurrentActor actor;
    private final Clock clock;

    DealerAccess(JdbcClient db, CurrentActor actor, Clock clock) {
        this.db = db;
        this.actor = actor;
        this.clock = clock;
    }

    /** The acting person may see the dealer; a job may see all. @throws NotFound if not: the same answer as for a dealer that is not there */
    public void require(DealerId dealer) {
        var who = actor.get();
        if (!who.isJob() && !maySee(who.id(), dealer)) throw new NotFound("dealer");
    }

    public boolean maySee(UserId viewer, DealerId dealer) {
        return db.sql("""
                select count(*) from visible_dealer
                 where viewer_id = :viewer and dealer_id = :dealer and :today between from_day and to_day
                """)
                        .param("viewer", viewer.value())
                        .param("dealer", dealer.value())
                        .param("today", today())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Whether the acting person sees a whole network: so many dealers, of those sought, that a list begins with its own order
     * and not with them.
     */
    public boolean seesNetwork(DealerSearch sought) {
        return db.sql("""
                select count(*) from (select 1 from visible_dealer v join dealer d on d.id = v.dealer_id
                                       where v.viewer_id = :viewer and :today between v.from_day and v.to_day and %s
                                       limit :most) some
                """.formatted(sought.condition()))
                        .params(sought.parameters())
                        .param("viewer", actor.id().value())
                        .param("today", today())
                        .param("most", NETWORK + 1)
                        .query(Integer.class)
                        .single()
                > NETWORK;
    }

    /** The day that {@code visible_dealer} is asked for. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), actor.get().zone());
    }
}

package io.tanxin.dealers;

import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /** Whether the acting person sees one of this manager's dealers. */
    boolean seesDealerOf(UserId manager) {
        return db.sql("""
                select count(*) from (select 1 from dealer d
                                        join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer
                                                             and :today between v.from_day and v.to_day
                                       where d.manager_id = :manager limit 1) some
                """)
                        .param("viewer", actor.id().value())
                        .param("today", today())
                        .param("manager", manager.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the acting person sees a whole network: so many dealers that a list begins with its own order and not with them. */
    public boolean seesNetwork() {
        return db.sql("""
                select count(*) from (select 1 from visible_dealer v
                                       where v.viewer_id = :viewer and :today between v.from_day and v.to_day
                                       limit :most) some
                """)
                        .param("viewer", actor.id().value())
                        .param("today", today())
                        .param("most", NETWORK + 1)
                        .query(Integer.class)
                        .single()
                > NETWORK;
    }

    /**
     * The dealers sought that the acting person sees, so that a list can begin with them; none at all: they are a network. Of a
     * network the search reads the words in one index and looks up whose they are for those found only.
     */
    public Optional<List<DealerId>> few(DealerSearch sought) {
        var from = seesNetwork()
                ? "straight_join d.id from dealer d force index (dealer_sought) join visible_dealer v on v.dealer_id = d.id"
                : "d.id from visible_dealer v join dealer d on d.id = v.dealer_id";
        var found = db.sql("""
                select distinct %s where v.viewer_id = :viewer and :today between v.from_day and v.to_day and %s limit :most
                """.formatted(from, sought.condition()))
                .params(sought.parameters())
                .param("viewer", actor.id().value())
                .param("today", today())
                .param("most", NETWORK + 1)
                .query((row, n) -> new DealerId(row.getLong("id")))
                .list();
        return found.size() > NETWORK ? Optional.empty() : Optional.of(found);
    }

    /**
     * The dealers that the acting person looks after, and of those it sees the ones that nobody does: so that of what a whole network says
     * a list can begin with them.
     */
    public List<DealerId> onOwnDesk() {
        return db.sql("""
                select v.dealer_id from visible_dealer v
                 where v.viewer_id = :viewer and v.because in ('MANAGER', 'STAND_IN') and :today between v.from_day and v.to_day
                 union
                select d.id from dealer d
                  join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer and :today between v.from_day and v.to_day
                 where d.manager_id is null
                """)
                .param("viewer", actor.id().value())
                .param("today", today())
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list();
    }

    /** The day that {@code visible_dealer} is asked for. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), actor.get().zone());
    }
}

package io.tanxin.concerns.decisions;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom a restriction is shown, and who may still read a letter about it. */
@Repository
class SanctionReaders {
    private final JdbcClient db;
    private final DealerAccess access;

    SanctionReaders(JdbcClient db, DealerAccess access) {
        this.db = db;
        this.access = access;
    }

    /** The dealer's owners; of a dealer without one whoever is first. Only what one of them saw was shown to the dealer. */
    List<UserId> addressed(DealerId dealer) {
        return db.sql("""
                select c.person_id, c.position = 'OWNER' as owner, c.first from contact c
                  join person p on p.id = c.person_id and p.state = 'ACTIVE'
                 where c.dealer_id = :dealer and c.removed_at is null
                   and (c.position = 'OWNER'
                        or c.first = true and not exists (select 1 from contact o where o.dealer_id = c.dealer_id
                                                             and o.position = 'OWNER' and o.removed_at is null))
                 order by c.first desc, c.id
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> new UserId(row.getLong("person_id")))
                .list();
    }

    /** Whether this person may read of the decision, or of its restriction, at all: asked anew when a letter goes out. */
    boolean mayRead(UserId person, DecisionId id) {
        return db.sql("""
                select count(*) from conflict_decision c
                  join visible_dealer v on v.dealer_id = c.dealer_id and v.viewer_id = :person and :today between v.from_day and v.to_day
                 where c.id = :id and %s
                """.formatted(DecisionAccess.READABLE))
                        .param("person", person.value())
                        .param("id", id.value())
                        .param("today", access.today())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<UserId> manager(DealerId dealer) {
        return db.sql("select manager_id from dealer where id = :dealer and manager_id is not null")
                .param("dealer", dealer.value())
                .query((row, n) -> new UserId(row.getLong("manager_id")))
                .optional();
    }
}

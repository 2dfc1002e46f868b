package io.tanxin.promises;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import java.io.Serializable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the acting person's own word to dealers stands. What is only presumed kept is in neither figure. */
@Service
@Transactional(readOnly = true)
public class WordKept {
    private final JdbcClient db;
    private final CurrentActor actor;
    private final DealerAccess access;

    WordKept(JdbcClient db, CurrentActor actor, DealerAccess access) {
        this.db = db;
        this.actor = actor;
        this.access = access;
    }

    /** @param kept the dealer said so, on time or late; {@code all}: with those that were broken */
    public record Judged(int kept, int all) implements Serializable {}

    /** Due within the last year; the newest thousand. */
    @PreAuthorize("hasAuthority('promises:do')")
    public Judged ofMine() {
        return db.sql("""
                select coalesce(sum(state <> 'BROKEN'), 0) kept, count(*) `all`
                  from (select state from promise
                         where owner_id = :owner and side = 'COMPANY' and state in ('KEPT', 'KEPT_LATE', 'BROKEN') and due >= :from
                         order by due desc limit :most) newest
                """)
                .param("owner", actor.id().value())
                .param("from", access.today().minusYears(1))
                .param("most", PromiseCounts.MOST)
                .query(Judged.class)
                .single();
    }
}

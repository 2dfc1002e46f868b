package io.tanxin.communication.talk;

import io.tanxin.communication.DayCircle;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One correction by itself was read, or is to be read again. */
@Service
@Transactional
class CorrectionsRead {
    private final JdbcClient db;
    private final DealerAccess dealers;
    private final CurrentActor actor;
    private final Clock clock;

    CorrectionsRead(JdbcClient db, DealerAccess dealers, CurrentActor actor, Clock clock) {
        this.db = db;
        this.dealers = dealers;
        this.actor = actor;
        this.clock = clock;
    }

    /** Of a dealer that is not theirs nothing changes. */
    @PreAuthorize("hasAuthority('days:hold')")
    void mark(long answer, boolean read) {
        db.sql("""
                update minutes_answer a join minutes m on m.id = a.minutes_id join visible_dealer v on v.dealer_id = a.dealer_id and v.viewer_id = :me
                                                             and :today between v.from_day and v.to_day and %s
                   set a.read_at = :at, a.read_by = :by
                 where a.id = :id and a.line is not null and (a.read_at is null) = :read
                """.formatted(DayCircle.readable("m.day_id")))
                .param("me", actor.id().value())
                .param("today", dealers.today())
                .param("at", read ? Utc.of(clock.instant()) : null)
                .param("by", read ? actor.id().value() : null)
                .param("id", answer)
                .param("read", read)
                .update();
    }
}

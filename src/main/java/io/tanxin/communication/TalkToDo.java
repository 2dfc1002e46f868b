package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a talk leaves to read: for Today and for the dealer's home. What is not written down yet is {@link DaysToday#unclosed}. */
@Service
@Transactional(readOnly = true)
public class TalkToDo {

    /** @param dealer its name, of a round several; {@code since}: corrected, wished, shared then */
    public record ToDo(DayId day, DayKind kind, String dealer, Instant startsAt, Instant since)
            implements Serializable {}

    private final JdbcClient db;
    private final DealerAccess dealers;
    private final CurrentActor actor;

    TalkToDo(JdbcClient db, DealerAccess dealers, CurrentActor actor) {
        this.db = db;
        this.dealers = dealers;
        this.actor = actor;
    }

    /** Lines that dealers corrected and nobody has read yet: few, so it begins with them, by their own index. */
    @PreAuthorize("hasAuthority('days:hold')")
    public List<ToDo> correctionsToRead(int limit) {
        return db.sql("""
                select straight_join e.id, e.kind, e.starts_at, max(a.at) since, d.name dealer
                  from minutes_answer a
                  join visible_dealer v on v.dealer_id = a.dealer_id and v.viewer_id = :me
                                       and :today between v.from_day and v.to_day
                  join minutes m on m.id = a.minutes_id
                  join communication_day e on e.id = m.day_id
                  join seat s on s.day_id = e.id and s.dealer_id = a.dealer_id and s.removed_at is null
                  join dealer d on d.id = a.dealer_id
                 where if(a.line is not null and a.read_at is null, a.dealer_id, null) > 0
                   and (e.organiser_id = :me or v.because in ('MANAGER', 'STAND_IN')) and %s
                 group by e.id, e.kind, e.starts_at, d.id, d.name order by since, e.id limit :limit
                """.formatted(DayCircle.readable("e.id")))
                .param("me", actor.id().value())
                .param("today", dealers.today())
                .param("limit", limit)
                .query(TalkToDo::toDo)
                .list();
    }

    /** What dealers wish to say to the reader alone, on days to come. */
    @PreAuthorize("hasAuthority('days:hold')")
    public List<ToDo> wishesForMe(int limit) {
        return db.sql("""
                select e.id, e.kind, e.starts_at, max(a.created_at) since, d.name dealer
                  from agenda_item a
                  join communication_day e on e.id = a.day_id and e.state in ('DRAFT', 'PLANNED', 'SCHEDULED')
                  join dealer d on d.id = a.dealer_id
                  join visible_dealer v on v.dealer_id = a.dealer_id and v.viewer_id = :me
                                       and :today between v.from_day and v.to_day and %s
                 where a.only_for = :me and a.state = 'OPEN' and a.removed_at is null
                 group by e.id, e.kind, e.starts_at, d.id, d.name order by e.starts_at, e.id limit :limit
                """.formatted(DayCircle.readable("e.id")))
                .param("me", actor.id().value())
                .param("today", dealers.today())
                .param("limit", limit)
                .query(TalkToDo::toDo)
                .list();
    }

    /** Shared with this dealer, and neither confirmed nor corrected since. */
    @PreAuthorize("hasAuthority('days:see')")
    public List<ToDo> minutesToConfirm(DealerId dealer, int limit) {
        dealers.require(dealer);
        return db.sql("""
                select e.id, e.kind, e.starts_at, max(m.shared_at) since, d.name dealer
                  from seat s
                  join communication_day e on e.id = s.day_id
                  join dealer d on d.id = s.dealer_id
                  join minutes m on m.day_id = e.id and m.shares > 0 and (m.dealer_id is null or m.dealer_id = s.dealer_id)
                 where s.dealer_id = :dealer and s.removed_at is null
                   and not exists (select 1 from minutes_answer a
                                    where a.minutes_id = m.id and a.dealer_id = s.dealer_id and a.share = m.shares)
                   and %s
                 group by e.id, e.kind, e.starts_at, d.name order by e.starts_at desc, e.id desc limit :limit
                """.formatted(DayCircle.known("e.id")))
                .param("viewer", actor.id().value())
                .param("today", dealers.today())
                .param("dealer", dealer.value())
                .param("limit", limit)
                .query(TalkToDo::toDo)
                .list();
    }

    private static ToDo toDo(ResultSet row, int n) throws SQLException {
        return new ToDo(
                new DayId(row.getLong("id")),
                DayKind.valueOf(row.getString("kind")),
                row.getString("dealer"),
                at(row.getObject("starts_at", LocalDateTime.class)),
                at(row.getObject("since", LocalDateTime.class)));
    }

    private static Instant at(@Nullable LocalDateTime stored) {
        return stored == null ? Instant.EPOCH : stored.toInstant(ZoneOffset.UTC);
    }
}

package io.tanxin.concerns;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import io.tanxin.promises.PromiseService;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A dealer's concerns as its own people read them. No query here names what the company keeps for itself. */
@Service
@Transactional(readOnly = true)
public class MyConcerns {
    private static final Duration NEWS = Duration.ofDays(1);
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final String ROW = """
            select c.id, c.version, c.kind, c.heading, c.state, c.raised_at, o.name as answers, c.ack_due, c.waiting_since,
                   not %s as past_manager
              from concern c
              join visible_dealer v on v.dealer_id = c.dealer_id and v.viewer_id = :viewer and v.because = 'CONTACT'
                                   and :today between v.from_day and v.to_day
              left join person o on o.id = c.owner_id
            """.formatted(ConcernAccess.SHARED);

    /** @param answered open ones that the company said something about since yesterday */
    public record Counts(int open, int answered, int toConfirm) implements Serializable {}

    private final JdbcClient db;
    private final ConcernAccess access;
    private final ConcernThread thread;
    private final DealerAccess dealers;
    private final PromiseService promises;
    private final People people;
    private final CurrentActor actor;
    private final Clock clock;

    MyConcerns(
            JdbcClient db,
            ConcernAccess access,
            ConcernThread thread,
            DealerAccess dealers,
            PromiseService promises,
            People people,
            CurrentActor actor,
            Clock clock) {
        this.db = db;
        this.access = access;
        this.thread = thread;
        this.dealers = dealers;
        this.promises = promises;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    /** The newest first, by key. */
    @PreAuthorize("hasAuthority('concerns:own')")
    public List<MyConcernRow> rows(DealerId dealer, @Nullable ConcernKey after, int limit) {
        dealers.require(dealer);
        return query(" where c.dealer_id = :dealer and c.raised_at <= :at and (c.raised_at < :at or c.id < :id)"
                        + " order by c.raised_at desc, c.id desc limit :limit")
                .param("dealer", dealer.value())
                .param("at", Utc.of(after == null ? END : after.raisedAt()))
                .param("id", after == null ? Long.MAX_VALUE : after.id())
                .param("limit", limit)
                .query(MyConcerns::row)
                .list();
    }

    @PreAuthorize("hasAuthority('concerns:own')")
    public MyConcern detail(ConcernId id) {
        var concern = access.find(id);
        var found = asked(id);
        return new MyConcern(
                found.row(),
                found.raisedByName(),
                thread.of(concern.id(), true),
                promises.about(ConcernAccess.KIND, id.value()),
                found.resolution(),
                found.resolutionWords(),
                found.mayReopen());
    }

    /** What the holder of a link looks at: is it settled? Without the talk. */
    @PreAuthorize("hasAuthority('concerns:confirm')")
    public MyConcern asked(ConcernId id) {
        var concern = access.find(id);
        var row = query(" where c.id = :id")
                .param("id", id.value())
                .query(MyConcerns::row)
                .single();
        var ending = concern.ending();
        var name = people.names(Set.of(concern.raisedBy())).getOrDefault(concern.raisedBy(), "");
        var mayReopen = ending != null && clock.instant().isBefore(ending.at().plus(Concern.REMEMBERED));
        return new MyConcern(
                row,
                name,
                List.of(),
                List.of(),
                ending == null ? null : ending.by(),
                ending == null ? null : ending.words(),
                mayReopen);
    }

    @PreAuthorize("hasAuthority('concerns:own')")
    public Counts counts(DealerId dealer) {
        dealers.require(dealer);
        return db.sql("""
                select coalesce(sum(c.open), 0) as open,
                       coalesce(sum(c.open and exists (select 1 from concern_message m where m.concern_id = c.id and m.state = 'SENT'
                                                          and m.side = 'COMPANY' and m.at >= :since)), 0) as answered,
                       coalesce(sum(c.state = 'RESOLVED'), 0) as to_confirm
                  from (select id, open, state from concern where dealer_id = :dealer order by raised_at desc, id desc limit 100) c
                """)
                .param("dealer", dealer.value())
                .param("since", Utc.of(clock.instant().minus(NEWS)))
                .query(Counts.class)
                .single();
    }

    private JdbcClient.StatementSpec query(String where) {
        return db.sql(ROW + where).param("viewer", actor.id().value()).param("today", dealers.today());
    }

    private static MyConcernRow row(ResultSet row, int number) throws SQLException {
        var state = ConcernState.valueOf(row.getString("state"));
        return new MyConcernRow(
                new ConcernId(row.getLong("id")),
                row.getInt("version"),
                ConcernKind.valueOf(row.getString("kind")),
                row.getString("heading"),
                state,
                ConcernRows.at(row, "raised_at"),
                row.getString("answers"),
                ConcernRows.at(row, "ack_due"),
                state.isOpen() && row.getObject("waiting_since") != null,
                row.getBoolean("past_manager"));
    }
}

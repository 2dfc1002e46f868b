package io.tanxin.concerns;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the company may read a concern: its manager, who stands in, its directors; of one in confidence the directors alone. */
@Repository
class ConcernReaders {
    private final JdbcClient db;
    private final Clock clock;

    ConcernReaders(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The others than this one: directors first, who may read a heated answer before it goes. */
    List<UserId> besides(Concern concern, UserId author) {
        return db.sql("""
                select v.viewer_id from concern c
                  join visible_dealer v on v.dealer_id = c.dealer_id and :today between v.from_day and v.to_day
                  join person p on p.id = v.viewer_id and p.state = 'ACTIVE' and p.side = 'COMPANY'
                 where c.id = :concern and v.viewer_id <> :author and v.because in ('MANAGER', 'STAND_IN', 'DIRECTOR') and %s
                 order by v.because = 'DIRECTOR' desc, v.viewer_id
                """.formatted(ConcernAccess.READABLE))
                .param("concern", concern.id().value())
                .param("author", author.value())
                .param("today", today())
                .query((row, n) -> new UserId(row.getLong("viewer_id")))
                .list();
    }

    Optional<UserId> manager(DealerId dealer) {
        return db.sql("select manager_id from dealer where id = :dealer and manager_id is not null")
                .param("dealer", dealer.value())
                .query((row, n) -> new UserId(row.getLong("manager_id")))
                .optional();
    }

    /** Whether this person may read the concern at all, asked anew when a letter goes out. */
    boolean mayRead(UserId person, ConcernId id) {
        return db.sql("""
                select count(*) from concern c
                  join visible_dealer v on v.dealer_id = c.dealer_id and v.viewer_id = :person and :today between v.from_day and v.to_day
                 where c.id = :id and %s
                """.formatted(ConcernAccess.READABLE))
                        .param("person", person.value())
                        .param("id", id.value())
                        .param("today", today())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whose person it is; of several dealers the first. */
    Optional<DealerId> dealerOf(UserId person) {
        return db.sql("""
                select v.dealer_id from visible_dealer v
                 where v.viewer_id = :person and v.because = 'CONTACT' and :today between v.from_day and v.to_day
                 order by v.dealer_id limit 1
                """)
                .param("person", person.value())
                .param("today", today())
                .query((row, n) -> new DealerId(row.getLong("dealer_id")))
                .optional();
    }

    /** The concern from which a promise grew, also by a talk or by a promise that it replaces. */
    Optional<ConcernId> ofPromise(long promise) {
        return db.sql("""
                select coalesce(i.part_of_id, p.about_id) concern from promise p
                  left join in_confidence i on i.kind = p.about_kind and i.subject_id = p.about_id
                 where p.id = :id and coalesce(i.part_of_kind, p.about_kind) = 'CONCERN'
                """)
                .param("id", promise)
                .query((row, n) -> new ConcernId(row.getLong("concern")))
                .optional();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

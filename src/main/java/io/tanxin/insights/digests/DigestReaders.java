package io.tanxin.insights.digests;

import io.tanxin.insights.digests.DigestRound.Who;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom digests may go: who holds talks, and the dealers' people who said yes. Whether it still holds is asked when one goes. */
@Repository
class DigestReaders {
    private static final String MANAGERS = """
              from person p
             where p.side = 'COMPANY' and p.state = 'ACTIVE'
               and exists (select 1 from person_role r where r.person_id = p.id and r.role in ('MANAGER', 'DIRECTOR'))
            """;
    private static final String DEALERS = """
              from letter_choice c
              join person p on p.id = c.person_id and p.side = 'DEALER' and p.state = 'ACTIVE'
             where c.topic = :topic and c.wanted
               and not exists (select 1 from letter_choice l
                                where l.person_id = c.person_id and l.topic = c.topic and l.id > c.id)
            """;

    private final JdbcClient db;

    DigestReaders(JdbcClient db) {
        this.db = db;
    }

    /** Where and when somebody begins to work. */
    record Hours(ZoneId zone, LocalTime workFrom) {}

    /** @param dealer whose contact it is, the first of several: who brings the letter when there is no mail address */
    record To(UserId person, @Nullable DealerId dealer) {}

    List<Hours> hours(Who who) {
        return db.sql("select distinct p.zone, p.work_from " + from(who))
                .param("topic", MonthDigest.TOPIC.name())
                .query((row, n) ->
                        new Hours(ZoneId.of(row.getString("zone")), row.getObject("work_from", LocalTime.class)))
                .list();
    }

    List<To> page(Who who, Hours hours, long after, int limit) {
        return db.sql("""
                select p.id, (select min(v.dealer_id) from visible_dealer v
                               where v.viewer_id = p.id and v.because = 'CONTACT') as dealer
                """ + from(who) + """
                   and p.zone = :zone and p.work_from = :from and p.id > :after
                 order by p.id limit :limit
                """)
                .param("topic", MonthDigest.TOPIC.name())
                .param("zone", hours.zone().getId())
                .param("from", hours.workFrom())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> {
                    var dealer = row.getObject("dealer", Long.class);
                    return new To(new UserId(row.getLong("id")), dealer == null ? null : new DealerId(dealer));
                })
                .list();
    }

    private static String from(Who who) {
        return who == Who.MANAGERS ? MANAGERS : DEALERS;
    }
}

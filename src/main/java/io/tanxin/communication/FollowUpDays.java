package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import io.tanxin.promises.FollowUpTalks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The talk after a broken promise is a communication day like any other (P4). */
@Component
class FollowUpDays implements FollowUpTalks {
    private static final int MINUTES = 30;
    private static final int MOST = 3;

    private final JdbcClient db;
    private final FirstFreeHour hour;
    private final DealerAccess access;
    private final Clock clock;

    FollowUpDays(JdbcClient db, FirstFreeHour hour, DealerAccess access, Clock clock) {
        this.db = db;
        this.hour = hour;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Talk> toCome(DealerId dealer, @Nullable Matter within) {
        access.require(dealer);
        var now = clock.instant();
        return db.sql("""
                select s.day_id, s.starts_at, false held from seat s join communication_day d on d.id = s.day_id
                 where s.dealer_id = :dealer and s.removed_at is null and s.day_state = 'SCHEDULED' and d.kind <> 'ROUND'
                   and s.starts_at >= :now and s.starts_at < :until and %s
                 order by s.starts_at, s.day_id limit :most
                """.formatted(DayCircle.within("s.day_id")))
                .param("matter", text(within))
                .param("dealer", dealer.value())
                .param("now", Utc.of(now))
                .param("until", Utc.of(now.plus(Duration.ofDays(FirstFreeHour.SEARCHED_DAYS))))
                .param("most", MOST)
                .query(FollowUpDays::talk)
                .list();
    }

    @Override
    @Transactional
    public Optional<Talk> plan(DealerId dealer, @Nullable Matter within) {
        return hour.plan(dealer, DayKind.CHECK_IN, DayWay.PHONE, MINUTES, access.today(), within)
                .map(taken -> new Talk(taken.day().value(), taken.at(), false));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Talk> find(DealerId dealer, long talk, @Nullable Matter within) {
        return db.sql("""
                select day_id, starts_at, day_state = 'CLOSED' held from seat
                 where dealer_id = :dealer and day_id = :day and removed_at is null and day_state in ('SCHEDULED', 'CLOSED')
                   and (day_state = 'SCHEDULED' or coalesce(came, 'YES') = 'YES') and %s
                """.formatted(DayCircle.within("seat.day_id")))
                .param("matter", text(within))
                .param("dealer", dealer.value())
                .param("day", talk)
                .query(FollowUpDays::talk)
                .optional();
    }

    private static String text(@Nullable Matter matter) {
        return matter == null ? "" : matter.kind() + matter.id();
    }

    private static Talk talk(ResultSet row, int n) throws SQLException {
        return new Talk(
                row.getLong("day_id"),
                Utc.instant(row.getObject("starts_at", LocalDateTime.class)),
                row.getBoolean("held"));
    }
}

package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.kernel.DealerId;
import io.tanxin.plans.DueReview;
import io.tanxin.plans.PlanLists;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Yearly reviews whose day has come near, and that nobody has planned yet: one click plans one (N1). */
@Service
@Transactional
public class DueReviews {
    private static final int MINUTES = 90;
    private static final int MOST = 200;

    /** What came of planning one. */
    public sealed interface Planned extends Serializable {
        record Done(DayId day, Instant at) implements Planned {}

        /** Whoever is to hold it has no free hour within four weeks. */
        record NoRoom() implements Planned {}

        record Meanwhile() implements Planned {}
    }

    private final JdbcClient db;
    private final PlanLists plans;
    private final DayService days;
    private final FirstFreeHour hour;
    private final DealerAccess access;

    DueReviews(JdbcClient db, PlanLists plans, DayService days, FirstFreeHour hour, DealerAccess access) {
        this.db = db;
        this.plans = plans;
        this.days = days;
        this.hour = hour;
        this.access = access;
    }

    /** Of the dealers that the acting person cares for or stands in for, the one due first at the top. */
    @PreAuthorize("hasAuthority('plans:edit')")
    @Transactional(readOnly = true)
    public List<DueReview> mine(int most) {
        var due = plans.reviewsDue(MOST);
        if (due.isEmpty()) return due;
        var planned = planned(due.stream().map(DueReview::dealer).toList());
        return due.stream()
                .filter(one -> !planned.contains(one.dealer()))
                .limit(most)
                .toList();
    }

    /** A visit in the first free hour of the dealer's account manager from the day that it is due. */
    @PreAuthorize("hasAuthority('days:plan')")
    public Planned plan(DealerId dealer, LocalDate due) {
        access.require(dealer);
        // two who plan it at once wait for each other
        db.sql("select id from dealer where id = :dealer for update")
                .param("dealer", dealer.value())
                .query(Long.class)
                .single();
        if (!planned(List.of(dealer)).isEmpty()) return new Planned.Meanwhile();
        return hour.plan(dealer, DayKind.PLAN_REVIEW, DayWay.VISIT, MINUTES, due)
                .<Planned>map(taken -> new Planned.Done(taken.day(), taken.at()))
                .orElseGet(Planned.NoRoom::new);
    }

    /** @return false: its letters have gone */
    @PreAuthorize("hasAuthority('days:plan')")
    public boolean undo(Planned.Done planned) {
        return days.takeBack(List.of(planned.day()));
    }

    /** Which of these have one before them, or one that was not closed yet. */
    private Set<DealerId> planned(List<DealerId> some) {
        return Set.copyOf(db.sql("""
                select distinct dealer_id from seat
                 where dealer_id in (:dealers) and kind = 'PLAN_REVIEW' and removed_at is null
                   and day_state in ('DRAFT', 'PLANNED', 'SCHEDULED') and %s
                """.formatted(DayCircle.shared("seat.day_id")))
                .param("dealers", some.stream().map(DealerId::value).toList())
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list());
    }
}

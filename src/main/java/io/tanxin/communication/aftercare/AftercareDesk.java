package io.tanxin.communication.aftercare;

import io.tanxin.communication.DayCancelled;
import io.tanxin.communication.DayClosed;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.policy.Aftercare;
import io.tanxin.dealers.policy.NurturePolicies;
import io.tanxin.dealers.policy.WorthAskingAfter;
import io.tanxin.dealers.policy.WorthAskingAfter.Deed;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import io.tanxin.reminders.NagStopped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears what was done for dealers and proposes talks at the intervals of the policy that held then (N6). Two that would fall within a
 * few days of each other become one, and a talk that was held anyway has served those that were due. In the deed's own transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AftercareDesk {
    /** So near to each other one talk serves both. */
    static final int NEAR = 4;

    private final JdbcClient db;
    private final NurturePolicies policies;
    private final DealerAccess access;
    private final Actors actors;
    private final Clock clock;

    AftercareDesk(JdbcClient db, NurturePolicies policies, DealerAccess access, Actors actors, Clock clock) {
        this.db = db;
        this.policies = policies;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    @EventListener
    void done(WorthAskingAfter done) {
        done(new WorthAskingAfter.Several(List.of(done)));
    }

    /** Whoever did it: what the policies say is asked by the house, once for all. */
    @EventListener
    void done(WorthAskingAfter.Several several) {
        var worth = several.all().stream()
                .filter(done -> !done.day().plusDays(Aftercare.MOST_DAYS).isBefore(access.today()))
                .toList();
        if (worth.isEmpty()) return;
        actors.runAs("aftercare", () -> {
            var asked = worth.stream().map(AftercareDesk::then).collect(Collectors.toSet());
            var held = policies.policiesOn(asked);
            for (var done : worth) {
                var policy = held.get(then(done));
                if (policy != null) propose(done, policy.aftercare());
            }
        });
    }

    /** Reminders have stopped: somebody asks how things are, today, and not for what is owed (P5). */
    @EventListener
    void stopped(NagStopped stopped) {
        actors.runAs("aftercare", () -> {
            var deed = stopped.matter().equals("LOAN") ? Deed.NEW_UNIT : Deed.QUIET;
            var today = access.today();
            propose(new WorthAskingAfter(stopped.dealer(), deed, stopped.id(), null, today), today, 0);
        });
    }

    private static NurturePolicies.Then then(WorthAskingAfter done) {
        return new NurturePolicies.Then(done.dealer(), done.day());
    }

    /** What would be due before today is too late. */
    private void propose(WorthAskingAfter done, Aftercare aftercare) {
        if (done.form() != null && !aftercare.asksAfter(done.form())) return;
        for (var days : aftercare.days()) {
            var due = done.day().plusDays(days);
            if (!due.isBefore(access.today())) propose(done, due, days);
        }
    }

    @EventListener
    void noLonger(WorthAskingAfter.NoLonger gone) {
        var touched = db.sql("select aftercare_id from aftercare_deed where deed = :deed and subject_id = :subject")
                .param("deed", gone.deed().name())
                .param("subject", gone.id())
                .query(Long.class)
                .list();
        if (touched.isEmpty()) return;
        db.sql("delete from aftercare_deed where deed = :deed and subject_id = :subject")
                .param("deed", gone.deed().name())
                .param("subject", gone.id())
                .update();
        db.sql("""
                update aftercare a set a.state = 'TAKEN_BACK', a.settled_at = :now
                 where a.id in (:touched) and a.state = 'OPEN'
                   and not exists (select 1 from aftercare_deed d where d.aftercare_id = a.id)
                """)
                .param("now", Utc.of(clock.instant()))
                .param("touched", touched)
                .update();
    }

    /** Any talk that was held has asked, if it was about the time. Of one in confidence the manager, whose proposals these are, does not learn. */
    @EventListener
    void held(DayClosed closed) {
        if (closed.inConfidence()) return;
        for (var dealer : closed.dealers()) {
            db.sql("""
                    update aftercare set state = 'HELD', day_id = :day, settled_at = :now
                     where dealer_id = :dealer and (state = 'OPEN' and due <= :near or state = 'PLANNED' and day_id = :day)
                    """)
                    .param("day", closed.day().value())
                    .param("now", Utc.of(clock.instant()))
                    .param("dealer", dealer.value())
                    .param("near", access.today().plusDays(NEAR))
                    .update();
        }
    }

    /** The talk does not take place: it is proposed again. */
    @EventListener
    void cancelled(DayCancelled cancelled) {
        db.sql("""
                update aftercare set state = 'OPEN', day_id = null, settled_by = null, settled_at = null
                 where day_id = :day and state = 'PLANNED'
                """).param("day", cancelled.day().value()).update();
    }

    private void propose(WorthAskingAfter done, LocalDate due, int days) {
        var with = near(done.dealer(), due).orElseGet(() -> add(done.dealer(), due));
        db.sql("""
                insert ignore into aftercare_deed (aftercare_id, deed, subject_id, form, day, after_days)
                values (:with, :deed, :subject, :form, :day, :days)
                """)
                .param("with", with)
                .param("deed", done.deed().name())
                .param("subject", done.id())
                .param("form", nameOf(done.form()))
                .param("day", done.day())
                .param("days", days)
                .update();
    }

    // two that note something for one dealer at once wait for each other: the dealer's row is held to the end
    private Optional<Long> near(DealerId dealer, LocalDate due) {
        // what is to be asked today is asked with what waits already
        var from = due.equals(access.today()) ? LocalDate.EPOCH : due.minusDays(NEAR);
        db.sql("select id from dealer where id = :dealer for update")
                .param("dealer", dealer.value())
                .query(Long.class)
                .single();
        return db.sql("""
                select id from aftercare where dealer_id = :dealer and state = 'OPEN' and due between :from and :to
                 order by abs(datediff(due, :due)), id limit 1
                """)
                .param("dealer", dealer.value())
                .param("from", from)
                .param("to", due.plusDays(NEAR))
                .param("due", due)
                .query(Long.class)
                .optional();
    }

    private long add(DealerId dealer, LocalDate due) {
        var key = new GeneratedKeyHolder();
        db.sql("insert into aftercare (dealer_id, due, state) values (:dealer, :due, 'OPEN')")
                .param("dealer", dealer.value())
                .param("due", due)
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    private static @Nullable String nameOf(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }
}

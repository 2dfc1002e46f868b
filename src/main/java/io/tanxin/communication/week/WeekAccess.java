package io.tanxin.communication.week;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose a week is: seen by who sees a dealer of it, changed as a whole by who sees all of them or made it. A dealer's people see
 * that they are asked, from the day on which it is opened.
 */
@Component
class WeekAccess {
    private final WeekBook book;
    private final JdbcClient db;
    private final DealerAccess dealers;
    private final CurrentActor actor;

    WeekAccess(WeekBook book, JdbcClient db, DealerAccess dealers, CurrentActor actor) {
        this.book = book;
        this.db = db;
        this.dealers = dealers;
        this.actor = actor;
    }

    /** @throws NotFound if there is none, or no dealer of it is the actor's to see */
    CommunicationWeek require(WeekId id) {
        var week = find(id);
        if (!week.createdBy().equals(actor.id()) && count(id, "v.dealer_id is not null") == 0)
            throw new NotFound("week");
        return week;
    }

    /** To change it for all, by one after the other. */
    CommunicationWeek requireWhole(WeekId id) {
        var week = find(id);
        if (!week.createdBy().equals(actor.id()) && count(id, "v.dealer_id is null") > 0) throw new NotFound("week");
        return book.lock(id);
    }

    /** Whether a dealer that picks from this manager is the actor's to see. */
    boolean sees(CommunicationWeek week, UserId manager) {
        return week.createdBy().equals(actor.id())
                || count(week.key(), "v.dealer_id is not null and g.manager_id = " + manager.value()) > 0;
    }

    /** A dealer of it that the actor may see. */
    Guest requireGuest(GuestId id) {
        var guest = book.guests().findById(id).orElseThrow(() -> new NotFound("guest"));
        dealers.require(guest.dealer());
        return guest;
    }

    /** The actor's own, behind its link or in its portal. */
    Guest own(GuestId id) {
        if (!actor.get().reaches(id.value())) throw new NotFound("guest");
        var guest = requireGuest(id);
        if (find(guest.week()).state() == WeekState.DRAFT) throw new NotFound("guest");
        return guest;
    }

    private CommunicationWeek find(WeekId id) {
        return book.weeks().findById(id).orElseThrow(() -> new NotFound("week"));
    }

    private int count(WeekId id, String which) {
        return db.sql("""
                select count(*) from communication_week_guest g
                  left join visible_dealer v on v.dealer_id = g.dealer_id and v.viewer_id = :viewer
                                            and :today between v.from_day and v.to_day
                 where g.week_id = :week and %s
                """.formatted(which))
                .param("viewer", actor.id().value())
                .param("today", dealers.today())
                .param("week", id.value())
                .query(Integer.class)
                .single();
    }
}

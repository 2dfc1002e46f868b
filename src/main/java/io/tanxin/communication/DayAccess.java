package io.tanxin.communication;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a day is the acting person's to see: one of its dealers is, and of a talk in confidence the person is of its circle. The
 * dealer's own people see no drafts; the organiser keeps seeing what he planned only as long as he sees a dealer of it.
 */
@Service
@Transactional(readOnly = true)
public class DayAccess {
    private final JdbcClient db;
    private final Days days;
    private final DealerAccess dealers;
    private final CurrentActor actor;

    DayAccess(JdbcClient db, Days days, DealerAccess dealers, CurrentActor actor) {
        this.db = db;
        this.days = days;
        this.dealers = dealers;
        this.actor = actor;
    }

    /** @throws NotFound if there is no such day, or it is not the actor's to see */
    public DayBrief require(DayId id) {
        var seen = seen(id);
        var day = seen.day();
        return new DayBrief(
                id,
                day.version(),
                day.kind(),
                day.title(),
                day.schedule(),
                day.state(),
                day.organiser(),
                day.showsGuests(),
                seen.kept(),
                seen.dealers());
    }

    /** @param all who come; {@code kept}: in confidence */
    private record Seen(CommunicationDay day, List<DealerId> dealers, boolean all, boolean kept) {}

    private Seen seen(DayId id) {
        var day = days.findById(id).orElseThrow(() -> new NotFound("day"));
        var places = places(id);
        var mine = places.stream().filter(Place::visible).map(Place::dealer).toList();
        if (mine.isEmpty() || !seesDrafts() && isDraft(day)) throw new NotFound("day");
        return new Seen(
                day, mine, mine.size() == places.size(), places.getFirst().kept());
    }

    /** The day, and that this dealer has a seat at it which the actor may see. */
    public DayBrief require(DayId id, DealerId dealer) {
        var day = require(id);
        if (!day.dealers().contains(dealer)) throw new NotFound("day");
        return day;
    }

    /** To change the talk for all is for somebody who sees all who come. */
    CommunicationDay requireWhole(DayId id) {
        var seen = seen(id);
        if (!seen.all() && !seen.day().organiser().equals(actor.id())) throw new NotFound("day");
        return seen.day();
    }

    private record Place(DealerId dealer, boolean visible, boolean kept) {}

    private List<Place> places(DayId id) {
        var job = actor.get().isJob();
        return db.sql("""
                select s.dealer_id, :job or v.viewer_id is not null as visible, not %s as kept from seat s
                  left join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :viewer
                                            and :today between v.from_day and v.to_day and %s
                 where s.day_id = :day and s.removed_at is null order by s.id
                """.formatted(DayCircle.shared("s.day_id"), DayCircle.readable("s.day_id")))
                .param("job", job)
                .param("viewer", actor.id().value())
                .param("today", dealers.today())
                .param("day", id.value())
                .query((row, n) -> new Place(
                        new DealerId(row.getLong("dealer_id")), row.getBoolean("visible"), row.getBoolean("kept")))
                .list();
    }

    /** Cancelled before anybody was invited, it was never more. */
    private boolean isDraft(CommunicationDay day) {
        return switch (day.state()) {
            case DRAFT, PLANNED -> true;
            case SCHEDULED, CLOSED -> false;
            case CANCELLED ->
                db.sql("""
                    select count(*) from seat s join invitation i on i.seat_id = s.id where s.day_id = :day
                    """).param("day", day.key().value()).query(Integer.class).single() == 0;
        };
    }

    private boolean seesDrafts() {
        return actor.get().isStaff() || actor.get().isJob();
    }
}

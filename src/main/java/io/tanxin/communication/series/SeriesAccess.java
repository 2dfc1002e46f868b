package io.tanxin.communication.series;

import io.tanxin.communication.SeriesId;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

interface AllSeries extends ListCrudRepository<CommunicationSeries, SeriesId> {}

/** Whether a series is the acting person's to change: all of its dealers are. */
@Component
class SeriesAccess {
    private final AllSeries series;
    private final JdbcClient db;
    private final DealerAccess dealers;
    private final CurrentActor actor;

    SeriesAccess(AllSeries series, JdbcClient db, DealerAccess dealers, CurrentActor actor) {
        this.series = series;
        this.db = db;
        this.dealers = dealers;
        this.actor = actor;
    }

    /** @throws NotFound if there is none, or one of its dealers is not the actor's */
    CommunicationSeries require(SeriesId id) {
        var found = series.findById(id).orElseThrow(() -> new NotFound("series"));
        if (actor.get().isJob()) return found;
        var foreign = db.sql("""
                select count(*) from communication_series_dealer g
                  left join visible_dealer v on v.dealer_id = g.dealer_id and v.viewer_id = :viewer
                                            and :today between v.from_day and v.to_day
                 where g.series_id = :series and v.dealer_id is null
                """)
                .param("viewer", actor.id().value())
                .param("today", dealers.today())
                .param("series", id.value())
                .query(Integer.class)
                .single();
        if (foreign > 0 && !found.organiser().equals(actor.id())) throw new NotFound("series");
        return found;
    }
}

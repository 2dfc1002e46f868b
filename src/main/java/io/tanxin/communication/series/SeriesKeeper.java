package io.tanxin.communication.series;

import io.tanxin.communication.DayState;
import io.tanxin.communication.SeriesDays;
import io.tanxin.communication.SeriesId;
import io.tanxin.dealers.DealerAssigned;
import io.tanxin.dealers.DealerState;
import io.tanxin.dealers.DealerStateChanged;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Series follow their dealer: to another account manager, into a pause when it leaves us, and out of it. A round goes on without
 * the one that has left, and rests when nobody is left; whose it is, is its caller's.
 */
@Component
@Transactional
class SeriesKeeper {
    private final AllSeries series;
    private final SeriesBook book;
    private final SeriesRows rows;
    private final PlannedDays planned;
    private final SeriesSeats seats;
    private final SeriesService service;
    private final SeriesDays days;
    private final JdbcClient db;
    private final Actors actors;

    SeriesKeeper(
            AllSeries series,
            SeriesBook book,
            SeriesRows rows,
            PlannedDays planned,
            SeriesSeats seats,
            SeriesService service,
            SeriesDays days,
            JdbcClient db,
            Actors actors) {
        this.series = series;
        this.book = book;
        this.rows = rows;
        this.planned = planned;
        this.seats = seats;
        this.service = service;
        this.days = days;
        this.db = db;
        this.actors = actors;
    }

    /** In the assignment's own transaction; those who were invited read whom they meet now. */
    @EventListener
    void assigned(DealerAssigned change) {
        var to = change.to();
        if (to == null || to.equals(change.from())) return;
        actors.runAs(
                "series",
                () -> of(change.dealer(), true).forEach(id -> {
                    var one = series.findById(id).orElseThrow();
                    // a director's own talks stay the director's
                    if (!one.organiser().equals(change.from()) && change.from() != null) return;
                    series.save(one.organisedBy(to));
                    planned.organisedBy(id, to, book.now());
                    rows.ahead(id, LocalDate.of(1, 1, 1), book.now()).stream()
                            .filter(row -> row.state() == DayState.SCHEDULED)
                            .forEach(row -> days.organisedBy(row.id(), to));
                }));
    }

    @EventListener
    void changed(DealerStateChanged change) {
        actors.runAs(
                "series",
                () -> of(change.dealer(), false).forEach(id -> {
                    var one = series.findById(id).orElseThrow();
                    if (change.state() == DealerState.LEFT) leave(one, change.dealer());
                    else comeBack(one, change.dealer());
                }));
    }

    private void leave(CommunicationSeries one, DealerId dealer) {
        if (seats.hasOthers(one.key())) seats.empty(one.key(), dealer, book.now());
        else pause(one);
    }

    private void comeBack(CommunicationSeries one, DealerId dealer) {
        if (one.state() == CommunicationSeries.State.PAUSED) resume(one);
        else seats.fill(one.key(), dealer, book.now());
    }

    /** What nobody was told of goes; what people were invited to is for people to decide. */
    private void pause(CommunicationSeries one) {
        if (one.state() != CommunicationSeries.State.ACTIVE) return;
        planned.remove(rows.ahead(one.key(), LocalDate.of(1, 1, 1), book.now()).stream()
                .filter(row -> row.state() == DayState.PLANNED && !row.isByHand())
                .map(SeriesRows.Row::id)
                .toList());
        series.save(one.paused());
    }

    private void resume(CommunicationSeries one) {
        if (one.state() != CommunicationSeries.State.PAUSED) return;
        var id = one.key();
        var today = LocalDate.ofInstant(book.now(), one.recurrence().zone());
        var again = one.resumed(today.minusDays(1));
        var until = book.extend(id, again, rows.countries(List.of(id)).getOrDefault(id, List.of()));
        series.save(again.laid(until));
        service.invite(List.of(id));
    }

    /** @param alone with no other dealer */
    private List<SeriesId> of(DealerId dealer, boolean alone) {
        return db.sql("""
                select g.series_id from communication_series_dealer g
                  join communication_series s on s.id = g.series_id and s.state <> 'ENDED'
                 where g.dealer_id = :dealer
                   and (not :alone or not exists (select 1 from communication_series_dealer o
                                    where o.series_id = g.series_id and o.dealer_id <> g.dealer_id))
                 order by g.series_id
                """)
                .param("dealer", dealer.value())
                .param("alone", alone)
                .query((row, n) -> new SeriesId(row.getLong(1)))
                .list();
    }
}

package io.tanxin.communication.series;

import io.tanxin.communication.DayService;
import io.tanxin.communication.SeriesDays;
import io.tanxin.communication.SeriesId;
import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** As if a change or an end of a series had not been, as long as the letters about it wait and nobody has changed it since (M10). */
@Service
@Transactional
public class SeriesUndo {
    private static final Duration KEPT = Duration.ofDays(1);

    /** What can be put back. */
    public record Change(long id) implements Serializable {}

    private final SeriesMemory memory;
    private final SeriesBook book;
    private final SeriesRows rows;
    private final SeriesDays days;
    private final SeriesAccess access;
    private final TakingOut takingOut;
    private final AuditTrail audit;

    SeriesUndo(
            SeriesMemory memory,
            SeriesBook book,
            SeriesRows rows,
            SeriesDays days,
            SeriesAccess access,
            TakingOut takingOut,
            AuditTrail audit) {
        this.memory = memory;
        this.book = book;
        this.rows = rows;
        this.days = days;
        this.access = access;
        this.takingOut = takingOut;
        this.audit = audit;
    }

    /** Before anything is changed. */
    Change before(CommunicationSeries series, LocalDate from) {
        var now = book.now();
        memory.forget(now.minus(KEPT));
        return memory.keep(series.key(), from, now);
    }

    /** Everything is changed. @param goesOn the series that goes on: itself, or one that follows it */
    void after(Change change, SeriesId series, SeriesId goesOn) {
        memory.made(change, goesOn.equals(series) ? null : goesOn);
    }

    /** @return false: it is too late, or somebody has changed it since; nothing is put back then */
    @PreAuthorize("hasAuthority('days:plan')")
    public boolean undo(Change change) {
        var made = memory.find(change).orElse(null);
        if (made == null) return false;
        access.require(made.series());
        var now = book.now();
        if (!now.isBefore(made.at().plus(DayService.UNDO)) || memory.isTouched(change)) return false;
        takeOut(change, made);
        var told = memory.told(change);
        memory.putBack(change, now);
        told.forEach(days::putBack);
        book.seat(made.series());
        var guests = rows.guests(List.of(made.series())).getOrDefault(made.series(), List.<DealerId>of());
        audit.record(
                "series.undone",
                "series",
                made.series().value(),
                guests.size() == 1 ? guests.getFirst() : null,
                Map.of());
        return true;
    }

    private void takeOut(Change change, SeriesMemory.Made made) {
        var brought = memory.brought(change, made);
        takingOut.of(rows.of(brought), null);
        memory.loosen(brought);
    }
}

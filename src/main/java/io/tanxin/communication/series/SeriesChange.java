package io.tanxin.communication.series;

import io.tanxin.communication.DayState;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.SeriesDay;
import io.tanxin.communication.SeriesDays;
import io.tanxin.communication.SeriesId;
import io.tanxin.communication.series.Pairing.Pair;
import io.tanxin.communication.series.PlannedDays.Taking;
import io.tanxin.communication.series.SeriesUndo.Change;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A series becomes another from one of its days on, or as a whole; what is past stays as it was (M24). */
@Service
@Transactional
public class SeriesChange {

    public enum Scope {
        THIS,
        FOLLOWING,
        ALL
    }

    public sealed interface Changed {
        /** @param id of the series that goes on: the same one, or the one it was split into */
        record Done(SeriesId id, int moved, Change undo) implements Changed {}

        record Against(SeriesPreview preview) implements Changed {}

        record ChangedMeanwhile() implements Changed {}
    }

    private final AllSeries series;
    private final SeriesBook book;
    private final SeriesRows rows;
    private final PlannedDays planned;
    private final SeriesCheck check;
    private final SeriesAccess access;
    private final SeriesService service;
    private final SeriesDays days;
    private final TakingOut takingOut;
    private final SeriesUndo undo;

    SeriesChange(
            AllSeries series,
            SeriesBook book,
            SeriesRows rows,
            PlannedDays planned,
            SeriesCheck check,
            SeriesAccess access,
            SeriesService service,
            SeriesDays days,
            TakingOut takingOut,
            SeriesUndo undo) {
        this.series = series;
        this.book = book;
        this.rows = rows;
        this.planned = planned;
        this.check = check;
        this.access = access;
        this.service = service;
        this.days = days;
        this.takingOut = takingOut;
        this.undo = undo;
    }

    /**
     * @param from null: all that is to come
     * @param alongByHand what was moved by hand moves along; else it stays where it is
     * @param knowingly the user has seen what is in the way and wants it so
     */
    @PreAuthorize("hasAuthority('days:plan')")
    public Changed change(
            SeriesId id,
            int version,
            @Nullable LocalDate from,
            SeriesDraft to,
            boolean alongByHand,
            boolean knowingly) {
        var one = access.require(id);
        if (one.version() != version) return new Changed.ChangedMeanwhile();
        var guests = rows.guests(List.of(id)).getOrDefault(id, List.of());
        if (!guests.equals(to.dealers().stream()
                .sorted(Comparator.comparingLong(DealerId::value))
                .toList())) {
            throw new NotFound("dealer");
        }
        var briefs = service.briefs(List.of(to));
        var preview = check.of(List.of(to), briefs, id).getFirst();
        if (!knowingly && preview.overlaps() > 0) return new Changed.Against(preview);

        var first = from == null ? service.firstAhead(one) : from;
        var before = undo.before(one, first);
        var ahead = rows.ahead(id, first, book.now());
        var goesOn = goesOn(one, first, from != null, to);
        var pairing = Pairing.of(
                ahead, book.days(to.recurrence(), to.onHoliday(), SeriesCheck.countries(to, briefs)), !alongByHand);
        apply(goesOn, to, briefs, pairing, alongByHand);
        service.record("series.changed", goesOn.key(), guests);
        service.invite(List.of(goesOn.key()));
        undo.after(before, id, goesOn.key());
        return new Changed.Done(goesOn.key(), pairing.pairs().size(), before);
    }

    /** The series itself; or one that follows it from this day on, when it had days before. */
    private CommunicationSeries goesOn(CommunicationSeries one, LocalDate first, boolean following, SeriesDraft to) {
        var until = book.laidUntil(to.recurrence());
        if (!following || !rows.hasDatesBefore(one.key(), first)) return series.save(one.changed(to, until));
        series.save(one.cutBefore(first));
        return series.save(one.followed(to, until, book.now()));
    }

    private void apply(
            CommunicationSeries goesOn,
            SeriesDraft to,
            Map<DealerId, DealerBrief> briefs,
            Pairing pairing,
            boolean alongByHand) {
        var id = goesOn.key();
        planned.withoutDates(
                pairing.pairs().stream().map(pair -> pair.row().id()).toList());
        takingOut.of(
                pairing.surplus().stream()
                        .filter(row -> alongByHand || !row.isByHand())
                        .toList(),
                null);
        var quiet = new ArrayList<PlannedDays.Change>();
        var stay = new ArrayList<Taking>();
        var told = new ArrayList<Pair>();
        for (var pair : pairing.pairs()) {
            var row = pair.row();
            if (row.state() == DayState.CANCELLED || row.isByHand() && !alongByHand) {
                stay.add(new Taking(row.id(), id, pair.to().date()));
            } else if (row.state() == DayState.PLANNED) quiet.add(new PlannedDays.Change(row.id(), pair.to()));
            else told.add(pair);
        }
        planned.takeDates(stay);
        planned.change(id, goesOn, quiet, book.now());
        told.forEach(pair -> follow(goesOn, to, briefs, pair));
        book.lay(goesOn, to.dealers(), pairing.fresh());
    }

    private void follow(CommunicationSeries goesOn, SeriesDraft to, Map<DealerId, DealerBrief> briefs, Pair pair) {
        var local = pair.to().at();
        if (local == null) return;
        var home = to.way() == DayWay.VISIT ? briefs.get(to.dealers().getFirst()) : null;
        var place = to.place() == null && home != null ? home.place() : to.place();
        var day = pair.row().id();
        days.follow(
                day,
                Schedule.at(local, to.recurrence().zone(), to.minutes(), to.way(), place),
                new SeriesDay(goesOn.key(), pair.to().date(), pair.to().placed(), local));
        days.named(day, to.kind(), to.title(), to.showsGuests());
        days.organisedBy(day, goesOn.organiser());
    }
}

package io.tanxin.communication.series;

import io.tanxin.calendar.End;
import io.tanxin.calendar.Recurrence;
import io.tanxin.communication.SeriesId;
import io.tanxin.communication.series.NewSeries.Guest;
import io.tanxin.communication.series.NewSeries.NewDay;
import io.tanxin.communication.series.SharedRhythms.Laid;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes series and lays their days ahead, many at once. Asks for nobody's leave: that is its callers' business. */
@Component
class SeriesBook {
    static final Period AHEAD = Period.ofYears(2);

    private final NewSeries fresh;
    private final SeriesSeats seats;
    private final Laying laying;
    private final Clock clock;

    SeriesBook(NewSeries fresh, SeriesSeats seats, Laying laying, Clock clock) {
        this.fresh = fresh;
        this.seats = seats;
        this.laying = laying;
        this.clock = clock;
    }

    /**
     * All of one batch, in the order of the drafts.
     *
     * @param countries of each draft's dealers, whose holidays count
     */
    List<SeriesId> write(
            List<SeriesDraft> drafts,
            List<? extends Collection<String>> countries,
            UserId by,
            @Nullable SeriesId follows) {
        var now = now();
        var batch = UUID.randomUUID().toString();
        var rules = zoneRules();
        var rhythms = new SharedRhythms(this::reckon);
        var all = new ArrayList<CommunicationSeries>(drafts.size());
        var laid = new ArrayList<List<LaidDay>>(drafts.size());
        for (int n = 0; n < drafts.size(); n++) {
            var draft = drafts.get(n);
            var rhythm = rhythms.of(draft.recurrence(), draft.onHoliday(), countries.get(n));
            laid.add(rhythm.days());
            all.add(series(draft, batch, by, rules, rhythm.until(), follows, now));
        }
        var ids = fresh.insert(all);
        var guests = new ArrayList<Guest>();
        var days = new ArrayList<NewDay>();
        for (int n = 0; n < all.size(); n++) {
            var id = ids.get(n);
            drafts.get(n).dealers().forEach(dealer -> guests.add(new Guest(id, dealer)));
            days.addAll(toCome(id, all.get(n), laid.get(n)));
        }
        fresh.insertGuests(guests);
        fresh.insertDays(days, now, true);
        fresh.insertSeats(ids, true);
        return ids;
    }

    private Laid reckon(Recurrence recurrence, OnHoliday choice, Collection<String> countries) {
        var days = laying.between(recurrence, choice, countries, LocalDate.MIN, horizon(recurrence.zone()));
        return new Laid(days, laidUntil(recurrence));
    }

    /** Days from here on, up to two years ahead. @return how far they are laid now */
    LocalDate extend(SeriesId id, CommunicationSeries series, Collection<String> countries) {
        var recurrence = series.recurrence();
        var from = series.laidUntil().plusDays(1);
        var days = laying.between(recurrence, series.onHoliday(), countries, from, horizon(recurrence.zone()));
        fresh.insertDays(toCome(id, series, days), now(), false);
        seat(id);
        return laidUntil(recurrence);
    }

    /** Dates for which a series that goes on in another way has no days yet. */
    void lay(CommunicationSeries series, List<DealerId> dealers, List<LaidDay> dates) {
        fresh.addGuests(series.key(), dealers);
        fresh.insertDays(toCome(series.key(), series, dates), now(), false);
        seat(series.key());
    }

    /** Its dealers who are with us, at each of its days that has no seats yet. */
    void seat(SeriesId id) {
        fresh.insertSeats(List.of(id), false);
        seats.emptyOfLeavers(id, now());
    }

    private List<NewDay> toCome(SeriesId id, CommunicationSeries series, List<LaidDay> days) {
        var now = clock.instant();
        return days.stream()
                .filter(day -> !day.isLeftOut())
                .map(day -> NewDay.of(id, series, day))
                .filter(day -> !day.startsAt().isBefore(now))
                .toList();
    }

    private boolean isPast(LaidDay day, ZoneId zone) {
        var at = day.at();
        return at != null && at.atZone(zone).toInstant().isBefore(clock.instant());
    }

    /** Dates of a rhythm that are to come, up to two years ahead. */
    List<LaidDay> days(Recurrence recurrence, OnHoliday choice, Collection<String> countries) {
        return laying.between(recurrence, choice, countries, LocalDate.MIN, horizon(recurrence.zone())).stream()
                .filter(day -> !isPast(day, recurrence.zone()))
                .toList();
    }

    LocalDate laidUntil(Recurrence recurrence) {
        var horizon = horizon(recurrence.zone());
        var over = !(recurrence.end() instanceof End.Never) && recurrence.days().noneMatch(day -> day.isAfter(horizon));
        return over ? CommunicationSeries.FOR_EVER : horizon;
    }

    private CommunicationSeries series(
            SeriesDraft draft,
            String batch,
            UserId by,
            String rules,
            LocalDate laidUntil,
            @Nullable SeriesId follows,
            Instant now) {
        var recurrence = draft.recurrence();
        return new CommunicationSeries(
                null,
                0,
                batch,
                recurrence.rule(),
                recurrence.start(),
                recurrence.zone().getId(),
                draft.kind(),
                draft.way(),
                draft.title(),
                draft.minutes(),
                draft.place(),
                draft.showsGuests(),
                draft.onHoliday(),
                draft.organiser() == null ? by : draft.organiser(),
                CommunicationSeries.State.ACTIVE,
                laidUntil,
                rules,
                follows,
                by,
                now);
    }

    private LocalDate horizon(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone).plus(AHEAD);
    }

    /** {@code 2026b}: another one, and the instants are reckoned anew. */
    static String zoneRules() {
        return ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

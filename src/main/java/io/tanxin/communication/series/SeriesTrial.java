package io.tanxin.communication.series;

import io.tanxin.calendar.End;
import io.tanxin.calendar.Recurrence;
import io.tanxin.communication.DayState;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.SeriesId;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a change of a series would come to, before it is made (M24). Makes nothing. */
@Service
@Transactional(readOnly = true)
public class SeriesTrial {

    /** @param byHand days that were moved by hand: they stay, unless the user says that they go along */
    public record Outlook(SeriesDraft draft, SeriesPreview preview, List<LocalDateTime> byHand)
            implements Serializable {}

    private final SeriesBook book;
    private final SeriesRows rows;
    private final SeriesCheck check;
    private final SeriesAccess access;
    private final SeriesService service;

    SeriesTrial(SeriesBook book, SeriesRows rows, SeriesCheck check, SeriesAccess access, SeriesService service) {
        this.book = book;
        this.rows = rows;
        this.check = check;
        this.access = access;
        this.service = service;
    }

    /** The series as it is from one of its days on, to be edited. @param from null: from its next day on */
    @PreAuthorize("hasAuthority('days:plan')")
    public SeriesDraft draft(SeriesId id, @Nullable LocalDate from) {
        var one = access.require(id);
        return going(one, from == null ? service.firstAhead(one) : from);
    }

    /** What it would be if one of its days was moved and those behind it, or all, moved along. */
    @PreAuthorize("hasAuthority('days:plan')")
    public SeriesDraft moved(SeriesId id, LocalDate date, Schedule was, Schedule to, SeriesChange.Scope scope) {
        var one = access.require(id);
        var first = scope == SeriesChange.Scope.ALL ? service.firstAhead(one) : date;
        var before = going(one, first);
        var recurrence = before.recurrence();
        var there = LocalDateTime.ofInstant(to.startsAt(), recurrence.zone());
        var shift = ChronoUnit.DAYS.between(
                LocalDateTime.ofInstant(was.startsAt(), recurrence.zone()).toLocalDate(), there.toLocalDate());
        var rhythm = shift == 0 ? recurrence.rhythm() : recurrence.rhythm().moved(date, there.toLocalDate());
        var earliest = recurrence.start().toLocalDate().plusDays(shift);
        var anew = Recurrence.from(
                earliest, there.toLocalTime(), recurrence.zone(), rhythm, ending(recurrence.end(), earliest));
        return new SeriesDraft(
                before.kind(),
                to.way(),
                before.title(),
                before.dealers(),
                anew,
                to.minutes(),
                // the dealer's own address stays what it is, whatever it is
                Objects.equals(to.place(), was.place()) ? before.place() : to.place(),
                before.showsGuests(),
                before.onHoliday(),
                before.organiser());
    }

    /** @param from null: all that is to come */
    @PreAuthorize("hasAuthority('days:plan')")
    public Outlook outlook(SeriesId id, @Nullable LocalDate from, SeriesDraft to) {
        var one = access.require(id);
        var first = from == null ? service.firstAhead(one) : from;
        var byHand = rows.ahead(id, first, book.now()).stream()
                .filter(row -> row.isByHand() && row.state() != DayState.CANCELLED)
                .map(row ->
                        LocalDateTime.ofInstant(row.startsAt(), to.recurrence().zone()))
                .toList();
        return new Outlook(
                to, check.of(List.of(to), service.briefs(List.of(to)), id).getFirst(), byHand);
    }

    private SeriesDraft going(CommunicationSeries one, LocalDate from) {
        var id = one.key();
        var draft = one.draft(rows.guests(List.of(id)).getOrDefault(id, List.of()));
        var recurrence = draft.recurrence();
        if (!from.isAfter(recurrence.start().toLocalDate())) return draft;
        var first = recurrence.days().dropWhile(day -> day.isBefore(from)).findFirst();
        if (first.isEmpty()) return draft;
        return draft.with(new Recurrence(
                recurrence.rhythm(),
                remaining(recurrence, first.get()),
                first.get().atTime(recurrence.start().toLocalTime()),
                recurrence.zone()));
    }

    /** What of a count is left from this day on. */
    private static End remaining(Recurrence recurrence, LocalDate from) {
        if (!(recurrence.end() instanceof End.After(var times))) return recurrence.end();
        var gone = (int) recurrence.days().takeWhile(day -> day.isBefore(from)).count();
        return new End.After(Math.max(1, times - gone));
    }

    private static End ending(End end, LocalDate first) {
        return end instanceof End.Until(var last) && last.isBefore(first) ? new End.Until(first) : end;
    }
}

package io.tanxin.communication.series;

import io.tanxin.communication.DayId;
import io.tanxin.communication.DayService;
import io.tanxin.communication.SeriesDays;
import io.tanxin.communication.SeriesId;
import io.tanxin.communication.series.SeriesRows.Row;
import io.tanxin.communication.series.SeriesUndo.Change;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes series, for one dealer or for many at once, and ends them. */
@Service
@Transactional
public class SeriesService {
    public static final int MOST_AT_ONCE = 200;

    public sealed interface Planned {
        /** @param invited the first days, whose people are asked now */
        record Made(List<SeriesId> series, List<DayId> invited) implements Planned {}

        /** Nothing was made: something is in the way, or is past. */
        record Against(List<SeriesPreview> previews) implements Planned {}
    }

    private final AllSeries series;
    private final SeriesBook book;
    private final SeriesRows rows;
    private final SeriesCheck check;
    private final SeriesAccess access;
    private final DueInvitations due;
    private final TakingOut takingOut;
    private final SeriesUndo undo;
    private final SeriesDays days;
    private final Dealers dealers;
    private final CurrentActor actor;
    private final AuditTrail audit;

    SeriesService(
            AllSeries series,
            SeriesBook book,
            SeriesRows rows,
            SeriesCheck check,
            SeriesAccess access,
            DueInvitations due,
            TakingOut takingOut,
            SeriesUndo undo,
            SeriesDays days,
            Dealers dealers,
            CurrentActor actor,
            AuditTrail audit) {
        this.series = series;
        this.book = book;
        this.rows = rows;
        this.check = check;
        this.access = access;
        this.due = due;
        this.takingOut = takingOut;
        this.undo = undo;
        this.days = days;
        this.dealers = dealers;
        this.actor = actor;
        this.audit = audit;
    }

    /** One for each draft; makes nothing. */
    @PreAuthorize("hasAuthority('days:plan')")
    @Transactional(readOnly = true)
    public List<SeriesPreview> preview(List<SeriesDraft> drafts) {
        return check.of(drafts, briefs(drafts), null);
    }

    /**
     * All of them or none, in one transaction.
     *
     * @param knowingly the user has seen what is in the way and wants it so
     */
    @PreAuthorize("hasAuthority('days:plan')")
    public Planned plan(List<SeriesDraft> drafts, boolean knowingly) {
        if (drafts.isEmpty() || drafts.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("1 to " + MOST_AT_ONCE + " series at once");
        }
        var briefs = briefs(drafts);
        drafts.forEach(draft -> requireOrganiser(draft, briefs));
        var previews = check.of(drafts, briefs, null);
        var past = drafts.stream().anyMatch(this::isPast);
        if (past || !knowingly && previews.stream().anyMatch(preview -> preview.overlaps() > 0)) {
            return new Planned.Against(previews);
        }
        var countries = drafts.stream()
                .map(draft -> SeriesCheck.countries(draft, briefs))
                .toList();
        var made = book.write(drafts, countries, actor.id(), null);
        for (int n = 0; n < made.size(); n++)
            record("series.planned", made.get(n), drafts.get(n).dealers());
        return new Planned.Made(made, invite(made));
    }

    /** As if it had not been planned, as long as the first letters wait; later it is ended instead. */
    @PreAuthorize("hasAuthority('days:plan')")
    public boolean undo(List<SeriesId> made) {
        var all = made.stream().map(access::require).toList();
        var latest = book.now().minus(DayService.UNDO);
        if (all.stream().anyMatch(one -> one.createdAt().isBefore(latest))) return false;
        all.forEach(one -> end(one, one.startsLocal().toLocalDate(), null));
        return true;
    }

    /**
     * It goes no further: the days from this date on are taken out, those that were invited are called off.
     *
     * @param from null: all that is to come
     * @param reason is told to those who were invited
     * @return can be put back
     */
    @PreAuthorize("hasAuthority('days:plan')")
    public Change end(SeriesId id, @Nullable LocalDate from, @Nullable String reason) {
        var one = access.require(id);
        var first = from == null ? firstAhead(one) : from;
        var change = undo.before(one, first);
        end(one, first, reason);
        undo.after(change, id, id);
        return change;
    }

    private void end(CommunicationSeries one, LocalDate from, @Nullable String reason) {
        var ahead = rows.ahead(one.key(), from, book.now());
        takingOut.of(ahead, reason);
        series.save(one.cutBefore(from));
        record("series.ended", one.key(), rows.guests(List.of(one.key())).getOrDefault(one.key(), List.of()));
    }

    /** The date of the first day that is still to come; the day after tomorrow's dates if there is none. */
    LocalDate firstAhead(CommunicationSeries one) {
        return rows.ahead(one.key(), LocalDate.of(1, 1, 1), book.now()).stream()
                .map(Row::date)
                .findFirst()
                .orElseGet(() ->
                        LocalDate.ofInstant(book.now(), one.recurrence().zone()).plusDays(1));
    }

    List<DayId> invite(List<SeriesId> of) {
        return due.of(of).stream().filter(days::invite).toList();
    }

    private boolean isPast(SeriesDraft draft) {
        var first = draft.recurrence().at(draft.recurrence().start().toLocalDate());
        return first.isBefore(now());
    }

    private Instant now() {
        return book.now();
    }

    /** A series is held by whoever plans it, or by the account manager of its dealers. */
    private void requireOrganiser(SeriesDraft draft, Map<DealerId, DealerBrief> briefs) {
        var organiser = draft.organiser();
        if (organiser == null || organiser.equals(actor.id())) return;
        for (var dealer : draft.dealers()) {
            var brief = briefs.get(dealer);
            if (brief == null || !organiser.equals(brief.manager())) throw new NotFound("organiser");
        }
    }

    /** Each dealer that the actor may see; one that is not is "not found". */
    Map<DealerId, DealerBrief> briefs(List<SeriesDraft> drafts) {
        var ids = drafts.stream()
                .flatMap(draft -> draft.dealers().stream())
                .distinct()
                .toList();
        var found = new HashMap<DealerId, DealerBrief>();
        for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            dealers.briefs(ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE)))
                    .forEach(brief -> found.put(brief.id(), brief));
        }
        if (found.size() != ids.size()) throw new NotFound("dealer");
        return found;
    }

    void record(String action, SeriesId id, List<DealerId> of) {
        audit.record(action, "series", id.value(), of.size() == 1 ? of.getFirst() : null, Map.of());
    }
}

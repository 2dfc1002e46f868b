package io.tanxin.communication.talk;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.communication.DayBrief;
import io.tanxin.communication.DayCircle;
import io.tanxin.communication.DayClosed;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayService;
import io.tanxin.communication.Finding;
import io.tanxin.communication.SeriesDays;
import io.tanxin.communication.series.SeriesQueries;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.policy.NurturePolicies;
import io.tanxin.dealers.policy.NurturePolicy;
import io.tanxin.kernel.NotFound;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** A day's end: every topic has come to something, the minutes are shared, and the next day is proposed. */
@Service
@Transactional
public class Closing {

    public sealed interface Closed {
        record Done(@Nullable DayId next) implements Closed {}

        record NotReady(Readiness readiness) implements Closed {}

        /** Something speaks against the next day: another one, or knowingly. Nothing was closed. */
        record Against(List<Finding> findings) implements Closed {}

        record ChangedMeanwhile() implements Closed {}
    }

    /** The day of which this was asked a moment ago. */
    private static final ScopedValue<DayId> AT_ITS_END = ScopedValue.newInstance();

    private final DayService days;
    private final TopicService topics;
    private final AgendaItems items;
    private final MinutesStanding minutes;
    private final Dealers dealers;
    private final NurturePolicies policies;
    private final WorkingDays workingDays;
    private final SeriesQueries series;
    private final SeriesDays seriesDays;
    private final DayCircle circle;
    private final Talk talk;

    Closing(
            DayService days,
            TopicService topics,
            AgendaItems items,
            MinutesStanding minutes,
            Dealers dealers,
            NurturePolicies policies,
            WorkingDays workingDays,
            SeriesQueries series,
            SeriesDays seriesDays,
            DayCircle circle,
            Talk talk) {
        this.days = days;
        this.topics = topics;
        this.items = items;
        this.minutes = minutes;
        this.dealers = dealers;
        this.policies = policies;
        this.workingDays = workingDays;
        this.series = series;
        this.seriesDays = seriesDays;
        this.circle = circle;
        this.talk = talk;
    }

    @PreAuthorize("hasAuthority('days:hold')")
    @Transactional(readOnly = true)
    public Readiness readiness(DayId id) {
        var day = talk.day(id);
        var open = items.of(id).stream()
                .filter(item -> item.state() == TopicState.OPEN && item.isSeenBy(talk.me()))
                .count();
        var begun = !talk.instant().isBefore(day.schedule().startsAt());
        return new Readiness(begun, (int) open, !minutes.isDone(day));
    }

    /** By the rhythm of the dealer that wants it soonest, on a working day, at the same hour and place. */
    @PreAuthorize("hasAuthority('days:hold')")
    @Transactional(readOnly = true)
    public NextDay next(DayId id) {
        var day = talk.day(id);
        var every = policies.of(day.dealers()).values().stream()
                .mapToInt(NurturePolicy::checkInEveryDays)
                .min()
                .orElseThrow(() -> new NotFound("day"));
        var country = dealers.briefs(day.dealers()).stream()
                .map(DealerBrief::country)
                .findFirst()
                .orElse("CN");
        var last = day.schedule().local().toLocalDate();
        var tomorrow =
                LocalDate.ofInstant(talk.instant(), day.schedule().zone()).plusDays(1);
        var byRhythm = last.plusDays(every);
        var wanted = byRhythm.isBefore(tomorrow) ? tomorrow : byRhythm;
        var on = workingDays.workingOnOrAfter(wanted, country);
        var parked = items.of(id).stream()
                .filter(item -> item.state() == TopicState.PARKED && item.isSeenBy(talk.me()))
                .count();
        return series.after(id)
                .map(following -> {
                    var there = talk.day(following);
                    var date = there.schedule().local().toLocalDate();
                    return new NextDay(draft(there, date), every, (int) parked, false, following);
                })
                .orElseGet(() -> new NextDay(draft(day, on), every, (int) parked, !on.equals(wanted), null));
    }

    /** @param next the day to plan with it and invite to; null: none for now */
    @PreAuthorize("hasAuthority('days:hold')")
    public Closed close(DayId id, int version, @Nullable DayDraft next, boolean knowingly) {
        var readiness = readiness(id);
        if (!readiness.isReady()) return new Closed.NotReady(readiness);
        topics.parkUnseen(id);
        var closed = ScopedValue.where(AT_ITS_END, id).call(() -> days.close(id, version));
        if (closed instanceof DayService.Changed.ChangedMeanwhile) {
            return undone(new Closed.ChangedMeanwhile());
        }
        if (next == null) {
            series.after(id).ifPresent(following -> topics.carryOver(id, following));
            return new Closed.Done(null);
        }
        // what follows a talk in confidence is of its circle too
        var matter = talk.day(id).inConfidence() ? circle.matterOf(id).orElse(null) : null;
        return switch (days.plan(List.of(next), matter, true, knowingly)) {
            case DayService.Planned.Against against -> undone(new Closed.Against(against.findings()));
            case DayService.Planned.Made made -> {
                topics.carryOver(id, made.days().getFirst());
                yield new Closed.Done(made.days().getFirst());
            }
        };
    }

    /** Done, and on to the next day of its series, to which people are invited now if they are not yet. */
    @PreAuthorize("hasAuthority('days:hold') and hasAuthority('days:plan')")
    public Closed closeAndGoOn(DayId id, int version) {
        var following = series.after(id);
        var closed = close(id, version, null, false);
        if (!(closed instanceof Closed.Done) || following.isEmpty()) return closed;
        seriesDays.invite(following.get());
        return new Closed.Done(following.get());
    }

    /** By whatever way a day is closed: not before it has come to its end. */
    @EventListener
    void keepTheRule(DayClosed closed) {
        if (AT_ITS_END.isBound() && AT_ITS_END.get().equals(closed.day())) return;
        if (!readiness(closed.day()).isReady()) throw new IllegalStateException("the day is not at its end");
    }

    private static Closed undone(Closed answer) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return answer;
    }

    private static DayDraft draft(DayBrief day, LocalDate on) {
        return new DayDraft(
                day.kind(),
                day.schedule().way(),
                day.title(),
                day.dealers(),
                on.atTime(day.schedule().local().toLocalTime()),
                day.schedule().zone(),
                day.schedule().minutes(),
                day.schedule().place(),
                day.showsGuests());
    }
}

package io.tanxin.sample;

import io.tanxin.calendar.End;
import io.tanxin.calendar.Recurrence;
import io.tanxin.calendar.Rhythm;
import io.tanxin.calendar.WorkingDays;
import io.tanxin.communication.Answer;
import io.tanxin.communication.AnswerDraft;
import io.tanxin.communication.DayAccess;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.DaysToday;
import io.tanxin.communication.InvitationService;
import io.tanxin.communication.series.OnHoliday;
import io.tanxin.communication.series.SeriesDraft;
import io.tanxin.communication.series.SeriesService;
import io.tanxin.communication.talk.Attendance;
import io.tanxin.communication.talk.Closing;
import io.tanxin.communication.talk.MinutesService;
import io.tanxin.dealers.Stage;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.sample.WiderNetwork.Neighbour;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The talks of the many: check-ins that come again and again, planned for all of a manager's dealers in one go, and a week in which
 * dealers choose their time. What was held is closed on the evening of its day, but for a few.
 */
@Component
class WiderTalks {
    /** Short talks of the morning. */
    private static final List<LocalTime> HOURS =
            List.of(LocalTime.of(9, 0), LocalTime.of(10, 20), LocalTime.of(11, 10), LocalTime.of(11, 50));

    private static final LocalTime EVENING = LocalTime.of(18, 10);

    private final SeriesService series;
    private final DayAccess days;
    private final DaysToday today;
    private final InvitationService invitations;
    private final Attendance attendance;
    private final MinutesService minutes;
    private final Closing closing;
    private final QuarterWeeks weeks;
    private final Stories stories;
    private final WorkingDays workingDays;
    // of its own: what else happens in the half year does not change with it
    private Random dice = new Random();

    WiderTalks(
            SeriesService series,
            DayAccess days,
            DaysToday today,
            InvitationService invitations,
            Attendance attendance,
            MinutesService minutes,
            Closing closing,
            QuarterWeeks weeks,
            Stories stories,
            WorkingDays workingDays) {
        this.series = series;
        this.days = days;
        this.today = today;
        this.invitations = invitations;
        this.attendance = attendance;
        this.minutes = minutes;
        this.closing = closing;
        this.weeks = weeks;
        this.stories = stories;
        this.workingDays = workingDays;
    }

    private record Network(Map<DealerId, Neighbour> byDealer, HalfYear.Course course, Instant end) {
        Optional<Neighbour> at(DealerId dealer) {
            return Optional.ofNullable(byDealer.get(dealer));
        }
    }

    void begin(Cast cast, List<Neighbour> all, HalfYear.Course course, Instant end) {
        dice = new Random(7);
        var network = new Network(
                all.stream().collect(Collectors.toMap(Neighbour::dealer, Function.identity())), course, end);
        plan(of("li.na", cast, all), network, 14, -12);
        plan(of("zhou.min", cast, all), network, 12, -3);
        plan(of("zhao.lei", cast, all), network, 5, 14);
        weeks.begin(cast, all, course, end);
        all.stream().map(Neighbour::manager).distinct().forEach(manager -> evening(manager, network, 50));
    }

    private static List<Neighbour> of(String manager, Cast cast, List<Neighbour> all) {
        var id = cast.colleague(manager);
        return all.stream().filter(one -> one.manager().equals(id)).toList();
    }

    /** So many days ago, from a day on, for all of a manager's dealers at once. */
    private void plan(List<Neighbour> group, Network network, int daysAgo, int from) {
        var course = network.course();
        var first = LocalDate.ofInstant(network.end(), Storyteller.ZONE).plusDays(from);
        course.at(
                network.end().minus(Duration.ofDays(daysAgo)), group.getFirst().manager(), () -> {
                    var taken = new HashSet<LocalDateTime>();
                    var drafts = group.stream()
                            .map(one -> draft(one, first, group.size(), taken))
                            .toList();
                    if (series.plan(drafts, true) instanceof SeriesService.Planned.Made made)
                        made.invited().forEach(day -> invited(day, network));
                });
    }

    /** @param taken by the first talks of others: no two of them meet */
    private SeriesDraft draft(Neighbour one, LocalDate from, int of, Set<LocalDateTime> taken) {
        var every = weeks(one.stage());
        // spread over one turn of the rhythm, two on a day at most
        var wanted = from.plusDays((long) one.number() * every * 7 / of);
        var first = workingDays.workingOnOrAfter(wanted, "CN");
        var hour = HOURS.stream()
                .filter(time -> taken.add(first.atTime(time)))
                .findFirst()
                .orElse(HOURS.getFirst());
        var way = one.number() % 3 == 0 ? DayWay.VISIT : one.number() % 3 == 1 ? DayWay.PHONE : DayWay.VIDEO;
        return new SeriesDraft(
                DayKind.CHECK_IN,
                way,
                null,
                List.of(one.dealer()),
                Recurrence.from(
                        first,
                        hour,
                        Storyteller.ZONE,
                        new Rhythm.Weekly(every, List.of(first.getDayOfWeek())),
                        new End.Never()),
                30,
                null,
                false,
                OnHoliday.NEAREST,
                null);
    }

    /** Three of four say within some days that they come; one of the others has no time. */
    private void invited(DayId id, Network network) {
        var day = days.require(id);
        var one = network.at(day.dealers().getFirst()).orElseThrow();
        if (one.number() % 4 == 3 && one.number() != 7) return;
        var answer = one.number() == 7
                ? new AnswerDraft(Answer.NOT_COMING, one.isChinese() ? "那周在外地参展。" : "I am at a fair that week.", null)
                : AnswerDraft.of(Answer.COMING);
        var course = network.course();
        var when = morning(course.now(), 1 + one.number() % 3, one.number() % 50);
        if (when.isBefore(day.schedule().startsAt()))
            course.at(when, one.owner(), () -> invitations.answer(id, one.dealer(), answer));
    }

    /** Each evening what was held is written down. A few are left for whoever signs in. */
    private void evening(UserId manager, Network network, int daysAgo) {
        if (daysAgo < 0) return;
        var course = network.course();
        var when = LocalDate.ofInstant(network.end(), Storyteller.ZONE)
                .minusDays(daysAgo)
                .atTime(EVENING)
                .atZone(Storyteller.ZONE)
                .toInstant();
        course.at(when, manager, () -> {
            for (var over : today.unclosed()) {
                var seats = over.day().seats();
                if (seats.size() == 1)
                    network.at(seats.getFirst().dealer())
                            .filter(one -> daysAgo > 8 || one.number() % 11 != 4)
                            .ifPresent(one -> close(over.day(), one, network));
            }
            evening(manager, network, daysAgo - 1);
        });
    }

    private void close(DayRow day, Neighbour one, Network network) {
        attendance.came(day.id(), Map.of(one.owner(), true));
        if (one.number() % 4 == 0) share(day.id(), one, network.course());
        else minutes.nothingToWrite(day.id(), one.dealer());
        if (closing.closeAndGoOn(day.id(), day.version()) instanceof Closing.Closed.Done(DayId next) && next != null)
            invited(next, network);
    }

    private void share(DayId day, Neighbour one, HalfYear.Course course) {
        var story = stories.any(dice);
        var pledge = story.promise();
        var owner = pledge.side() == PromiseDraft.Side.COMPANY ? one.managerName() : one.ownerName();
        var due = LocalDate.ofInstant(course.now(), Storyteller.ZONE).plusDays(pledge.days() + 7L);
        var text = "## " + story.topic().in(one.language()) + "\n\n"
                + story.minutes().in(one.language());
        if (one.number() % 8 == 0) text += "\n\n- [ ] @" + owner + " " + due + " " + pledge.in(one.language());
        if (minutes.save(day, one.dealer(), -1, text) instanceof MinutesService.Saved.Kept kept)
            minutes.share(day, one.dealer(), kept.draft().version());
    }

    static int weeks(Stage stage) {
        return switch (stage) {
            case STARTING -> 3;
            case GROWING -> 4;
            case ESTABLISHED -> 6;
        };
    }

    private static Instant morning(Instant day, int daysLater, int minutes) {
        return day.atZone(Storyteller.ZONE)
                .plusDays(daysLater)
                .with(LocalTime.of(9, 5))
                .plusMinutes(minutes)
                .toInstant();
    }
}

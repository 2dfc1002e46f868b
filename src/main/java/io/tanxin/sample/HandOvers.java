package io.tanxin.sample;

import io.tanxin.calendar.HouseClock;
import io.tanxin.communication.DayAccess;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DealerTalks;
import io.tanxin.communication.talk.Attendance;
import io.tanxin.communication.talk.Closing;
import io.tanxin.communication.talk.MinutesService;
import io.tanxin.dealers.Assignments;
import io.tanxin.handover.HandOverId;
import io.tanxin.handover.HandOverLists;
import io.tanxin.handover.HandOverService;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.OrphanedPromises;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One dealer came to its account manager half a year ago, signed and confirmed; another one changed hands a week ago. */
@Component
class HandOvers {
    /** Whose dealer was another one's for a moment, before its story begins. */
    static final String HANDED_ON = "cheng.li";

    private final Assignments assignments;
    private final HandOverLists lists;
    private final HandOverService service;
    private final OrphanedPromises orphans;
    private final PromiseService promises;
    private final PromiseLists ledger;
    private final DealerTalks talks;
    private final DayAccess days;
    private final Attendance attendance;
    private final MinutesService minutes;
    private final Closing closing;
    private final Actors actors;

    HandOvers(
            Assignments assignments,
            HandOverLists lists,
            HandOverService service,
            OrphanedPromises orphans,
            PromiseService promises,
            PromiseLists ledger,
            DealerTalks talks,
            DayAccess days,
            Attendance attendance,
            MinutesService minutes,
            Closing closing,
            Actors actors) {
        this.assignments = assignments;
        this.lists = lists;
        this.service = service;
        this.orphans = orphans;
        this.promises = promises;
        this.ledger = ledger;
        this.talks = talks;
        this.days = days;
        this.attendance = attendance;
        this.minutes = minutes;
        this.closing = closing;
        this.actors = actors;
    }

    void begin(Cast cast, HalfYear.Course course) {
        var cheng = cast.player(HANDED_ON);
        var before = cast.colleague("zhao.lei");
        course.at(course.later(1), before, () -> {
            var id = newest(cheng, before);
            write(id, "程老板习惯上午谈事，店里周二、周三人少。展厅改造的事他问过两次。");
            sign(id);
            course.at(course.later(1), cheng.managerId(), () -> {
                sign(id);
                takesOver(cheng, course);
            });
            course.at(course.later(2), cheng.owner(), () -> service.confirm(id, null));
        });
    }

    /** What the one before had promised is kept, and the talk that was agreed is held. */
    private void takesOver(Cast.Player cheng, HalfYear.Course course) {
        var left = orphans.rows(cheng.dealer(), "", null, 0, 10);
        orphans.takeOver(left.stream().map(PromiseRow::id).toList());
        for (var promise : left) {
            var done = promise.due().atTime(11, 0).atZone(Storyteller.ZONE).toInstant();
            course.at(done, cheng.managerId(), () -> {
                promises.markDone(promise.id(), version(promise.id()));
                course.at(
                        course.later(1),
                        cheng.owner(),
                        () -> promises.verdict(promise.id(), version(promise.id()), Verdict.YES, null));
            });
        }
        talks.next(cheng.dealer())
                .ifPresent(talk -> course.at(
                        talk.startsAt().plus(Duration.ofHours(2)), cheng.managerId(), () -> held(cheng, talk.day())));
    }

    private void held(Cast.Player cheng, DayId day) {
        attendance.came(day, Map.of(cheng.owner(), true));
        minutes.nothingToWrite(day, cheng.dealer());
        closing.close(day, days.require(day).version(), null, true);
    }

    private int version(PromiseId promise) {
        return ledger.detail(promise).row().version();
    }

    /** At the very end, so that nobody of the story looks for a dealer that is no longer theirs. */
    void handOn(Cast cast, HouseClock.Hands hands, Instant end) {
        var dealer = cast.player("long");
        var from = dealer.managerId();
        hands.walkTo(end.minus(Duration.ofDays(6)));
        actors.runAs(cast.director(), () -> assignments.assign(List.of(dealer.dealer()), cast.colleague("zhou.min")));
        hands.walkTo(end.minus(Duration.ofDays(5)));
        actors.runAs(from, () -> {
            var id = newest(dealer, from);
            write(id, "龙老板不用邮件，电话请在下午打。");
            sign(id);
        });
        hands.walkTo(end);
    }

    private HandOverId newest(Cast.Player dealer, UserId of) {
        return lists.toSign(100).stream()
                .filter(row ->
                        row.dealer().equals(dealer.dealer()) && row.from().equals(of))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void write(HandOverId id, String words) {
        service.write(id, seen(id), words);
    }

    private void sign(HandOverId id) {
        service.sign(id, seen(id));
    }

    private int seen(HandOverId id) {
        return lists.detail(id).row().version();
    }
}

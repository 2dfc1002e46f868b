package io.tanxin.sample;

import io.tanxin.calendar.HouseClock;
import io.tanxin.dealers.Assignments;
import io.tanxin.handover.HandOverId;
import io.tanxin.handover.HandOverLists;
import io.tanxin.handover.HandOverService;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** One dealer came to its account manager half a year ago, signed and confirmed; another one changed hands a week ago. */
@Component
class HandOvers {
    /** Whose dealer was another one's for a moment, before its story begins. */
    static final String HANDED_ON = "cheng.li";

    private final Assignments assignments;
    private final HandOverLists lists;
    private final HandOverService service;
    private final Actors actors;

    HandOvers(Assignments assignments, HandOverLists lists, HandOverService service, Actors actors) {
        this.assignments = assignments;
        this.lists = lists;
        this.service = service;
        this.actors = actors;
    }

    void begin(Cast cast, HalfYear.Course course) {
        var cheng = cast.player(HANDED_ON);
        var before = cast.colleague("zhao.lei");
        course.at(course.later(1), before, () -> {
            var id = newest(cheng, before);
            write(id, "程老板习惯上午谈事，店里周二、周三人少。展厅改造的事他问过两次。");
            sign(id);
            course.at(course.later(1), cheng.managerId(), () -> sign(id));
            course.at(course.later(2), cheng.owner(), () -> service.confirm(id, null));
        });
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

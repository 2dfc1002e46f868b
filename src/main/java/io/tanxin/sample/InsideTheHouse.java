package io.tanxin.sample;

import io.tanxin.handed.HandedAnswers;
import io.tanxin.handed.HandedDraft;
import io.tanxin.handed.HandedId;
import io.tanxin.handed.HandedLists;
import io.tanxin.handed.Handing;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What managers have handed to colleagues of late (P7): one waits, one was answered with another day, one can't be done. */
@Component
class InsideTheHouse {
    private final PromiseService promises;
    private final Handing handing;
    private final HandedAnswers answers;
    private final HandedLists lists;

    InsideTheHouse(PromiseService promises, Handing handing, HandedAnswers answers, HandedLists lists) {
        this.promises = promises;
        this.handing = handing;
        this.answers = answers;
        this.lists = lists;
    }

    void begin(Cast cast, HalfYear.Course course, Instant end) {
        var he = cast.colleague("he.ping");
        var sun = cast.colleague("sun.yue");
        var chen = cast.player("chen");
        var hu = cast.player("hu");
        var luo = cast.player("luo");
        var today = LocalDate.ofInstant(end, Storyteller.ZONE);
        course.at(
                before(end, 3),
                chen.managerId(),
                () -> hand(chen, he, "滨江店的两只灯箱", "请从杭州仓调两只灯箱送到滨江店，送货前一天电话联系店长。", today.plusDays(1)));
        course.at(before(end, 5), hu.managerId(), () -> {
            var asked = hand(
                    hu,
                    sun,
                    "Written answer on the display subsidy",
                    "Please check the display subsidy of the third quarter and send me the amount and the day of payment.",
                    today.plusDays(1));
            course.at(
                    before(end, 1),
                    sun,
                    () -> answers.longer(
                            asked, version(asked), today.plusDays(4), "The receipts came yesterday only."));
        });
        course.at(before(end, 6), luo.managerId(), () -> {
            var asked = hand(luo, he, "样板间门板换色", "请确认门板换色的最早到货日期。", today.plusDays(2));
            course.at(before(end, 2), he, () -> answers.cannot(asked, version(asked), "该颜色已停产，最接近的色号现货充足。"));
        });
    }

    private HandedId hand(Cast.Player player, UserId colleague, String words, String wanted, LocalDate due) {
        var promise = promises.make(
                new PromiseDraft(player.dealer(), Side.COMPANY, player.managerId(), words, due.plusDays(2), null, null)
                        .knowing());
        return handing.hand(new HandedDraft("PROMISE", promise.value(), colleague, wanted, due));
    }

    private int version(HandedId id) {
        return lists.find(id).version();
    }

    private static Instant before(Instant end, int days) {
        return end.minus(Duration.ofDays(days));
    }
}

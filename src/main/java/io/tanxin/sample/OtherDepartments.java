package io.tanxin.sample;

import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.PromiseState;
import io.tanxin.promises.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What managers promised of late and colleagues are to keep: He Ping in logistics and Sun Yue in finance. */
@Component
class OtherDepartments {
    private final PromiseService promises;
    private final PromiseLists lists;

    OtherDepartments(PromiseService promises, PromiseLists lists) {
        this.promises = promises;
        this.lists = lists;
    }

    void begin(Cast cast, HalfYear.Course course, Instant end) {
        logistics(cast, course, end);
        finance(cast, course, end);
    }

    /** One late, one due in some days, one that the dealer has yet to judge, and one that was kept. */
    private void logistics(Cast cast, HalfYear.Course course, Instant end) {
        var he = cast.colleague("he.ping");
        var zheng = cast.player("zheng");
        var ma = cast.player("ma.jun");
        var liang = cast.player("liang");
        course.at(daysBefore(end, 9), zheng.managerId(), () -> promise(zheng, he, "补发运输中破损的两件样品", end, -1));
        course.at(daysBefore(end, 5), ma.managerId(), () -> promise(ma, he, "展厅样柜送货上门，提前一天电话预约", end, 3));
        course.at(daysBefore(end, 12), liang.managerId(), () -> {
            var done = promise(liang, he, "急单改走空运，到货后发送签收单", end, -2);
            course.at(daysBefore(end, 2), he, () -> markDone(done));
        });
        course.at(daysBefore(end, 20), liang.managerId(), () -> {
            var kept = promise(liang, he, "每周五发送在途订单清单", end, -8);
            course.at(daysBefore(end, 9), he, () -> markDone(kept));
            course.at(daysBefore(end, 8), liang.owner(), () -> {
                var now = lists.detail(kept).row();
                if (now.state() == PromiseState.DONE) {
                    promises.verdict(kept, now.version(), Verdict.YES, "清单很清楚。");
                }
            });
        });
    }

    private void finance(Cast cast, HalfYear.Course course, Instant end) {
        var sun = cast.colleague("sun.yue");
        var luo = cast.player("luo");
        var he = cast.player("he.jiaqi");
        course.at(daysBefore(end, 6), luo.managerId(), () -> promise(luo, sun, "核对三季度返利差额并书面答复", end, 1));
        course.at(daysBefore(end, 4), he.managerId(), () -> promise(he, sun, "确认展会补贴的付款日期", end, 6));
    }

    private PromiseId promise(Cast.Player player, UserId colleague, String words, Instant end, int days) {
        var due = LocalDate.ofInstant(end, Storyteller.ZONE).plusDays(days);
        return promises.make(
                new PromiseDraft(player.dealer(), PromiseDraft.Side.COMPANY, colleague, words, due, null, null));
    }

    private void markDone(PromiseId promise) {
        promises.markDone(promise, lists.detail(promise).row().version());
    }

    private static Instant daysBefore(Instant end, int days) {
        return end.minus(Duration.ofDays(days));
    }
}

package io.tanxin.sample;

import io.tanxin.calendar.WorkingDays;
import io.tanxin.communication.Answer;
import io.tanxin.communication.AnswerDraft;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.InvitationService;
import io.tanxin.communication.talk.MinutesService;
import io.tanxin.communication.talk.TopicService;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The sample's last days, so that who signs in finds something waiting: Li Na and her dealers Chen, Hu and Ma. */
@Component
class ThisWeek {
    private final DayService days;
    private final InvitationService invitations;
    private final TopicService topics;
    private final MinutesService minutes;
    private final PromiseService promises;
    private final PromiseLists lists;
    private final WorkingDays workingDays;

    ThisWeek(
            DayService days,
            InvitationService invitations,
            TopicService topics,
            MinutesService minutes,
            PromiseService promises,
            PromiseLists lists,
            WorkingDays workingDays) {
        this.days = days;
        this.invitations = invitations;
        this.topics = topics;
        this.minutes = minutes;
        this.promises = promises;
        this.lists = lists;
        this.workingDays = workingDays;
    }

    void begin(Cast cast, HalfYear.Course course, Instant end) {
        var chen = cast.player("chen");
        var hu = cast.player("hu");
        var ma = cast.player("ma.jun");
        chen(chen, course, end);
        hu(hu, course, end);
        course.at(
                end.minus(Duration.ofDays(3)),
                ma.managerId(),
                () -> plan(
                        ma,
                        DayKind.HEART_TO_HEART,
                        DayWay.VISIT,
                        from(end, 6),
                        14,
                        day -> course.at(
                                end.minus(Duration.ofHours(20)),
                                ma.owner(),
                                () -> invitations.answer(
                                        day,
                                        ma.dealer(),
                                        new AnswerDraft(
                                                Answer.ANOTHER_TIME,
                                                "那天下午要盘库，第二天上午可以。",
                                                from(end, 7)
                                                        .atTime(10, 0)
                                                        .atZone(Storyteller.ZONE)
                                                        .toInstant())))));
    }

    /** An invitation to answer, minutes to confirm, one promise late, one to come, and a topic of his own. */
    private void chen(Cast.Player chen, HalfYear.Course course, Instant end) {
        var manager = chen.managerId();
        course.at(
                end.minus(Duration.ofDays(12)),
                manager,
                () -> promise(chen, PromiseDraft.Side.COMPANY, "送来橱柜陈列套件", end, -2));
        course.at(
                end.minus(Duration.ofDays(6)),
                manager,
                () -> promise(chen, PromiseDraft.Side.COMPANY, "发送明年价格表", end, 11));
        course.at(
                end.minus(Duration.ofDays(6)),
                manager,
                () -> promise(chen, PromiseDraft.Side.DEALER, "整理老客户名单", end, 5));
        course.at(
                end.minus(Duration.ofDays(8)),
                manager,
                () -> plan(
                        chen,
                        DayKind.CHECK_IN,
                        DayWay.PHONE,
                        from(end, -2),
                        9,
                        day -> course.at(end.minus(Duration.ofHours(30)), manager, () -> share(chen, day))));
        course.at(
                end.minus(Duration.ofDays(2)),
                manager,
                () -> plan(chen, DayKind.HEART_TO_HEART, DayWay.VISIT, from(end, 8), 10, day -> {
                    course.at(
                            end.minus(Duration.ofHours(26)),
                            manager,
                            () -> topics.add(day, chen.dealer(), "明年展厅怎么排", null));
                    course.at(
                            end.minus(Duration.ofHours(22)),
                            chen.owner(),
                            () -> topics.add(day, chen.dealer(), "安装师傅不够用", null));
                }));
    }

    /** Comes tomorrow; one promise waits for his word; the talk of some days ago still lacks its minutes. */
    private void hu(Cast.Player hu, HalfYear.Course course, Instant end) {
        var manager = hu.managerId();
        course.at(end.minus(Duration.ofDays(9)), manager, () -> {
            var samples =
                    promise(hu, PromiseDraft.Side.COMPANY, "Send twenty books and a set of door samples", end, -1);
            course.at(
                    end.minus(Duration.ofHours(28)),
                    manager,
                    () -> promises.markDone(samples, lists.detail(samples).row().version()));
        });
        course.at(
                end.minus(Duration.ofDays(10)),
                manager,
                () -> plan(hu, DayKind.AFTERCARE, DayWay.PHONE, from(end, -3), 16, day -> {}));
        course.at(
                end.minus(Duration.ofDays(7)),
                manager,
                () -> plan(
                        hu,
                        DayKind.CHECK_IN,
                        DayWay.VIDEO,
                        from(end, 1),
                        11,
                        day -> course.at(
                                end.minus(Duration.ofDays(5)),
                                hu.owner(),
                                () -> invitations.answer(day, hu.dealer(), AnswerDraft.of(Answer.COMING)))));
    }

    private void share(Cast.Player player, DayId day) {
        var draft = minutes.draft(day, player.dealer());
        var text = "## 样品区\n\n两组样柜移到入口左侧，下周开始。\n\n## 交货\n\n急单可以先发常用规格，余下一周内补齐。";
        if (minutes.save(day, player.dealer(), draft.version(), text) instanceof MinutesService.Saved.Kept kept) {
            minutes.share(day, player.dealer(), kept.draft().version());
        }
    }

    private PromiseId promise(Cast.Player player, PromiseDraft.Side side, String words, Instant end, int days) {
        UserId owner = side == PromiseDraft.Side.COMPANY ? player.managerId() : player.owner();
        var due = LocalDate.ofInstant(end, Storyteller.ZONE).plusDays(days);
        return promises.make(new PromiseDraft(player.dealer(), side, owner, words, due, null, null));
    }

    private LocalDate from(Instant end, int days) {
        var day = LocalDate.ofInstant(end, Storyteller.ZONE).plusDays(days);
        return days < 0 ? workingDays.workingOnOrBefore(day, "CN") : workingDays.workingOnOrAfter(day, "CN");
    }

    private void plan(Cast.Player player, DayKind kind, DayWay way, LocalDate on, int hour, Consumer<DayId> then) {
        var draft = new DayDraft(
                kind,
                way,
                null,
                List.of(player.dealer()),
                on.atTime(LocalTime.of(hour, 0)),
                Storyteller.ZONE,
                60,
                null,
                false);
        if (days.plan(List.of(draft), true, true) instanceof DayService.Planned.Made made)
            then.accept(made.days().getFirst());
    }
}

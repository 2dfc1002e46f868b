package io.tanxin.sample;

import io.tanxin.calendar.HouseClock;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.talk.ConcernTalks;
import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.ConcernDraft;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernInside;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernSteps;
import io.tanxin.concerns.ConcernWord;
import io.tanxin.concerns.Meant;
import io.tanxin.concerns.Resolution;
import io.tanxin.concerns.Urgency;
import io.tanxin.concerns.Way;
import io.tanxin.concerns.Whose;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What some of the sample's dealers say in its last weeks: of each kind one, and one past the manager. */
@Component
class Voices {
    private static final long DELIVERY = 1;
    private static final long SERVICE = 5;

    private final ConcernDesk desk;
    private final ConcernSteps steps;
    private final ConcernWord word;
    private final ConcernLists lists;
    private final ConcernInside inside;
    private final ConcernTalks talks;
    private final Actors actors;

    Voices(
            ConcernDesk desk,
            ConcernSteps steps,
            ConcernWord word,
            ConcernLists lists,
            ConcernInside inside,
            ConcernTalks talks,
            Actors actors) {
        this.desk = desk;
        this.steps = steps;
        this.word = word;
        this.lists = lists;
        this.inside = inside;
        this.talks = talks;
        this.actors = actors;
    }

    void speak(Cast cast, HouseClock.Hands hands, Instant end) {
        var chen = cast.player("chen");
        var hu = cast.player("hu");
        var ma = cast.player("ma.jun");
        hands.walkTo(end.minus(Duration.ofDays(30)));
        var late = raise(chen, ConcernKind.COMPLAINT, Urgency.NORMAL, DELIVERY, "样板架晚到一周，客户来了没东西看。");
        settle(chen.managerId(), late, "架子已送到，晚到是我们没盯住物流，对不起您。");
        actors.runAs(chen.owner(), () -> word.confirm(late, version(chen.managerId(), late)));
        hands.walkTo(end.minus(Duration.ofDays(12)));
        var liang = cast.player("liang");
        var fitted = raise(liang, ConcernKind.COMPLAINT, Urgency.URGENT, DELIVERY, "到货少了两箱五金件，安装停了半天。");
        settle(liang.managerId(), fitted, "缺的两箱当天空运补到，以后装车前拍照核对。");
        hands.walkTo(end.minus(Duration.ofDays(10)));
        var jiaqi = cast.player("he.jiaqi");
        var trained = raise(jiaqi, ConcernKind.REQUEST, Urgency.NORMAL, SERVICE, "新来的安装师傅不会接智能面板，能不能派人教一天？");
        answer(jiaqi.managerId(), trained, Meant.SAY, "谢谢您说出来，我和培训部排时间。");
        understand(jiaqi.managerId(), trained, Urgency.NORMAL, SERVICE, "年前有三个样板间要装。");
        var day = LocalDate.ofInstant(end, Storyteller.ZONE).plusDays(7);
        actors.runAs(
                jiaqi.managerId(),
                () -> steps.promise(
                        trained, version(jiaqi.managerId(), trained), "派师傅到店培训一天", jiaqi.managerId(), day, true));
        hands.walkTo(end.minus(Duration.ofDays(9)));
        var praise = raise(ma, ConcernKind.PRAISE, Urgency.NORMAL, null, "上周来培训的老师讲得真好，导购都愿意听。");
        answer(ma.managerId(), praise, Meant.SAY, "谢谢您告诉我们，我转告老师，他一定高兴。");
        hands.walkTo(end.minus(Duration.ofDays(6)));
        var worry = actors.runAs(
                        hu.owner(),
                        () -> desk.raise(
                                draft(
                                        hu,
                                        ConcernKind.WORRY,
                                        Urgency.NORMAL,
                                        null,
                                        Addressee.DIRECTOR,
                                        "I do not want to say this to my manager: the visits are short, and I do not feel heard."),
                                List.of()))
                .id();
        answer(cast.director(), worry, Meant.SAY, "Thank you for telling me. I am sorry. May I call you on Thursday?");
        callOn(
                cast.director(),
                hu,
                worry,
                LocalDate.ofInstant(end, Storyteller.ZONE).plusDays(7));
        hands.walkTo(end.minus(Duration.ofDays(4)));
        var spare = actors.runAs(
                        hu.managerId(),
                        () -> desk.raiseFor(
                                draft(
                                        hu,
                                        ConcernKind.REQUEST,
                                        Urgency.URGENT,
                                        SERVICE,
                                        Addressee.MANAGER,
                                        "Needs two spare drivers before the fair."),
                                hu.owner(),
                                Way.STAFF,
                                List.of()))
                .id();
        answer(
                hu.managerId(),
                spare,
                Meant.SAY,
                "Thank you. I understand that the fair cannot wait. I am asking the warehouse now.");
        understand(
                hu.managerId(), spare, Urgency.URGENT, SERVICE, "The fair is in ten days, both display units are out.");
        actors.runAs(hu.managerId(), () -> inside.fault(spare, Whose.DEALER, "Ordered late. Help first."));
        hands.walkTo(end.minus(Duration.ofDays(2)));
        var again = raise(chen, ConcernKind.COMPLAINT, Urgency.NORMAL, DELIVERY, "又晚了。上次说好不会再有，这次还是没人提前讲一声。");
        actors.runAs(chen.managerId(), () -> steps.heated(again, version(chen.managerId(), again), true));
        hands.walkTo(end.minus(Duration.ofHours(2)));
        raise(ma, ConcernKind.SUGGESTION, Urgency.NORMAL, null, "能不能把新品资料做成一页纸，方便给工程客户看？");
        raise(chen, ConcernKind.COMPLAINT, Urgency.CUSTOMER_WAITING, SERVICE, "客户在店里等着：灶具打不着火，师傅电话没人接。");
        hands.walkTo(end);
    }

    /** Between the two: the talk is in confidence as what it is about. */
    private void callOn(UserId director, Cast.Player player, ConcernId about, LocalDate from) {
        var thursday =
                from.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)).atTime(16, 0);
        var dealers = List.of(player.dealer());
        var draft = new DayDraft(
                DayKind.HEART_TO_HEART, DayWay.PHONE, null, dealers, thursday, Storyteller.ZONE, 30, null, false);
        actors.runAs(director, () -> talks.plan(List.of(draft), about, "How the visits could be better", true, true));
    }

    private ConcernId raise(Cast.Player player, ConcernKind kind, Urgency urgency, @Nullable Long topic, String words) {
        return actors.runAs(
                        player.owner(),
                        () -> desk.raise(draft(player, kind, urgency, topic, Addressee.MANAGER, words), List.of()))
                .id();
    }

    private static ConcernDraft draft(
            Cast.Player player, ConcernKind kind, Urgency urgency, @Nullable Long topic, Addressee to, String words) {
        return new ConcernDraft(player.dealer(), kind, urgency, topic, to, words);
    }

    private void answer(UserId who, ConcernId id, Meant meant, String words) {
        actors.runAs(who, () -> {
            steps.answer(id, version(who, id), meant, words, List.of());
        });
    }

    private void understand(UserId who, ConcernId id, Urgency urgency, long topic, String why) {
        actors.runAs(who, () -> steps.understood(id, version(who, id), urgency, topic, why));
    }

    private void settle(UserId who, ConcernId id, String words) {
        answer(who, id, Meant.SAY, "谢谢您告诉我们。给您添了麻烦，真的很抱歉。");
        understand(who, id, Urgency.URGENT, DELIVERY, "周末有客户约好来看样板。");
        actors.runAs(who, () -> steps.resolve(id, version(who, id), Resolution.REASON, null, words));
    }

    private int version(UserId who, ConcernId id) {
        return actors.runAs(who, () -> lists.version(id));
    }
}

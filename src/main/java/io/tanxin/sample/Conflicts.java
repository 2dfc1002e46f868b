package io.tanxin.sample;

import io.tanxin.calendar.HouseClock;
import io.tanxin.concerns.decisions.Choice;
import io.tanxin.concerns.decisions.DecisionDraft;
import io.tanxin.concerns.decisions.DecisionId;
import io.tanxin.concerns.decisions.DecisionLists;
import io.tanxin.concerns.decisions.DecisionOption;
import io.tanxin.concerns.decisions.Decisions;
import io.tanxin.concerns.decisions.Interest;
import io.tanxin.concerns.decisions.MySanctions;
import io.tanxin.concerns.decisions.SanctionDraft;
import io.tanxin.concerns.decisions.SanctionKind;
import io.tanxin.concerns.decisions.SanctionRound;
import io.tanxin.concerns.decisions.SanctionWord;
import io.tanxin.concerns.decisions.Trust;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the sample's company and its dealers wanted different things: two decisions, a word taken on trust, a restriction just shown. */
@Component
class Conflicts {
    private final Decisions decisions;
    private final DecisionLists lists;
    private final Trust trust;
    private final SanctionWord word;
    private final MySanctions restrictions;
    private final SanctionRound round;
    private final Actors actors;

    Conflicts(
            Decisions decisions,
            DecisionLists lists,
            Trust trust,
            SanctionWord word,
            MySanctions restrictions,
            SanctionRound round,
            Actors actors) {
        this.decisions = decisions;
        this.lists = lists;
        this.trust = trust;
        this.word = word;
        this.restrictions = restrictions;
        this.round = round;
        this.actors = actors;
    }

    void arise(Cast cast, HouseClock.Hands hands, Instant end) {
        var chen = cast.player("chen");
        var hu = cast.player("hu");
        var ma = cast.player("ma.jun");
        hands.walkTo(end.minus(Duration.ofDays(20)));
        var stock = decide(
                chen.managerId(),
                new DecisionDraft(
                        chen.dealer(),
                        null,
                        "降价前要不要压货",
                        "月底前再进四十台，完成本季指标",
                        "怕降价，不想压在手里",
                        List.of(
                                new DecisionOption(0, "如实告诉他下月降价，等新价再进", Interest.DEALER, yuan("3000")),
                                new DecisionOption(0, "先进货，降价后补差", Interest.BOTH, yuan("8000")),
                                new DecisionOption(0, "先进货，不提降价", Interest.COMPANY, null))),
                Interest.DEALER,
                "他信我们，才敢把店交给我们。指标下季补得回来，信任补不回来。",
                yuan("3000"),
                null);
        actors.runAs(chen.managerId(), () -> trust.take(chen.dealer(), yuan("320"), "两块台面样板运到时已碎，没拍照", false));
        inEffect(cast, hands, end);
        hands.walkTo(end.minus(Duration.ofDays(9)));
        decide(
                cast.director(),
                new DecisionDraft(
                        hu.dealer(),
                        null,
                        "Emergency lights for the school tender",
                        "To sell our line, which has no certificate for schools",
                        "Certified lights within three weeks",
                        List.of(
                                new DecisionOption(
                                        0, "Say that another maker has them on stock", Interest.OTHER_SUPPLIER, null),
                                new DecisionOption(
                                        0, "Promise ours, and hope for the certificate", Interest.COMPANY, null))),
                Interest.OTHER_SUPPLIER,
                "A tender lost by us is one he does not forget.",
                null,
                null);
        hands.walkTo(end.minus(Duration.ofDays(4)));
        actors.runAs(
                chen.managerId(),
                () -> decisions.outcome(stock, version(chen.managerId(), stock), "降价后进了三十二台，还介绍了一位同行来谈。"));
        hands.walkTo(end.minus(Duration.ofDays(2)));
        var today = LocalDate.ofInstant(end, ZoneOffset.UTC);
        var area = decide(
                ma.managerId(),
                new DecisionDraft(
                        ma.dealer(),
                        null,
                        "两次卖到别人的区域",
                        "守住区域约定，不让守约的人吃亏",
                        "客户自己找上门，不想推掉",
                        List.of(
                                new DecisionOption(0, "暂缓一个月的推广费用，并约谈区域怎么划", Interest.BOTH, null),
                                new DecisionOption(0, "当没看见", Interest.DEALER, null),
                                new DecisionOption(0, "收回销售权", Interest.COMPANY, null))),
                Interest.BOTH,
                "谈过两次没有用，但他不是有意的。先缓，再谈，不伤根本。",
                null,
                new SanctionDraft(
                        SanctionKind.FUNDS_WITHHELD,
                        "下月的推广费用暂缓发放",
                        "十月和十一月各有一批货卖到了相邻经销商的区域",
                        "两次当面谈过，也一起看过区域地图",
                        today.plusDays(5),
                        today.plusDays(35)));
        actors.runAs(cast.director(), () -> decisions.approve(area, version(cast.director(), area), ""));
        hands.walkTo(end.minus(Duration.ofDays(1)));
        actors.runAs(ma.owner(), () -> {
            word.seen(ma.dealer());
            word.answer(restrictions.of(ma.dealer()).getFirst().id(), "十一月那批是客户自己转运的，我有运单，可以给您看。");
        });
        hands.walkTo(end);
    }

    /** It was shown in time and has begun; the dealer asks for a second look. */
    private void inEffect(Cast cast, HouseClock.Hands hands, Instant end) {
        var jiang = cast.player("jiang");
        var today = LocalDate.ofInstant(end, ZoneOffset.UTC);
        hands.walkTo(end.minus(Duration.ofDays(19)));
        var price = decide(
                jiang.managerId(),
                new DecisionDraft(
                        jiang.dealer(),
                        null,
                        "三次低于指导价在网上促销",
                        "守住价格，不让别的经销商跟着亏",
                        "想清掉去年的样品",
                        List.of(
                                new DecisionOption(0, "暂停网络销售授权一个月，样品由公司折价收回", Interest.BOTH, yuan("4500")),
                                new DecisionOption(0, "不管", Interest.DEALER, null))),
                Interest.BOTH,
                "样品我们收回，损失不让他一个人担；价格要守。",
                yuan("4500"),
                new SanctionDraft(
                        SanctionKind.SALE_THREATENED,
                        "网络销售授权暂停一个月",
                        "三次在网上低于指导价两成以上促销",
                        "两次电话、一次当面谈过，也寄过价格表",
                        today.minusDays(12),
                        today.plusDays(18)));
        actors.runAs(cast.director(), () -> decisions.approve(price, version(cast.director(), price), ""));
        hands.walkTo(end.minus(Duration.ofDays(18)));
        actors.runAs(jiang.owner(), () -> word.seen(jiang.dealer()));
        hands.walkTo(end.minus(Duration.ofDays(11)));
        round.round();
        hands.walkTo(end.minus(Duration.ofDays(10)));
        actors.runAs(
                jiang.owner(),
                () -> word.askForLook(restrictions.of(jiang.dealer()).getFirst().id(), "第三次是平台自动降价，我有截图，请再看一下。"));
    }

    private DecisionId decide(
            UserId who,
            DecisionDraft draft,
            Interest protects,
            String reasons,
            @Nullable Money cost,
            @Nullable SanctionDraft sanction) {
        return actors.runAs(who, () -> {
            var id = decisions.record(draft);
            var first = lists.detail(id).options().getFirst().id();
            decisions.decide(id, 0, new Choice(first, protects, reasons, cost, sanction));
            return id;
        });
    }

    private int version(UserId who, DecisionId id) {
        return actors.runAs(who, () -> lists.detail(id).row().version());
    }

    private static Money yuan(String amount) {
        return Money.of(new BigDecimal(amount), "CNY");
    }
}

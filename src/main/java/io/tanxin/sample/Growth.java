package io.tanxin.sample;

import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.KeyMomentId;
import io.tanxin.dealers.policy.OwnPart;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyOverrides;
import io.tanxin.dealers.policy.Stages;
import io.tanxin.dealers.policy.Temptation;
import io.tanxin.dealers.policy.TemptationDraft;
import io.tanxin.dealers.policy.Temptations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Two dealers that came a stage further, two for which a part of the policy is different for a while, and what tempted some over the years. */
@Component
class Growth {
    private static final KeyMomentId REFIT = new KeyMomentId(3);
    private static final KeyMomentId FLOOD = new KeyMomentId(4);

    private final Stages stages;
    private final PolicyOverrides overrides;
    private final Temptations temptations;

    Growth(Stages stages, PolicyOverrides overrides, Temptations temptations) {
        this.stages = stages;
        this.overrides = overrides;
        this.temptations = temptations;
    }

    void begin(Cast cast, HalfYear.Course course, Instant end) {
        var qin = cast.player("qin");
        at(
                course,
                end,
                48,
                qin,
                () -> stages.change(
                        qin.dealer(),
                        Stage.STARTING,
                        Stage.GROWING,
                        "Six months in profit; the owner plans the month's orders without us; two of three staff have passed the course."));
        var li = cast.player("li.peishan");
        at(
                course,
                end,
                71,
                li,
                () -> stages.change(li.dealer(), Stage.GROWING, Stage.ESTABLISHED, "第二家店已独立运营一年，店长自己培养；三年规划的目标完成了八成。"));
        var hu = cast.player("hu");
        at(
                course,
                end,
                20,
                hu,
                () -> overrides.set(
                        hu.dealer(),
                        new OwnPart.Number(PolicyNumber.LONGEST_SILENCE_DAYS, 45),
                        "The owner is abroad until spring; his sister runs the shop and asks for fewer, longer talks.",
                        day(end).plusDays(110)));
        var zheng = cast.player("zheng");
        at(
                course,
                end,
                33,
                zheng,
                () -> overrides.set(
                        zheng.dealer(),
                        new OwnPart.Number(PolicyNumber.MATERIAL_MOST, 70),
                        "台风后重新装修门店，半年内物质扶持可以多一些。",
                        day(end).plusDays(150)));
        at(
                course,
                end,
                33,
                zheng,
                () -> overrides.set(
                        zheng.dealer(),
                        new OwnPart.Moments(Set.of(REFIT, FLOOD)),
                        "装修和风灾都在今年，这两个时刻需要物质扶持。",
                        day(end).plusDays(150)));
        tempted(cast, course, end);
    }

    private void tempted(Cast cast, HalfYear.Course course, Instant end) {
        var wu = cast.player("wu.guohua");
        note(
                course,
                end,
                wu,
                760,
                Temptation.Kind.PRICE_CUTTING,
                "A shop nearby sold the same line 12 % cheaper; he was about to follow.",
                "Kept the price and sold the fitting service with it. The other shop gave up after four months.");
        note(
                course,
                end,
                wu,
                95,
                Temptation.Kind.RIVAL_OFFER,
                "A rival brand offered six more points of margin for the front window.",
                "He told us first. We went through the five-year plan together; he said no.");
        var ma = cast.player("ma.jun");
        note(
                course,
                end,
                ma,
                410,
                Temptation.Kind.FOREIGN_AREA,
                "Sold two large orders into Suzhou.",
                "Talked with both dealers; from now on such enquiries are passed on, and thanked for.");
        var he = cast.player("he.jiaqi");
        note(course, end, he, 230, Temptation.Kind.RIVAL_OFFER, "同行邀请他带团队加盟，承诺首年包房租。", "和他一起算了三年的账，他决定留下，把客户转介绍做起来。");
        var luo = cast.player("luo");
        note(course, end, luo, 140, Temptation.Kind.PRICE_CUTTING, "年中想用低价冲量拿返利。", "约定不低于指导价，返利改看客户评价。");
    }

    /** Written down at a review of late; it may have been years ago. */
    private void note(
            HalfYear.Course course,
            Instant end,
            Cast.Player player,
            int daysAgo,
            Temptation.Kind kind,
            String words,
            String decision) {
        var draft = new TemptationDraft(kind, day(end).minusDays(daysAgo), words, decision);
        at(course, end, Math.min(daysAgo, 90), player, () -> temptations.note(player.dealer(), draft));
    }

    private static void at(HalfYear.Course course, Instant end, int daysAgo, Cast.Player player, Runnable what) {
        course.at(end.minus(Duration.ofDays(daysAgo)), player.managerId(), what);
    }

    private static LocalDate day(Instant end) {
        return LocalDate.ofInstant(end, Storyteller.ZONE);
    }
}

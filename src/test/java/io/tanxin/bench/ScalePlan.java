package io.tanxin.bench;

import io.tanxin.identity.Actors;
import io.tanxin.journeys.RunningPortal;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.GoalDraft;
import io.tanxin.plans.MeasureDraft;
import io.tanxin.plans.PlanDrafting;
import io.tanxin.plans.PlanId;
import io.tanxin.plans.PlanService;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.Plans;
import io.tanxin.plans.Proof;
import io.tanxin.plans.Side;
import io.tanxin.plans.Theme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One dealer's ten years, as full as hardly any will be: drafted, offered and agreed to as people do it, so that it is sealed too. */
final class ScalePlan {
    static final DealerId DEALER = new DealerId(1);
    static final int LINES = 300;
    private static final int GOALS = 30;
    private static final int YEARS = 10;

    private final ScaleNetwork network;
    private final RunningPortal portal;

    ScalePlan(ScaleNetwork network, RunningPortal portal) {
        this.network = network;
        this.portal = portal;
    }

    void lay() {
        var plans = portal.bean(Plans.class);
        var service = portal.bean(PlanService.class);
        var drafting = portal.bean(PlanDrafting.class);
        var offered = as(network.managerOf(DEALER.value()), () -> {
            var plan = service.start(DEALER, YEARS, null);
            var sheet = sheet(plans, plan);
            var draft = sheet.shown().id();
            drafting.aim(draft, "", "三家由团队带动的门店");
            for (int i = 0; i < GOALS; i++) drafting.add(draft, goal(i, sheet.firstYear()));
            for (int i = 0; i < LINES - GOALS; i++) drafting.add(draft, measure(i, sheet.firstYear()));
            service.offer(draft, sheet(plans, plan).shown().seen());
            return plan;
        });
        as(network.firstContactOf(DEALER.value()), () -> {
            var version = sheet(plans, offered).shown();
            service.agree(version.id(), version.seen(), null);
            return offered;
        });
    }

    private PlanId as(long person, java.util.function.Supplier<PlanId> work) {
        return portal.bean(Actors.class).runAs(new UserId(person), work);
    }

    private static PlanSheet sheet(Plans plans, PlanId plan) {
        return plans.sheet(plan).orElseThrow();
    }

    private static GoalDraft goal(int number, int firstYear) {
        var targets = new TreeMap<Integer, BigDecimal>();
        IntStream.range(0, YEARS).forEach(year -> targets.put(firstYear + year, BigDecimal.valueOf(10L * (year + 1))));
        return new GoalDraft(
                Theme.values()[number % Theme.values().length],
                "目标 " + (number + 1) + "：一步一步做到",
                "人",
                BigDecimal.ONE,
                targets,
                Side.DEALER,
                null,
                Proof.FIGURE);
    }

    private static MeasureDraft measure(int number, int firstYear) {
        var year = firstYear + number % YEARS;
        return new MeasureDraft(
                Theme.values()[number % Theme.values().length],
                "举措 " + (number + 1) + "：装修二号店的展示墙并培训店长",
                number % 2 == 0 ? Side.COMPANY : Side.DEALER,
                null,
                "另一方做什么",
                year,
                LocalDate.of(year, 1 + number % 12, 15),
                null,
                null,
                null,
                Proof.PHOTO);
    }
}

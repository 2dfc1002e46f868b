package io.tanxin.communication;

import io.tanxin.dealers.Dealers;
import io.tanxin.plans.PlanService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A yearly review that was held is noted at the dealer's plan: the next is due when its policy says (N1). */
@Component
class PlanReviews {
    private final Days days;
    private final Dealers dealers;
    private final PlanService plans;

    PlanReviews(Days days, Dealers dealers, PlanService plans) {
        this.days = days;
        this.dealers = dealers;
        this.plans = plans;
    }

    @EventListener
    void on(DayClosed closed) {
        // the dealer's page says when it was
        if (closed.inConfidence()) return;
        var day = days.findById(closed.day()).orElseThrow();
        if (day.kind() != DayKind.PLAN_REVIEW) return;
        for (var dealer : dealers.briefs(closed.dealers()))
            plans.reviewed(dealer.id(), day.startsAt().atZone(dealer.zone()).toLocalDate());
    }
}

package io.tanxin.support;

import io.tanxin.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Time and money of one thing, shared out: to the last minute and the smallest coin, none lost and none made. */
final class Sharing {

    private Sharing() {}

    /** @return so many drafts whose times and amounts are the draft's own when added up */
    static List<SupportDraft> of(SupportDraft draft, int among) {
        var parts = new ArrayList<SupportDraft>();
        var minutes = draft.minutes();
        var money = draft.money();
        for (var left = among; left > 0; left--) {
            var time = Math.ceilDiv(minutes, left);
            minutes -= time;
            if (money == null) {
                parts.add(draft.costing(time, null));
                continue;
            }
            var part = money.amount()
                    .divide(BigDecimal.valueOf(left), money.amount().scale(), RoundingMode.UP);
            parts.add(draft.costing(time, new Money(part, money.currency())));
            money = new Money(money.amount().subtract(part), money.currency());
        }
        return parts;
    }
}

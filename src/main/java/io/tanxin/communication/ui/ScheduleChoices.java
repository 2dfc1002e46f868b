package io.tanxin.communication.ui;

import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayService.Planned;
import io.tanxin.communication.Finding;
import io.tanxin.communication.Spread;
import io.tanxin.communication.SpreadService.Hours;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.kernel.DealerId;
import java.time.LocalDate;
import java.util.List;

/** What the schedule dialog asks while it is filled in, and where it hands over. */
interface ScheduleChoices {
    List<DealerBrief> search(String words, int offset, int limit);

    Hours hours();

    LocalDate today();

    List<Finding> check(List<DayDraft> drafts);

    List<Spread.Place> spread(Spread spread, List<DealerId> dealers);

    Planned plan(List<DayDraft> drafts, boolean invite, boolean knowingly);
}

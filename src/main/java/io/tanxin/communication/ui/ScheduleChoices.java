package io.tanxin.communication.ui;

import io.tanxin.calendar.RecurrenceWords;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayService.Planned;
import io.tanxin.communication.Finding;
import io.tanxin.communication.SeriesId;
import io.tanxin.communication.SpreadService;
import io.tanxin.communication.SpreadService.Hours;
import io.tanxin.communication.series.SeriesDraft;
import io.tanxin.communication.series.SeriesPreview;
import io.tanxin.communication.series.SeriesService;
import io.tanxin.communication.series.SeriesSpread;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the schedule dialog asks while it is filled in, and where it hands over. */
interface ScheduleChoices {
    List<DealerBrief> search(String words, int offset, int limit);

    Hours hours();

    LocalDate today();

    List<Finding> check(List<DayDraft> drafts);

    UserId me();

    boolean isDirector();

    List<SpreadService.Proposal> spread(SpreadService.Over over, List<DealerId> dealers);

    Planned plan(List<DayDraft> drafts, boolean invite, boolean knowingly);

    boolean takeBack(List<DayId> made);

    RecurrenceWords words();

    boolean rests(LocalDate day, String country);

    List<SeriesPreview> preview(List<SeriesDraft> drafts);

    SeriesSpread.Shared share(SeriesSpread.Template template, List<DealerId> dealers);

    SeriesService.Planned plan(List<SeriesDraft> drafts, boolean knowingly);

    boolean undo(List<SeriesId> made);

    Map<UserId, String> names(Collection<UserId> people);
}

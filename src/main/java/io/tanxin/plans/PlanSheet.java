package io.tanxin.plans;

import io.tanxin.dealers.DealerBrief;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A plan's page: one version of it, how it goes, and what the reader may do.
 *
 * @param versions the newest first; a draft is not among them for the dealer
 * @param openDraft the version that is being written; null: none
 * @param today at the dealer's
 */
public record PlanSheet(
        PlanId id,
        DealerBrief dealer,
        int firstYear,
        int years,
        @Nullable Integer agreedNumber,
        @Nullable LocalDate reviewDue,
        boolean staffSees,
        List<VersionBrief> versions,
        @Nullable VersionId openDraft,
        VersionBrief shown,
        PlanContent content,
        Map<MeasureId, Progress> progress,
        Map<GoalId, SortedMap<Integer, BigDecimal>> actuals,
        Concreteness concreteness,
        List<PlanEvent> events,
        Set<Action> may,
        LocalDate today) {

    /** What the reader may do with the version that is shown, or with the plan. */
    public enum Action {
        EDIT,
        OFFER,
        TAKE_BACK,
        CHANGE,
        AGREE,
        DISSENT,
        SHOW_STAFF,
        PROGRESS
    }

    public int lastYear() {
        return firstYear + years - 1;
    }

    /** Which year of the plan it is, from 1; 0 before it begins. */
    public int yearNow() {
        return Math.max(0, Math.min(years, today.getYear() - firstYear + 1));
    }

    public Progress progress(MeasureId id) {
        return progress.getOrDefault(id, Progress.planned(id));
    }

    public SortedMap<Integer, BigDecimal> actuals(GoalId id) {
        return actuals.getOrDefault(id, new TreeMap<>());
    }

    public List<PlanEvent> dissents() {
        return events.stream()
                .filter(event -> event.kind() == PlanEvent.Kind.DISSENT)
                .toList();
    }

    /** The words with which the dealer sent back what is being drafted. */
    public Optional<PlanEvent> asked() {
        return shown.state() != VersionState.DRAFT
                ? Optional.empty()
                : events.stream()
                        .filter(event -> event.number() == shown.number())
                        .filter(event -> event.kind() == PlanEvent.Kind.ASKED || event.kind() == PlanEvent.Kind.OFFERED)
                        .findFirst()
                        .filter(event -> event.kind() == PlanEvent.Kind.ASKED);
    }

    /** Goes on, and not as agreed. */
    public boolean isOffRoad(PlannedMeasure measure) {
        var progress = progress(measure.id());
        return progress.status() == MeasureStatus.SLIPPED
                || progress.status().isOpen() && measure.says().until().isBefore(today);
    }
}

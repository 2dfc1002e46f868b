package io.tanxin.dealers.policy;

import io.tanxin.dealers.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** From when to when a dealer was in a stage; all of its spans together leave no day out. */
record StageSpan(Stage stage, LocalDate from, LocalDate to) {
    static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

    record Step(Stage from, Stage to, LocalDate day) {}

    /** @param steps by day; of several on one day the last counts. @param now the stage of a dealer that never changed */
    static List<StageSpan> of(List<Step> steps, Stage now) {
        var spans = new ArrayList<StageSpan>();
        var stage = steps.isEmpty() ? now : steps.getFirst().from();
        var since = EVER;
        for (var step : steps) {
            if (step.day().isAfter(since))
                spans.add(new StageSpan(stage, since, step.day().minusDays(1)));
            since = step.day().isAfter(since) ? step.day() : since;
            stage = step.to();
        }
        spans.add(new StageSpan(stage, since, FOR_GOOD));
        return spans;
    }
}

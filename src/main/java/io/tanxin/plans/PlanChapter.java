package io.tanxin.plans;

import io.tanxin.history.HistoryEntry;
import io.tanxin.history.HistoryPart;
import io.tanxin.history.HistoryWords;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Each agreed version of the plan, and what the owner saw otherwise, for the dealer to take away. */
@Component
class PlanChapter implements HistoryPart {
    private final DevelopmentPlans plans;
    private final PlanVersions versions;
    private final PlanReading reading;
    private final PlanSeals seals;

    PlanChapter(DevelopmentPlans plans, PlanVersions versions, PlanReading reading, PlanSeals seals) {
        this.plans = plans;
        this.versions = versions;
        this.reading = reading;
        this.seals = seals;
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<HistoryEntry> entries(DealerId dealer, HistoryWords words) {
        return plans.ofDealer(dealer).stream()
                .flatMap(plan -> versions.ofPlan(plan.key()).reversed().stream()
                        .filter(version -> version.state() == VersionState.AGREED)
                        .map(version -> entry(plan, version, words)))
                .toList();
    }

    private HistoryEntry entry(DevelopmentPlan plan, PlanVersion version, HistoryWords words) {
        var at = Objects.requireNonNull(version.agreedAt());
        var content = reading.content(version);
        var dissents = reading.events(plan.key()).stream()
                .filter(event -> event.kind() == PlanEvent.Kind.DISSENT && event.number() == version.number())
                .toList();
        var data = new LinkedHashMap<String, Object>();
        data.put("version", version.number());
        data.put("agreedAt", at);
        data.put("agreedBy", Objects.<UserId>requireNonNull(version.agreedBy()));
        seals.of(plan, version.number()).ifPresent(mark -> data.put("sealed", mark.number()));
        data.put("aim", version.aim());
        data.put("vision", version.vision());
        data.put(
                "dissents",
                dissents.stream()
                        .map(event -> Objects.requireNonNullElse(event.words(), ""))
                        .toList());
        var lines = new ArrayList<String>();
        lines.add(version.aim());
        if (!version.vision().isBlank()) lines.add(version.vision());
        content.goals().forEach(goal -> lines.add("• " + goal.says().words() + targets(goal)));
        content.measures()
                .forEach(measure -> lines.add(
                        "• " + measure.says().year() + " · " + measure.says().words()));
        dissents.forEach(event -> lines.add(
                words.say("history.plan.dissent", event.byName(), Objects.requireNonNullElse(event.words(), ""))));
        return new HistoryEntry(words.dayOf(at), words.say("history.plan", version.number()), lines, data);
    }

    private static String targets(PlannedGoal goal) {
        var says = goal.says();
        var targets = new ArrayList<String>();
        says.targets()
                .forEach((year, target) ->
                        targets.add(year + ": " + target.stripTrailingZeros().toPlainString()));
        return targets.isEmpty() ? "" : " (" + says.unit() + ", " + String.join(", ", targets) + ")";
    }
}

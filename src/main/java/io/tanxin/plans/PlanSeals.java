package io.tanxin.plans;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.seals.PartErased;
import io.tanxin.seals.SealMark;
import io.tanxin.seals.SealPart;
import io.tanxin.seals.SealSubject;
import io.tanxin.seals.SealedThings;
import io.tanxin.seals.Seals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Each agreed version is sealed as it was agreed: its words, its persons and its figures apart. What stands in the rows today is held
 * against that; only an erasure, which the chain itself tells of, takes something out of them.
 */
@Component
class PlanSeals implements SealedThings {
    private static final String KIND = "PLAN";

    private final Seals seals;
    private final DevelopmentPlans plans;
    private final PlanVersions versions;
    private final PlanReading reading;
    private final JdbcClient db;
    private final ObjectMapper json;

    PlanSeals(
            Seals seals,
            DevelopmentPlans plans,
            PlanVersions versions,
            PlanReading reading,
            JdbcClient db,
            ObjectMapper json) {
        this.seals = seals;
        this.plans = plans;
        this.versions = versions;
        this.reading = reading;
        this.db = db;
        this.json = json;
    }

    void agreed(DevelopmentPlan plan, PlanVersion version) {
        seals.seal(plan.dealer(), subject(version), parts(version));
    }

    /** The seal of this version; empty for one that is not agreed. */
    Optional<SealMark> of(DevelopmentPlan plan, int number) {
        return seals.all(plan.dealer(), KIND, plan.key().value()).stream()
                .filter(mark -> mark.subject().edition() == number)
                .findFirst();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<SealSubject, List<SealPart>> asKept(DealerId dealer) {
        var kept = new HashMap<SealSubject, List<SealPart>>();
        plans.ofDealer(dealer)
                .ifPresent(plan -> versions.ofPlan(plan.key()).stream()
                        .filter(version -> version.state() == VersionState.AGREED)
                        .forEach(version -> kept.put(subject(version), parts(version))));
        return kept;
    }

    @EventListener
    void erase(PartErased erased) {
        if (!erased.subject().kind().equals(KIND)) return;
        var plan = new PlanId(erased.subject().id());
        versions.numbered(plan, erased.subject().edition()).ifPresent(version -> {
            for (var statement : statements(erased.part()))
                db.sql(statement).param("version", version.key().value()).update();
        });
    }

    private static List<String> statements(String part) {
        return switch (part) {
            case "text" ->
                List.of(
                        "update plan_version set aim = '', vision = '', why = null where id = :version",
                        "update planned_goal set words = '' where version_id = :version",
                        "update planned_measure set words = '', other_side = null where version_id = :version");
            case "persons" ->
                List.of(
                        "update planned_goal set owner_id = null where version_id = :version",
                        "update planned_measure set owner_id = null where version_id = :version");
            case "figures" ->
                List.of(
                        "update planned_goal set start = null where version_id = :version",
                        "delete from planned_target where planned_goal_id in (select id from planned_goal where version_id = :version)",
                        "update planned_measure set quantity = null, cost = null, currency = null where version_id = :version");
            default -> List.of();
        };
    }

    private static SealSubject subject(PlanVersion version) {
        return new SealSubject(KIND, version.plan().value(), version.number());
    }

    private List<SealPart> parts(PlanVersion version) {
        var content = reading.content(version);
        var text = new TreeMap<String, Object>();
        var persons = new TreeMap<String, Object>();
        var figures = new TreeMap<String, Object>();
        text.put("aim", version.aim());
        text.put("vision", version.vision());
        text.put("why", Objects.requireNonNullElse(version.why(), ""));
        persons.put("agreed", Objects.requireNonNull(version.agreedBy()).value());
        for (var goal : content.goals()) {
            var key = "goal " + goal.id();
            var says = goal.says();
            text.put(
                    key,
                    List.of(
                            says.words(),
                            says.unit(),
                            says.theme().name(),
                            says.side().name(),
                            name(says.proof())));
            persons.put(key, id(says.owner()));
            var numbers = new TreeMap<String, String>();
            if (says.start() != null) numbers.put("start", says.start().toPlainString());
            says.targets().forEach((year, target) -> numbers.put(String.valueOf(year), target.toPlainString()));
            figures.put(key, numbers);
        }
        for (var measure : content.measures()) {
            var key = "measure " + measure.id();
            var says = measure.says();
            text.put(
                    key,
                    List.of(
                            says.words(),
                            Objects.requireNonNullElse(says.otherSide(), ""),
                            Objects.requireNonNullElse(says.unit(), ""),
                            says.theme().name(),
                            says.side().name(),
                            name(says.proof()),
                            String.valueOf(says.year()),
                            says.due() == null ? "" : says.due().toString()));
            persons.put(key, id(says.owner()));
            var cost = says.cost();
            figures.put(
                    key,
                    List.of(
                            says.quantity() == null ? "" : says.quantity().toPlainString(),
                            cost == null ? "" : cost.amount().toPlainString() + " " + cost.code()));
        }
        return List.of(
                SealPart.text("text", json.writeValueAsString(text)),
                SealPart.persons("persons", json.writeValueAsString(persons)),
                SealPart.figures("figures", json.writeValueAsString(figures)));
    }

    private static long id(@Nullable UserId person) {
        return person == null ? 0 : person.value();
    }

    private static String name(@Nullable Enum<?> one) {
        return one == null ? "" : one.name();
    }
}

package io.tanxin.plans;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a plan says and how it goes; whether the reader may, the services have asked. */
@Repository
class PlanReading {
    private final JdbcClient db;

    PlanReading(JdbcClient db) {
        this.db = db;
    }

    /** Three questions, however much a version says. */
    PlanContent content(PlanVersion version) {
        var targets = targets(version.key());
        var goals = db.sql("""
                select g.id, g.goal_id, g.version, g.theme, g.words, g.unit, g.start, g.side, g.owner_id, g.proof,
                       o.name as owner_name, c.name as changed_by
                  from planned_goal g
                  left join person o on o.id = g.owner_id
                  join person c on c.id = g.changed_by
                 where g.version_id = :version order by g.goal_id
                """)
                .param("version", version.key().value())
                .query((row, n) -> goal(row, targets.getOrDefault(row.getLong("id"), new TreeMap<>())))
                .list();
        var measures = db.sql("""
                select m.measure_id, m.version, m.theme, m.words, m.side, m.owner_id, m.other_side, m.year, m.due, m.quantity,
                       m.unit, m.cost, m.currency, m.proof, o.name as owner_name, c.name as changed_by
                  from planned_measure m
                  left join person o on o.id = m.owner_id
                  join person c on c.id = m.changed_by
                 where m.version_id = :version order by m.year, m.due is null, m.due, m.measure_id
                """)
                .param("version", version.key().value())
                .query(PlanReading::measure)
                .list();
        return new PlanContent(version.aim(), version.vision(), goals, measures);
    }

    /** All that any version of the plan has or had. */
    Set<GoalId> goalsOf(PlanId plan) {
        return Set.copyOf(db.sql("select id from plan_goal where plan_id = :plan")
                .param("plan", plan.value())
                .query((row, n) -> new GoalId(row.getLong("id")))
                .list());
    }

    /** How many goals and measures a version has. */
    int lines(VersionId version) {
        return db.sql("""
                select (select count(*) from planned_goal where version_id = :version)
                     + (select count(*) from planned_measure where version_id = :version)
                """)
                .param("version", version.value())
                .query(Integer.class)
                .single();
    }

    Map<MeasureId, Progress> progress(PlanId plan) {
        return db.sql("""
                select id, version, status, because, why, expected, done_on from plan_measure where plan_id = :plan
                """).param("plan", plan.value()).query(PlanReading::progress).list().stream()
                .collect(Collectors.toMap(Progress::id, Function.identity()));
    }

    /** Of each goal what became of it, by year. */
    Map<GoalId, SortedMap<Integer, BigDecimal>> actuals(PlanId plan) {
        var actuals = new HashMap<GoalId, SortedMap<Integer, BigDecimal>>();
        db.sql(
                        "select a.goal_id, a.year, a.actual from goal_actual a join plan_goal g on g.id = a.goal_id where g.plan_id = :plan")
                .param("plan", plan.value())
                .query((row, n) -> actuals.computeIfAbsent(new GoalId(row.getLong("goal_id")), id -> new TreeMap<>())
                        .put(row.getInt("year"), row.getBigDecimal("actual")))
                .list();
        return actuals;
    }

    /** What the policy that held for the dealer then says; a year, should it say nothing of so long ago. */
    int reviewEveryMonths(DealerId dealer, LocalDate day) {
        return db.sql("""
                select review_every_months from policy_of_dealer where dealer_id = :dealer and :day between from_day and to_day
                """)
                .param("dealer", dealer.value())
                .param("day", day)
                .query(Integer.class)
                .optional()
                .orElse(12);
    }

    /** What happened, the newest first; at most 200. */
    List<PlanEvent> events(PlanId plan) {
        return db.sql("""
                select e.id, e.version_id, v.number, e.kind, e.words, e.by_id, p.name as by_name, e.at
                  from plan_event e
                  join plan_version v on v.id = e.version_id
                  join person p on p.id = e.by_id
                 where e.plan_id = :plan order by e.id desc limit 200
                """)
                .param("plan", plan.value())
                .query((row, n) -> new PlanEvent(
                        row.getInt("number"),
                        PlanEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getString("by_name"),
                        Utc.instant(row.getObject("at", LocalDateTime.class))))
                .list();
    }

    /** Of the year: its goals, and the measures that were due in it, done in it, or slipped from it. */
    ReviewFacts review(DevelopmentPlan plan, PlanVersion version, int year) {
        var content = content(version);
        var progress = progress(plan.key());
        var actuals = actuals(plan.key());
        var goals = content.goals().stream()
                .map(goal -> new ReviewFacts.Goal(
                        goal.says().words(),
                        goal.says().unit(),
                        goal.says().start(),
                        goal.says().targets().get(year),
                        actuals.getOrDefault(goal.id(), new TreeMap<>()).get(year)))
                .filter(goal -> goal.target() != null || goal.actual() != null)
                .toList();
        var measures = content.measures().stream()
                .filter(measure -> measure.says().year() == year
                        || doneIn(progress.getOrDefault(measure.id(), Progress.planned(measure.id())), year))
                .map(measure -> review(measure, progress.getOrDefault(measure.id(), Progress.planned(measure.id()))))
                .toList();
        return new ReviewFacts(plan.key(), year, goals, measures);
    }

    private static boolean doneIn(Progress progress, int year) {
        return progress.doneOn() != null && progress.doneOn().getYear() == year;
    }

    private static ReviewFacts.Measure review(PlannedMeasure measure, Progress progress) {
        return new ReviewFacts.Measure(
                measure.id(),
                measure.says().words(),
                measure.says().side(),
                measure.says().due(),
                progress.status(),
                progress.doneOn(),
                progress.expected(),
                progress.because(),
                progress.why());
    }

    private Map<Long, SortedMap<Integer, BigDecimal>> targets(VersionId version) {
        var targets = new HashMap<Long, SortedMap<Integer, BigDecimal>>();
        db.sql("""
                select t.planned_goal_id, t.year, t.target from planned_target t
                  join planned_goal g on g.id = t.planned_goal_id where g.version_id = :version
                """)
                .param("version", version.value())
                .query((row, n) -> targets.computeIfAbsent(row.getLong("planned_goal_id"), id -> new TreeMap<>())
                        .put(row.getInt("year"), row.getBigDecimal("target")))
                .list();
        return targets;
    }

    private static PlannedGoal goal(ResultSet row, SortedMap<Integer, BigDecimal> targets) throws SQLException {
        var says = new GoalDraft(
                Theme.valueOf(row.getString("theme")),
                row.getString("words"),
                row.getString("unit"),
                row.getBigDecimal("start"),
                targets,
                Side.valueOf(row.getString("side")),
                orNull(row.getObject("owner_id", Long.class), UserId::new),
                orNull(row.getString("proof"), Proof::valueOf));
        return new PlannedGoal(
                new GoalId(row.getLong("goal_id")),
                row.getInt("version"),
                says,
                row.getString("owner_name"),
                row.getString("changed_by"));
    }

    private static PlannedMeasure measure(ResultSet row, int number) throws SQLException {
        var says = new MeasureDraft(
                Theme.valueOf(row.getString("theme")),
                row.getString("words"),
                Side.valueOf(row.getString("side")),
                orNull(row.getObject("owner_id", Long.class), UserId::new),
                row.getString("other_side"),
                row.getInt("year"),
                row.getObject("due", LocalDate.class),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                cost(row),
                orNull(row.getString("proof"), Proof::valueOf));
        return new PlannedMeasure(
                new MeasureId(row.getLong("measure_id")),
                row.getInt("version"),
                says,
                row.getString("owner_name"),
                row.getString("changed_by"));
    }

    private static @Nullable Money cost(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("cost");
        return amount == null ? null : Money.of(amount, row.getString("currency"));
    }

    static Progress progress(ResultSet row, int number) throws SQLException {
        return new Progress(
                new MeasureId(row.getLong("id")),
                row.getInt("version"),
                MeasureStatus.valueOf(row.getString("status")),
                orNull(row.getString("because"), Because::valueOf),
                row.getString("why"),
                row.getObject("expected", LocalDate.class),
                row.getObject("done_on", LocalDate.class));
    }

    static <A, B> @Nullable B orNull(@Nullable A value, Function<A, B> read) {
        return value == null ? null : read.apply(value);
    }
}

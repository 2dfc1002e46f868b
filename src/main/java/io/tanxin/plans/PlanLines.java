package io.tanxin.plans;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Writes the goals and measures of a version that is being drafted. Each statement asks that it is a draft: of a version that was
 * offered or agreed nothing is changed here, whoever calls.
 */
@Repository
class PlanLines {
    private static final String DRAFT =
            " exists (select 1 from plan_version v where v.id = :version and v.state = 'DRAFT')";

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;

    PlanLines(JdbcClient db, NamedParameterJdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /** Holds the version as it is until the change is written; false: it is no draft. */
    boolean holdsDraft(VersionId version) {
        return db.sql("select id from plan_version where id = :version and state = 'DRAFT' for share")
                .param("version", version.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** As {@link #holdsDraft}, and nobody else adds to it meanwhile. */
    boolean holdsDraftAlone(VersionId version) {
        return db.sql("select id from plan_version where id = :version and state = 'DRAFT' for update")
                .param("version", version.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    GoalId newGoal(PlanId plan) {
        return new GoalId(key("insert into plan_goal (plan_id) values (:plan)", Map.of("plan", plan.value())));
    }

    MeasureId newMeasure(PlanId plan, DealerId dealer) {
        return new MeasureId(key(
                "insert into plan_measure (version, plan_id, dealer_id, agreed, status) values (0, :plan, :dealer, false, 'PLANNED')",
                Map.of("plan", plan.value(), "dealer", dealer.value())));
    }

    /** Many lines in few statements, in the first version of a plan, which has none yet and which nobody else changes now. */
    void begin(DevelopmentPlan plan, VersionId version, List<GoalDraft> goals, List<MeasureDraft> measures, UserId by) {
        var into = Map.of("plan", plan.key().value(), "dealer", plan.dealer().value());
        var goalIds = fresh("plan_goal", "(plan_id) values (:plan)", into, goals.size());
        batch.batchUpdate("""
                insert into planned_goal (version, version_id, goal_id, theme, words, unit, start, side, owner_id, proof, changed_by)
                values (0, :version, :goal, :theme, :words, :unit, :start, :side, :owner, :proof, :by)
                """, lines(goals, PlanLines::goal, "goal", goalIds, version, by));
        for (var n = 0; n < goals.size(); n++) {
            if (!goals.get(n).targets().isEmpty()) targets(version, new GoalId(goalIds.get(n)), goals.get(n));
        }
        var measureIds = fresh(
                "plan_measure",
                "(version, plan_id, dealer_id, agreed, status) values (0, :plan, :dealer, false, 'PLANNED')",
                into,
                measures.size());
        batch.batchUpdate("""
                insert into planned_measure (version, version_id, measure_id, theme, words, side, owner_id, other_side, year, due,
                                             quantity, unit, cost, currency, proof, changed_by)
                values (0, :version, :measure, :theme, :words, :side, :owner, :otherSide, :year, :due, :quantity, :unit, :cost,
                        :currency, :proof, :by)
                """, lines(measures, PlanLines::measure, "measure", measureIds, version, by));
    }

    /** Rows of a plan that has none. */
    private List<Long> fresh(String table, String values, Map<String, ?> into, int rows) {
        batch.batchUpdate(
                "insert into " + table + values,
                Collections.nCopies(rows, new MapSqlParameterSource(into)).toArray(SqlParameterSource[]::new));
        return db.sql("select id from " + table + " where plan_id = :plan order by id")
                .params(into)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    private static <T> SqlParameterSource[] lines(
            List<T> drafts,
            Function<T, MapSqlParameterSource> says,
            String line,
            List<Long> ids,
            VersionId version,
            UserId by) {
        return IntStream.range(0, drafts.size())
                .mapToObj(n -> says.apply(drafts.get(n))
                        .addValue(line, ids.get(n))
                        .addValue("version", version.value())
                        .addValue("by", by.value()))
                .toArray(SqlParameterSource[]::new);
    }

    /** @param seen null: it is not in the version yet. @return false: it is no draft, or somebody was quicker */
    boolean write(VersionId version, GoalId goal, @Nullable Integer seen, GoalDraft says, UserId by) {
        var values = goal(says)
                .addValue("version", version.value())
                .addValue("goal", goal.value())
                .addValue("seen", seen)
                .addValue("by", by.value());
        var written = batch.update(seen == null ? """
                insert into planned_goal (version, version_id, goal_id, theme, words, unit, start, side, owner_id, proof, changed_by)
                select 0, :version, :goal, :theme, :words, :unit, :start, :side, :owner, :proof, :by from dual where""" + DRAFT : """
                update planned_goal set version = version + 1, theme = :theme, words = :words, unit = :unit, start = :start,
                                        side = :side, owner_id = :owner, proof = :proof, changed_by = :by
                 where version_id = :version and goal_id = :goal and version = :seen and""" + DRAFT, values);
        if (written == 0) return false;
        targets(version, goal, says);
        return true;
    }

    boolean write(VersionId version, MeasureId measure, @Nullable Integer seen, MeasureDraft says, UserId by) {
        var values = measure(says)
                .addValue("version", version.value())
                .addValue("measure", measure.value())
                .addValue("seen", seen)
                .addValue("by", by.value());
        return batch.update(seen == null ? """
                insert into planned_measure (version, version_id, measure_id, theme, words, side, owner_id, other_side, year, due,
                                             quantity, unit, cost, currency, proof, changed_by)
                select 0, :version, :measure, :theme, :words, :side, :owner, :otherSide, :year, :due, :quantity, :unit, :cost,
                       :currency, :proof, :by from dual where""" + DRAFT : """
                update planned_measure set version = version + 1, theme = :theme, words = :words, side = :side, owner_id = :owner,
                                           other_side = :otherSide, year = :year, due = :due, quantity = :quantity, unit = :unit,
                                           cost = :cost, currency = :currency, proof = :proof, changed_by = :by
                 where version_id = :version and measure_id = :measure and version = :seen and""" + DRAFT, values) == 1;
    }

    boolean remove(VersionId version, GoalId goal, int seen) {
        return removed("planned_goal", "goal_id", version, goal.value(), seen);
    }

    boolean remove(VersionId version, MeasureId measure, int seen) {
        return removed("planned_measure", "measure_id", version, measure.value(), seen);
    }

    /** A compare and set on the words themselves: two people who write different ones do not disturb each other. */
    boolean words(VersionId version, String column, String before, String words) {
        return db.sql("""
                update plan_version set %1$s = :words
                 where id = :version and state = 'DRAFT' and cast(%1$s as binary) = cast(:before as binary)
                """.formatted(column))
                        .param("words", words)
                        .param("version", version.value())
                        .param("before", before)
                        .update()
                == 1;
    }

    /** All that one version says, in another that is a draft. */
    void copy(VersionId from, VersionId to) {
        var both = Map.of("from", from.value(), "version", to.value());
        batch.update("""
                insert into planned_goal (version, version_id, goal_id, theme, words, unit, start, side, owner_id, proof, changed_by)
                select 0, :version, goal_id, theme, words, unit, start, side, owner_id, proof, changed_by
                  from planned_goal where version_id = :from and""" + DRAFT + " order by id", both);
        batch.update("""
                insert into planned_target (planned_goal_id, year, target)
                select fresh.id, t.year, t.target from planned_goal g
                  join planned_target t on t.planned_goal_id = g.id
                  join planned_goal fresh on fresh.version_id = :version and fresh.goal_id = g.goal_id
                 where g.version_id = :from and""" + DRAFT, both);
        batch.update("""
                insert into planned_measure (version, version_id, measure_id, theme, words, side, owner_id, other_side, year, due,
                                             quantity, unit, cost, currency, proof, changed_by)
                select 0, :version, measure_id, theme, words, side, owner_id, other_side, year, due, quantity, unit, cost, currency,
                       proof, changed_by
                  from planned_measure where version_id = :from and""" + DRAFT + " order by id", both);
    }

    /**
     * What was agreed becomes what the house works by. A measure that had slipped and was given a new day is planned again;
     * why it slipped stays in its steps.
     */
    void putToWork(PlanId plan, VersionId version) {
        var both = Map.of("plan", plan.value(), "version", version.value());
        batch.update("update plan_measure set agreed = false where plan_id = :plan", both);
        // two statements: in one over two tables the order of the assignments is nobody's promise
        batch.update("""
                update plan_measure m join planned_measure p on p.measure_id = m.id and p.version_id = :version
                   set m.status = 'PLANNED', m.expected = null, m.because = null, m.why = null
                 where m.status = 'SLIPPED' and (p.year <> m.year or not (p.due <=> m.due))
                """, both);
        batch.update("""
                update plan_measure m join planned_measure p on p.measure_id = m.id and p.version_id = :version
                   set m.agreed = true, m.words = p.words, m.side = p.side, m.owner_id = p.owner_id, m.year = p.year, m.due = p.due,
                       m.version = m.version + 1
                """, both);
    }

    private boolean removed(String table, String column, VersionId version, long line, int seen) {
        return db.sql("delete from %s where version_id = :version and %s = :line and version = :seen and %s"
                                .formatted(table, column, DRAFT))
                        .param("version", version.value())
                        .param("line", line)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    private void targets(VersionId version, GoalId goal, GoalDraft says) {
        var row = db.sql("select id from planned_goal where version_id = :version and goal_id = :goal")
                .param("version", version.value())
                .param("goal", goal.value())
                .query(Long.class)
                .single();
        db.sql("delete from planned_target where planned_goal_id = :row")
                .param("row", row)
                .update();
        batch.batchUpdate(
                "insert into planned_target (planned_goal_id, year, target) values (:row, :year, :target)",
                says.targets().entrySet().stream()
                        .map(one -> new MapSqlParameterSource("row", row)
                                .addValue("year", one.getKey())
                                .addValue("target", one.getValue()))
                        .toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource goal(GoalDraft says) {
        return new MapSqlParameterSource("theme", says.theme().name())
                .addValue("words", says.words())
                .addValue("unit", says.unit())
                .addValue("start", says.start())
                .addValue("side", says.side().name())
                .addValue("owner", id(says.owner()))
                .addValue("proof", name(says.proof()));
    }

    private static MapSqlParameterSource measure(MeasureDraft says) {
        return new MapSqlParameterSource("theme", says.theme().name())
                .addValue("words", says.words())
                .addValue("side", says.side().name())
                .addValue("owner", id(says.owner()))
                .addValue("otherSide", says.otherSide())
                .addValue("year", says.year())
                .addValue("due", says.due())
                .addValue("quantity", says.quantity())
                .addValue("unit", says.unit())
                .addValue("cost", says.cost() == null ? null : says.cost().amount())
                .addValue("currency", says.cost() == null ? null : says.cost().code())
                .addValue("proof", name(says.proof()));
    }

    private static @Nullable Long id(@Nullable UserId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }

    private long key(String sql, Map<String, ?> parameters) {
        var key = new GeneratedKeyHolder();
        db.sql(sql).params(parameters).update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }
}

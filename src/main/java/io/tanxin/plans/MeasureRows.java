package io.tanxin.plans;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measures as they are worked on, and what is said about them. */
@Repository
class MeasureRows {
    private static final String PENDING = """
            select m.id, m.words, m.side, m.owner_id, o.name as owner_name, m.due, m.year, m.status, m.because, m.why, m.expected
              from plan_measure m left join person o on o.id = m.owner_id
             where m.pending = true
            """;
    private static final String OPEN = PENDING + " and m.dealer_id = :dealer";
    private final JdbcClient db;
    private final Clock clock;

    MeasureRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Row(
            MeasureId id,
            PlanId plan,
            DealerId dealer,
            boolean agreed,
            @Nullable UserId owner) {}

    Optional<Row> find(MeasureId id) {
        return db.sql("select id, plan_id, dealer_id, agreed, owner_id from plan_measure where id = :id")
                .param("id", id.value())
                .query((row, n) -> new Row(
                        new MeasureId(row.getLong("id")),
                        new PlanId(row.getLong("plan_id")),
                        new DealerId(row.getLong("dealer_id")),
                        row.getBoolean("agreed"),
                        PlanReading.orNull(row.getObject("owner_id", Long.class), UserId::new)))
                .optional();
    }

    /** False: somebody was quicker. */
    boolean note(MeasureId id, int seen, ProgressDraft said, @Nullable LocalDate doneOn, UserId by) {
        var because = said.because() == null ? null : said.because().name();
        var written = db.sql("""
                update plan_measure set version = version + 1, status = :status, because = :because, why = :why,
                                        expected = :expected, done_on = :done
                 where id = :id and version = :seen and agreed = true
                """)
                .param("status", said.status().name())
                .param("because", because)
                .param("why", said.why())
                .param("expected", said.expected())
                .param("done", doneOn)
                .param("id", id.value())
                .param("seen", seen)
                .update();
        if (written == 0) return false;
        db.sql("""
                insert into measure_step (measure_id, status, because, why, expected, by_id, at)
                values (:id, :status, :because, :why, :expected, :by, :now)
                """)
                .param("id", id.value())
                .param("status", said.status().name())
                .param("because", because)
                .param("why", said.why())
                .param("expected", said.expected())
                .param("by", by.value())
                .param("now", Utc.of(clock.instant()))
                .update();
        return true;
    }

    boolean actual(GoalId goal, int year, @Nullable BigDecimal before, BigDecimal actual, UserId by) {
        var sql = before == null ? """
                insert into goal_actual (goal_id, year, actual, noted_by, noted_at)
                select :goal, :year, :actual, :by, :now from dual
                 where not exists (select 1 from goal_actual where goal_id = :goal and year = :year)
                """ : """
                update goal_actual set actual = :actual, noted_by = :by, noted_at = :now
                 where goal_id = :goal and year = :year and actual = :before
                """;
        return db.sql(sql)
                        .param("goal", goal.value())
                        .param("year", year)
                        .param("before", before)
                        .param("actual", actual)
                        .param("by", by.value())
                        .param("now", Utc.of(clock.instant()))
                        .update()
                == 1;
    }

    Optional<OpenMeasure> open(MeasureId id) {
        return db.sql(PENDING + " and m.id = :id")
                .param("id", id.value())
                .query(MeasureRows::measure)
                .optional();
    }

    /** Agreed and open, the next one first; at most 200. */
    List<OpenMeasure> open(DealerId dealer) {
        return db.sql(OPEN + " order by m.due is null, m.due, m.year, m.id limit 200")
                .param("dealer", dealer.value())
                .query(MeasureRows::measure)
                .list();
    }

    /** Whatever has become of it; empty: it is not this dealer's, or was never agreed. */
    Optional<String> words(DealerId dealer, MeasureId id) {
        return db.sql("select words from plan_measure where id = :id and dealer_id = :dealer and words is not null")
                .param("id", id.value())
                .param("dealer", dealer.value())
                .query(String.class)
                .optional();
    }

    /** Slipped, or past its day; at most 20. */
    List<OpenMeasure> offRoad(DealerId dealer, LocalDate today) {
        return db.sql(OPEN + """
                 and (m.status = 'SLIPPED' or m.due < :today or m.due is null and m.year < :year)
                 order by coalesce(m.due, makedate(m.year, 365)), m.id limit 20
                """)
                .param("dealer", dealer.value())
                .param("today", today)
                .param("year", today.getYear())
                .query(MeasureRows::measure)
                .list();
    }

    private static OpenMeasure measure(ResultSet row, int number) throws SQLException {
        return new OpenMeasure(
                new MeasureId(row.getLong("id")),
                row.getString("words"),
                Side.valueOf(row.getString("side")),
                PlanReading.orNull(row.getObject("owner_id", Long.class), UserId::new),
                row.getString("owner_name"),
                row.getObject("due", LocalDate.class),
                row.getInt("year"),
                MeasureStatus.valueOf(row.getString("status")),
                PlanReading.orNull(row.getString("because"), Because::valueOf),
                row.getString("why"),
                row.getObject("expected", LocalDate.class));
    }
}

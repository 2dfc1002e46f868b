package io.tanxin.dealers.situation;

import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Reports and their answers as rows. Whoever reads says who: what was confided to another is not among the answers. */
@Repository
class ReportRows {
    /**
     * At the dealer: who said it, and the owner what a visitor wrote down. In the house: the account manager whom it was told, as
     * long as the dealer is in the manager's care. Nobody else: no stand-in, no successor, no director.
     */
    static final String SEEN = """
            (a.confided_to is null
             or :atDealer and (a.said_by = :viewer or r.way = 'VISIT' and exists
                  (select 1 from contact c where c.dealer_id = r.dealer_id and c.person_id = :viewer and c.position = 'OWNER'
                                             and c.removed_at is null))
             or not :atDealer and a.confided_to = :viewer and exists
                  (select 1 from dealer d where d.id = r.dealer_id and d.manager_id = :viewer))
            """;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    ReportRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** An answer with who said it, and when it was confided to whom: as it is carried into a correction. */
    record Kept(
            Answer answer,
            UserId saidBy,
            @Nullable UserId confidedTo,
            @Nullable Instant confidedAt) {}

    /** Those that hold, the newest first. */
    List<SituationReport> holding(DealerId dealer, Quarter from, Actor reader) {
        return read(
                "r.dealer_id = :dealer and r.holds and r.quarter >= :from",
                Map.of("dealer", dealer.value(), "from", from.first()),
                reader);
    }

    /** All revisions of one quarter, the newest first. */
    List<SituationReport> revisions(DealerId dealer, Quarter quarter, Actor reader) {
        return read(
                "r.dealer_id = :dealer and r.quarter = :quarter",
                Map.of("dealer", dealer.value(), "quarter", quarter.first()),
                reader);
    }

    private List<SituationReport> read(String which, Map<String, ?> parameters, Actor reader) {
        var all = new HashMap<String, Object>(parameters);
        all.put("viewer", reader.id().value());
        all.put("atDealer", reader.is(Role.DEALER));
        var answers = new HashMap<Long, List<Answer>>();
        db.sql("""
                select a.* from situation_report r join situation_answer a on a.report_id = r.id
                 where %s and %s
                """.formatted(which, SEEN)).params(all).query(row -> {
            answers.computeIfAbsent(row.getLong("report_id"), key -> new ArrayList<>())
                    .add(answer(row));
        });
        return db.sql("""
                select r.*, p.name as giver from situation_report r join person p on p.id = r.given_by
                 where %s order by r.quarter desc, r.revision desc
                """.formatted(which))
                .params(all)
                .query((row, n) -> new SituationReport(
                        new ReportId(row.getLong("id")),
                        new DealerId(row.getLong("dealer_id")),
                        new Quarter(row.getObject("quarter", LocalDate.class)),
                        row.getInt("revision"),
                        row.getBoolean("holds"),
                        new QuestionnaireId(row.getLong("questionnaire_id")),
                        SituationReport.Way.valueOf(row.getString("way")),
                        row.getString("giver"),
                        Utc.instant(row.getObject("given_at", LocalDateTime.class)),
                        answers.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** What was confided in that revision and this reader does not see: a correction carries it on. */
    List<Kept> hidden(ReportId report, Actor reader) {
        return db.sql("""
                select a.* from situation_report r join situation_answer a on a.report_id = r.id
                 where r.id = :report and not %s
                """.formatted(SEEN))
                .param("report", report.value())
                .param("viewer", reader.id().value())
                .param("atDealer", reader.is(Role.DEALER))
                .query((row, n) -> new Kept(
                        answer(row),
                        new UserId(row.getLong("said_by")),
                        new UserId(row.getLong("confided_to")),
                        Utc.instantOrNull(row.getObject("confided_at", LocalDateTime.class))))
                .list();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("name"),
                row.getBigDecimal("number"),
                row.getString("choice"),
                row.getString("words"),
                row.getObject("confided_to") != null,
                Utc.instantOrNull(row.getObject("erased_at", LocalDateTime.class)));
    }

    record Last(ReportId id, int revision) {}

    /** The revision that holds. */
    Optional<Last> last(DealerId dealer, Quarter quarter) {
        return db.sql(
                        "select id, revision from situation_report where dealer_id = :dealer and quarter = :quarter and holds")
                .param("dealer", dealer.value())
                .param("quarter", quarter.first())
                .query((row, n) -> new Last(new ReportId(row.getLong("id")), row.getInt("revision")))
                .optional();
    }

    /** When the quarter's first revision was given. */
    Optional<Instant> firstGiven(DealerId dealer, Quarter quarter) {
        return db.sql(
                        "select given_at from situation_report where dealer_id = :dealer and quarter = :quarter and revision = 1")
                .param("dealer", dealer.value())
                .param("quarter", quarter.first())
                .query((row, n) -> Utc.instant(row.getObject(1, LocalDateTime.class)))
                .optional();
    }

    /** The one before holds no longer. @return empty: somebody else was quicker, nothing was written */
    Optional<ReportId> add(
            DealerId dealer,
            Quarter quarter,
            int revision,
            QuestionnaireId questionnaire,
            UserId by,
            SituationReport.Way way,
            Instant at,
            List<Kept> answers) {
        if (revision > 1 && !ceases(dealer, quarter, revision - 1)) return Optional.empty();
        var key = new GeneratedKeyHolder();
        try {
            db.sql("""
                    insert into situation_report (dealer_id, quarter, revision, holds, questionnaire_id, given_by, way, given_at)
                    values (:dealer, :quarter, :revision, true, :questionnaire, :by, :way, :at)
                    """)
                    .param("dealer", dealer.value())
                    .param("quarter", quarter.first())
                    .param("revision", revision)
                    .param("questionnaire", questionnaire.value())
                    .param("by", by.value())
                    .param("way", way.name())
                    .param("at", Utc.of(at))
                    .update(key);
        } catch (DuplicateKeyException quicker) {
            return Optional.empty();
        }
        var id = new ReportId(Objects.requireNonNull(key.getKey()).longValue());
        batches.batchUpdate("""
                insert into situation_answer (report_id, name, number, choice, words, said_by, confided_to, confided_at, erased_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, answers, Math.max(1, answers.size()), (row, kept) -> {
            var answer = kept.answer();
            row.setLong(1, id.value());
            row.setString(2, answer.question());
            row.setBigDecimal(3, answer.number());
            row.setString(4, answer.choice());
            row.setString(5, answer.words());
            row.setLong(6, kept.saidBy().value());
            row.setObject(
                    7, kept.confidedTo() == null ? null : kept.confidedTo().value());
            row.setObject(8, kept.confidedAt() == null ? null : Utc.of(kept.confidedAt()));
            row.setObject(9, answer.erasedAt() == null ? null : Utc.of(answer.erasedAt()));
        });
        return Optional.of(id);
    }

    private boolean ceases(DealerId dealer, Quarter quarter, int revision) {
        return db.sql("""
                update situation_report set holds = false
                 where dealer_id = :dealer and quarter = :quarter and revision = :revision and holds
                """)
                        .param("dealer", dealer.value())
                        .param("quarter", quarter.first())
                        .param("revision", revision)
                        .update()
                == 1;
    }
}

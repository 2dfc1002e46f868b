package io.tanxin.dealers.situation;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerSearch;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was asked for a report, who answered, who is silent; by key, of the dealers that the reader sees. */
@Repository
@Transactional(readOnly = true)
public class SituationList {
    private static final int SHORT = 20;

    private static final String LAST = """
            left join lateral (select r.id, r.quarter, r.given_at from situation_report r
                                where r.dealer_id = d.id and r.holds order by r.quarter desc limit 1) l on true
            """;

    private final JdbcClient db;
    private final DealerAccess access;
    private final QuestionRows questions;
    private final CurrentActor actor;
    private final Clock clock;

    SituationList(JdbcClient db, DealerAccess access, QuestionRows questions, CurrentActor actor, Clock clock) {
        this.db = db;
        this.access = access;
        this.questions = questions;
        this.actor = actor;
        this.clock = clock;
    }

    /** A row with what was answered last, for an account manager's own file: never what was confided. */
    public record Sheet(SituationRow row, Map<String, Answer> answers) implements Serializable {}

    /** Dealers of the acting one's own care that were asked and reminded and stay silent, the longest first. */
    @PreAuthorize("hasAuthority('situation:ask')")
    public List<SituationRow> silent(int most) {
        return read(
                "q.asked_at <= :silent and v.because in ('MANAGER', 'STAND_IN')",
                "q.asked_at",
                parameters(Math.min(most, SHORT), 0));
    }

    @PreAuthorize("hasAuthority('situation:see') and !hasRole('DEALER')")
    public List<SituationRow> rows(SituationFilter filter, SituationRow.@Nullable Key after, int skip, int limit) {
        var sought = DealerSearch.of(filter.search());
        var parameters = parameters(limit, skip);
        parameters.putAll(sought.parameters());
        var which = new StringBuilder(sought.condition());
        if (filter.stage() != null) {
            which.append(" and d.stage = :stage");
            parameters.put("stage", filter.stage().name());
        }
        if (filter.standing() != null) which.append(" and ").append(condition(filter.standing()));
        if (after != null) {
            which.append(" and d.pinyin >= :sorted and (d.pinyin > :sorted or d.id > :id)");
            parameters.put("sorted", after.sorted());
            parameters.put("id", after.id());
        }
        return read(which.toString(), "d.pinyin", parameters);
    }

    /** The director sees the network as a distribution, and no list by figures: such a file is the account manager's only. */
    @PreAuthorize("hasAuthority('situation:give') and !hasRole('DEALER')")
    public List<Sheet> sheets(SituationFilter filter, SituationRow.@Nullable Key after, int skip, int limit) {
        var rows = rows(filter, after, skip, limit);
        if (rows.isEmpty()) return List.of();
        var answers = new HashMap<Long, Map<String, Answer>>();
        db.sql("""
                select d.id as dealer, a.name, a.number, a.choice, a.words from dealer d %s
                  join situation_answer a on a.report_id = l.id and a.confided_to is null
                 where d.id in (:dealers)
                """.formatted(LAST))
                .param("dealers", rows.stream().map(row -> row.dealer().value()).toList())
                .query(row -> {
                    answers.computeIfAbsent(row.getLong("dealer"), key -> new HashMap<>())
                            .put(
                                    row.getString("name"),
                                    new Answer(
                                            row.getString("name"),
                                            row.getBigDecimal("number"),
                                            row.getString("choice"),
                                            row.getString("words"),
                                            false,
                                            null));
                });
        return rows.stream()
                .map(row -> new Sheet(row, answers.getOrDefault(row.dealer().value(), Map.of())))
                .toList();
    }

    /** What is asked now: the columns of a file. */
    @PreAuthorize("hasAuthority('situation:see') and !hasRole('DEALER')")
    public List<Question> questions() {
        return questions.in(Questionnaire.State.PUBLISHED).orElseThrow().questions();
    }

    private static String condition(Standing standing) {
        return switch (standing) {
            case GIVEN -> "q.id is null and l.id is not null";
            case ASKED -> "q.asked_at > :silent";
            case SILENT -> "q.asked_at <= :silent";
            case NONE -> "q.id is null and l.id is null";
        };
    }

    private Map<String, Object> parameters(int limit, int skip) {
        var parameters = new HashMap<String, Object>();
        parameters.put("viewer", actor.id().value());
        parameters.put("today", access.today());
        parameters.put("silent", Utc.of(clock.instant().minus(Requests.SILENT_AFTER)));
        parameters.put("limit", limit);
        parameters.put("skip", skip);
        return parameters;
    }

    private List<SituationRow> read(String which, String order, Map<String, Object> parameters) {
        return db.sql("""
                select d.id, d.name, d.pinyin, d.stage, m.name as manager_name, q.asked_at, q.asked_at <= :silent as silent,
                       l.quarter, l.given_at
                  from dealer d
                  join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer and :today between v.from_day and v.to_day
                  left join person m on m.id = d.manager_id
                  left join situation_request q on q.dealer_id = d.id and q.ended_at is null
                  %s
                 where d.state = 'ACTIVE' and %s order by %s, d.id limit :limit offset :skip
                """.formatted(LAST, which, order))
                .params(parameters)
                .query(SituationList::row)
                .list();
    }

    private static SituationRow row(ResultSet row, int number) throws SQLException {
        var quarter = row.getObject("quarter", LocalDate.class);
        var askedAt = Utc.instantOrNull(row.getObject("asked_at", LocalDateTime.class));
        var asked = row.getBoolean("silent") ? Standing.SILENT : Standing.ASKED;
        var quiet = quarter == null ? Standing.NONE : Standing.GIVEN;
        return new SituationRow(
                new DealerId(row.getLong("id")),
                row.getString("name"),
                Stage.valueOf(row.getString("stage")),
                row.getString("manager_name"),
                askedAt == null ? quiet : asked,
                quarter == null ? null : new Quarter(quarter),
                Utc.instantOrNull(row.getObject("given_at", LocalDateTime.class)),
                askedAt,
                new SituationRow.Key(row.getString("pinyin"), row.getLong("id")));
    }
}

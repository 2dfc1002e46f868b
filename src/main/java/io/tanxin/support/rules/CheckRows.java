package io.tanxin.support.rules;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found rule by rule, what the dealer said to it, and the lists of checks. */
@Repository
class CheckRows {
    /** @param words of the rule as it was agreed */
    record Found(
            long id,
            CheckId check,
            int number,
            String words,
            @Nullable String measure,
            Result result,
            String note) {}

    /** @param id of the row, which is sealed for itself */
    record Said(
            long id, CheckId check, String words, @Nullable UserId by, String byName, Instant at) {}

    private final JdbcClient db;

    CheckRows(JdbcClient db) {
        this.db = db;
    }

    /** One row for each rule, none of them looked at yet. */
    void begin(CheckId check, RulesId rules) {
        db.sql("""
                insert into shop_finding (check_id, number, result, note)
                select :check, number, 'UNSEEN', '' from agreed_rule where set_id = :rules order by place
                """).param("check", check.value()).param("rules", rules.value()).update();
    }

    /** False: there is no such rule in it, or it is no draft any more. */
    boolean note(CheckId check, int number, Result result, String note) {
        return db.sql("""
                update shop_finding f join shop_check c on c.id = f.check_id and c.state = 'DRAFT'
                   set f.result = :result, f.note = :note
                 where f.check_id = :check and f.number = :number
                """)
                        .param("result", result.name())
                        .param("note", note)
                        .param("check", check.value())
                        .param("number", number)
                        .update()
                == 1;
    }

    Optional<Long> finding(CheckId check, int number) {
        return db.sql("select id from shop_finding where check_id = :check and number = :number")
                .param("check", check.value())
                .param("number", number)
                .query(Long.class)
                .optional();
    }

    Optional<CheckId> checkOf(long finding) {
        return db.sql("select check_id from shop_finding where id = :id")
                .param("id", finding)
                .query((row, n) -> new CheckId(row.getLong(1)))
                .optional();
    }

    Map<CheckId, List<Found>> found(Collection<CheckId> checks) {
        if (checks.isEmpty()) return Map.of();
        return db
                .sql("""
                select f.id, f.check_id, f.number, r.words, r.measure, f.result, f.note from shop_finding f
                  join shop_check c on c.id = f.check_id
                  join agreed_rule r on r.set_id = c.set_id and r.number = f.number
                 where f.check_id in (:checks) order by f.check_id, r.place
                """)
                .param("checks", checks.stream().map(CheckId::value).toList())
                .query((row, n) -> new Found(
                        row.getLong("id"),
                        new CheckId(row.getLong("check_id")),
                        row.getInt("number"),
                        row.getString("words"),
                        row.getString("measure"),
                        Result.valueOf(row.getString("result")),
                        row.getString("note")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Found::check, LinkedHashMap::new, Collectors.toList()));
    }

    void clear(CheckId check) {
        db.sql("delete from shop_finding where check_id = :check")
                .param("check", check.value())
                .update();
    }

    void say(CheckId check, String words, @Nullable UserId by, String name, Instant now) {
        db.sql("""
                insert into shop_word (check_id, words, by_id, by_name, said_at) values (:check, :words, :by, :name, :now)
                """)
                .param("check", check.value())
                .param("words", words)
                .param("by", by == null ? null : by.value())
                .param("name", name)
                .param("now", Utc.of(now))
                .update();
    }

    Map<CheckId, List<Said>> said(Collection<CheckId> checks) {
        if (checks.isEmpty()) return Map.of();
        return db
                .sql("""
                select id, check_id, words, by_id, by_name, said_at from shop_word where check_id in (:checks) order by id
                """)
                .param("checks", checks.stream().map(CheckId::value).toList())
                .query((row, n) -> said(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Said::check));
    }

    List<Said> said(DealerId dealer) {
        return db.sql("""
                select w.id, w.check_id, w.words, w.by_id, w.by_name, w.said_at from shop_word w
                  join shop_check c on c.id = w.check_id where c.dealer_id = :dealer order by w.id
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> said(row))
                .list();
    }

    /** The newest first, by key. @param drafts those too that are still written */
    List<CheckBrief> briefs(DealerId dealer, boolean drafts, CheckBrief.@Nullable Key after, int limit) {
        return db.sql("""
                select c.id, c.day, c.state, sum(f.result = 'KEPT') kept, sum(f.result = 'PARTLY') partly,
                       sum(f.result = 'NOT') failed, sum(f.result = 'UNSEEN') unseen
                  from (select id, day, state from shop_check
                         where dealer_id = :dealer and (:drafts or state <> 'DRAFT')
                           and day <= :day and (day < :day or id < :id)
                         order by day desc, id desc limit :limit) c
                  join shop_finding f on f.check_id = c.id
                 group by c.id, c.day, c.state order by c.day desc, c.id desc
                """)
                .param("dealer", dealer.value())
                .param("drafts", drafts)
                .param("day", after == null ? LocalDate.of(9999, 1, 1) : after.day())
                .param("id", after == null ? Long.MAX_VALUE : after.id())
                .param("limit", limit)
                .query((row, n) -> new CheckBrief(
                        new CheckId(row.getLong("id")),
                        row.getObject("day", LocalDate.class),
                        CheckState.valueOf(row.getString("state")),
                        row.getInt("kept"),
                        row.getInt("partly"),
                        row.getInt("failed"),
                        row.getInt("unseen")))
                .list();
    }

    /** How each rule was found in the last few finished checks, the oldest first; where nobody looked is left out. */
    Map<Integer, List<Result>> course(DealerId dealer, int checks) {
        record Step(int number, Result result) {}
        return db
                .sql("""
                select f.number, f.result from
                       (select id, day from shop_check where dealer_id = :dealer and state <> 'DRAFT'
                         order by day desc, id desc limit :checks) c
                  join shop_finding f on f.check_id = c.id and f.result <> 'UNSEEN' order by c.day, c.id
                """)
                .param("dealer", dealer.value())
                .param("checks", checks)
                .query((row, n) -> new Step(row.getInt("number"), Result.valueOf(row.getString("result"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Step::number, LinkedHashMap::new, Collectors.mapping(Step::result, Collectors.toList())));
    }

    private static Said said(ResultSet row) throws SQLException {
        var by = row.getObject("by_id", Long.class);
        return new Said(
                row.getLong("id"),
                new CheckId(row.getLong("check_id")),
                row.getString("words"),
                by == null ? null : new UserId(by),
                row.getString("by_name"),
                Utc.instant(row.getObject("said_at", LocalDateTime.class)));
    }
}

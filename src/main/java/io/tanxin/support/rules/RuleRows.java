package io.tanxin.support.rules;

import io.tanxin.kernel.DealerId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of a version, in their order. */
@Repository
class RuleRows {
    private final JdbcClient db;
    private final JdbcTemplate many;

    RuleRows(JdbcClient db, JdbcTemplate many) {
        this.db = db;
        this.many = many;
    }

    List<Rule> of(RulesId set) {
        return of(List.of(set)).getOrDefault(set, List.of());
    }

    Map<RulesId, List<Rule>> of(Collection<RulesId> sets) {
        if (sets.isEmpty()) return Map.of();
        record Found(RulesId set, Rule rule) {}
        return db
                .sql(
                        "select set_id, number, words, measure from agreed_rule where set_id in (:sets) order by set_id, place")
                .param("sets", sets.stream().map(RulesId::value).toList())
                .query((row, n) -> new Found(
                        new RulesId(row.getLong("set_id")),
                        new Rule(row.getInt("number"), row.getString("words"), row.getString("measure"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Found::set, LinkedHashMap::new, Collectors.mapping(Found::rule, Collectors.toList())));
    }

    /** In the place of those that stand there; new ones get the next numbers of their dealer. The version is a draft. */
    void write(RulesId set, DealerId dealer, List<Rule> rules) {
        var next =
                db.sql("""
                select coalesce(max(r.number), 0) from agreed_rule r join rule_set s on s.id = r.set_id where s.dealer_id = :dealer
                """).param("dealer", dealer.value()).query(Integer.class).single();
        clear(set);
        var place = 0;
        var lines = new java.util.ArrayList<Object[]>();
        for (var rule : rules) {
            var number = rule.number() == 0 ? ++next : rule.number();
            lines.add(new Object[] {set.value(), number, place++, rule.words(), rule.measure()});
        }
        many.batchUpdate(
                "insert into agreed_rule (set_id, number, place, words, measure) values (?, ?, ?, ?, ?)", lines);
    }

    void clear(RulesId set) {
        db.sql("delete from agreed_rule where set_id = :set")
                .param("set", set.value())
                .update();
    }

    /** Which numbers this dealer's rules ever had. */
    List<Integer> numbers(DealerId dealer) {
        return db.sql("""
                select distinct r.number from agreed_rule r join rule_set s on s.id = r.set_id where s.dealer_id = :dealer
                """)
                .param("dealer", dealer.value())
                .query((row, n) -> row.getInt(1))
                .list();
    }
}

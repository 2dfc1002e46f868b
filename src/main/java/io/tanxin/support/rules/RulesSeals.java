package io.tanxin.support.rules;

import io.tanxin.kernel.DealerId;
import io.tanxin.seals.PartErased;
import io.tanxin.seals.SealMark;
import io.tanxin.seals.SealPart;
import io.tanxin.seals.SealSubject;
import io.tanxin.seals.SealedThings;
import io.tanxin.seals.Seals;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Each agreed version is sealed as it was agreed: its words, and who agreed. */
@Component
class RulesSeals implements SealedThings {
    private static final String KIND = "RULES";

    private final Seals seals;
    private final RuleSets sets;
    private final RuleRows rows;
    private final JdbcClient db;
    private final ObjectMapper json;

    RulesSeals(Seals seals, RuleSets sets, RuleRows rows, JdbcClient db, ObjectMapper json) {
        this.seals = seals;
        this.sets = sets;
        this.rows = rows;
        this.db = db;
        this.json = json;
    }

    void agreed(RuleSet set) {
        seals.seal(set.dealer(), subject(set), parts(set, rows.of(set.key())));
    }

    /** By the versions' keys. */
    Map<Long, SealMark> of(DealerId dealer, Collection<RuleSet> found) {
        return seals.newest(
                dealer, KIND, found.stream().map(set -> set.key().value()).toList());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<SealSubject, List<SealPart>> asKept(DealerId dealer) {
        var agreed = sets.ofDealer(dealer).stream()
                .filter(set -> set.state() == RulesState.AGREED)
                .toList();
        var rules = rows.of(agreed.stream().map(RuleSet::key).toList());
        var kept = new HashMap<SealSubject, List<SealPart>>();
        agreed.forEach(set -> kept.put(subject(set), parts(set, rules.getOrDefault(set.key(), List.of()))));
        return kept;
    }

    @EventListener
    void erase(PartErased erased) {
        if (!erased.subject().kind().equals(KIND)) return;
        var sql = switch (erased.part()) {
            case "text" ->
                List.of(
                        "update agreed_rule set words = '', measure = null where set_id = :set",
                        "update rule_set set why = null where id = :set");
            case "persons" -> List.of("update rule_set set agreed_by = null where id = :set");
            default -> List.<String>of();
        };
        sql.forEach(one -> db.sql(one).param("set", erased.subject().id()).update());
    }

    private static SealSubject subject(RuleSet set) {
        return new SealSubject(KIND, set.key().value(), set.number());
    }

    private List<SealPart> parts(RuleSet set, List<Rule> rules) {
        var text = new TreeMap<String, Object>();
        text.put("why", Objects.requireNonNullElse(set.why(), ""));
        text.put(
                "rules",
                rules.stream()
                        .map(rule -> List.of(
                                String.valueOf(rule.number()),
                                rule.words(),
                                Objects.requireNonNullElse(rule.measure(), "")))
                        .toList());
        var by = set.agreedBy();
        return List.of(
                SealPart.text("text", json.writeValueAsString(text)),
                SealPart.persons("persons", "{\"agreed\":" + (by == null ? 0 : by.value()) + "}"));
    }
}

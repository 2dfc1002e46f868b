package io.tanxin.support.rules;

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

/** Each version of the rules that both sides agreed on, for the dealer to take away. */
@Component
class RulesChapter implements HistoryPart {
    private final RuleSets sets;
    private final RuleRows rows;
    private final RulesSeals seals;

    RulesChapter(RuleSets sets, RuleRows rows, RulesSeals seals) {
        this.sets = sets;
        this.rows = rows;
        this.seals = seals;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public int order() {
        return 36;
    }

    @Override
    public List<HistoryEntry> entries(DealerId dealer, HistoryWords words) {
        var agreed = sets.ofDealer(dealer).reversed().stream()
                .filter(set -> set.state() == RulesState.AGREED)
                .toList();
        var marks = seals.of(dealer, agreed);
        return agreed.stream()
                .map(set -> {
                    var at = Objects.requireNonNull(set.agreedAt());
                    var data = new LinkedHashMap<String, Object>();
                    data.put("version", set.number());
                    data.put("agreedAt", at);
                    if (set.agreedBy() != null) data.put("agreedBy", Objects.<UserId>requireNonNull(set.agreedBy()));
                    var mark = marks.get(set.key().value());
                    if (mark != null) data.put("sealed", mark.number());
                    var lines = new ArrayList<String>();
                    if (set.why() != null) lines.add(set.why());
                    rows.of(set.key())
                            .forEach(rule -> lines.add(
                                    "• " + rule.words() + (rule.measure() == null ? "" : " · " + rule.measure())));
                    return new HistoryEntry(words.dayOf(at), words.say("history.rules", set.number()), lines, data);
                })
                .toList();
    }
}

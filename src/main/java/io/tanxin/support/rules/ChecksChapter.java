package io.tanxin.support.rules;

import io.tanxin.history.HistoryEntry;
import io.tanxin.history.HistoryPart;
import io.tanxin.history.HistoryWords;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.support.rules.CheckRows.Found;
import io.tanxin.support.rules.CheckRows.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Each check that both have signed, rule by rule, with what the dealer said to it. */
@Component
class ChecksChapter implements HistoryPart {
    private final ShopChecks checks;
    private final CheckRows rows;
    private final CheckSeals seals;

    ChecksChapter(ShopChecks checks, CheckRows rows, CheckSeals seals) {
        this.checks = checks;
        this.rows = rows;
        this.seals = seals;
    }

    @Override
    public String name() {
        return "checks";
    }

    @Override
    public int order() {
        return 37;
    }

    @Override
    public List<HistoryEntry> entries(DealerId dealer, HistoryWords words) {
        var signed = checks.signed(dealer);
        var ids = signed.stream().map(ShopCheck::key).toList();
        var found = rows.found(ids);
        var said = rows.said(ids);
        var marks = seals.of(dealer, ids);
        return signed.stream()
                .map(check -> {
                    var data = new LinkedHashMap<String, Object>();
                    data.put("check", check.key().value());
                    data.put("day", check.day().toString());
                    data.put("signedAt", Objects.requireNonNull(check.dealerAt()));
                    data.put("company", Objects.<UserId>requireNonNull(check.companyBy()));
                    var mark = marks.get(check.key().value());
                    if (mark != null) data.put("sealed", mark.number());
                    return new HistoryEntry(
                            check.day(),
                            words.say("history.check"),
                            lines(
                                    found.getOrDefault(check.key(), List.of()),
                                    said.getOrDefault(check.key(), List.of()),
                                    words),
                            data);
                })
                .toList();
    }

    private static List<String> lines(List<Found> found, List<Said> said, HistoryWords words) {
        var lines = new ArrayList<String>();
        found.forEach(rule -> lines.add("• " + rule.words() + ": " + words.say("words.result." + rule.result())
                + (rule.note().isEmpty() ? "" : " · " + rule.note())));
        said.forEach(one -> lines.add(words.say("history.check.said", one.byName(), one.words())));
        return lines;
    }
}

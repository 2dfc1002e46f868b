package io.tanxin.concerns.decisions;

import io.tanxin.history.HistoryEntry;
import io.tanxin.history.HistoryPart;
import io.tanxin.history.HistoryWords;
import io.tanxin.kernel.DealerId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dealer's restrictions, with what was said about them; of the decisions behind them, nothing. */
@Component
class RestrictionHistory implements HistoryPart {
    private final JdbcClient db;
    private final DecisionRows decisions;

    RestrictionHistory(JdbcClient db, DecisionRows decisions) {
        this.db = db;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "restrictions";
    }

    @Override
    public int order() {
        return 33;
    }

    @Override
    public List<HistoryEntry> entries(DealerId dealer, HistoryWords words) {
        return db
                .sql("select * from sanction where dealer_id = :dealer and state <> 'PROPOSED' order by signed_at, id")
                .param("dealer", dealer.value())
                .query(SanctionRows::sanction)
                .list()
                .stream()
                .map(one -> entry(one, words))
                .toList();
    }

    private HistoryEntry entry(Sanction one, HistoryWords words) {
        var lines = new ArrayList<String>(List.of(
                one.what(),
                words.say("history.restriction.why", one.why()),
                words.say("history.restriction.tried", one.tried()),
                words.say("history.restriction.days", words.day(one.from()), words.day(one.until())),
                words.say("words.sanction." + one.state())));
        var data = new LinkedHashMap<String, Object>();
        data.put("restriction", one.id().value());
        data.put("kind", one.kind().name());
        data.put("state", one.state().name());
        data.put("what", one.what());
        data.put("why", one.why());
        data.put("tried", one.tried());
        data.put("from", one.from());
        data.put("until", one.until());
        var said = decisions.steps(one.decision(), true);
        data.put(
                "steps",
                said.stream()
                        .map(step -> Map.of("step", step.step(), "at", step.at(), "words", words(step)))
                        .toList());
        for (var step : said) {
            if (!words(step).isEmpty())
                lines.add(words.say("words.decisionStep." + step.step()) + ", " + words.dayAndTime(step.at()) + " · "
                        + words(step));
        }
        var at = one.signedAt();
        if (at == null) throw new IllegalStateException("a restriction without a signature");
        return new HistoryEntry(
                at.atZone(ZoneOffset.UTC).toLocalDate(), words.say("words.sanctionKind." + one.kind()), lines, data);
    }

    private static String words(DecisionStep step) {
        return step.words() == null ? "" : step.words();
    }
}

package io.tanxin.communication.talk;

import io.tanxin.kernel.DealerId;
import io.tanxin.seals.SealMark;
import io.tanxin.seals.SealPart;
import io.tanxin.seals.SealSubject;
import io.tanxin.seals.Seals;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Seals minutes when they are shared, and each word of the dealer on them; what all at a round read, in the chain of each. */
@Component
class MinutesSeals {
    static final String SHARED = "MINUTES";
    static final String ANSWER = "MINUTES_ANSWER";

    private final Seals seals;
    private final JdbcClient db;
    private final ObjectMapper json;

    MinutesSeals(Seals seals, JdbcClient db, ObjectMapper json) {
        this.seals = seals;
        this.db = db;
        this.json = json;
    }

    /** As it was shared last. */
    void shared(Minutes minutes) {
        var parts = share(
                minutes.sharedText() == null ? "" : minutes.sharedText(),
                minutes.changedBy().value());
        readers(minutes).forEach(dealer -> seals.seal(dealer, subject(minutes.key(), minutes.shares()), parts));
    }

    /**
     * What was shared before seals were, or before this dealer came to the round, is sealed when the dealer has its say: of
     * nothing earlier is it known that nobody has touched it.
     */
    void said(long answer, MinutesId minutes, DealerId dealer, int share) {
        var sealed = newest(dealer, List.of(minutes)).get(minutes);
        if (sealed == null || sealed.subject().edition() != share) {
            db.sql("select text, by_id from minutes_share where minutes_id = :id and number = :share")
                    .param("id", minutes.value())
                    .param("share", share)
                    .query((row, n) -> share(row.getString("text"), row.getLong("by_id")))
                    .optional()
                    .ifPresent(parts -> seals.seal(dealer, subject(minutes, share), parts));
        }
        db.sql("select * from minutes_answer where id = :id")
                .param("id", answer)
                .query((row, n) -> answer(
                        row.getLong("minutes_id"),
                        row.getInt("share"),
                        (Integer) row.getObject("line"),
                        row.getString("line_text"),
                        row.getString("correction"),
                        row.getLong("by_id")))
                .optional()
                .ifPresent(parts -> seals.seal(dealer, new SealSubject(ANSWER, answer, 0), parts));
    }

    /** The seals of what these dealers read now, by minutes. */
    Map<MinutesId, SealMark> newest(DealerId dealer, Collection<MinutesId> minutes) {
        var marks = new TreeMap<MinutesId, SealMark>((a, b) -> Long.compare(a.value(), b.value()));
        seals.newest(dealer, SHARED, minutes.stream().map(MinutesId::value).toList())
                .forEach((id, mark) -> marks.put(new MinutesId(id), mark));
        return marks;
    }

    static SealSubject subject(MinutesId minutes, int share) {
        return new SealSubject(SHARED, minutes.value(), share);
    }

    List<SealPart> share(String text, long by) {
        return List.of(SealPart.text("text", text), SealPart.persons("persons", "{\"by\":" + by + "}"));
    }

    /** @param line null: confirmed as it stands */
    List<SealPart> answer(
            long minutes,
            int share,
            @Nullable Integer line,
            @Nullable String lineText,
            @Nullable String words,
            long by) {
        var said = new TreeMap<String, Object>();
        said.put("minutes", minutes);
        said.put("share", share);
        if (line != null) said.put("line", line);
        if (lineText != null) said.put("lineText", lineText);
        if (words != null) said.put("correction", words);
        return List.of(
                SealPart.text("answer", json.writeValueAsString(said)),
                SealPart.persons("persons", "{\"by\":" + by + "}"));
    }

    private List<DealerId> readers(Minutes minutes) {
        var own = minutes.dealer();
        if (own != null) return List.of(own);
        return db.sql("select dealer_id from seat where day_id = :day and removed_at is null order by dealer_id")
                .param("day", minutes.day().value())
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list();
    }
}

package io.tanxin.communication.talk;

import io.tanxin.communication.DayId;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.load.PromiseTerms;
import io.tanxin.promises.load.Terms;
import io.tanxin.promises.load.WeekLoad;
import io.tanxin.promises.load.WorkLoad;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the lines of minutes into promises, each once. A day that changes later is agreed on at the promise, not by a line. */
@Component
class MinutesPromises {
    private final JdbcClient db;
    private final PromiseService promises;
    private final WorkLoad load;
    private final PromiseTerms terms;

    MinutesPromises(JdbcClient db, PromiseService promises, WorkLoad load, PromiseTerms terms) {
        this.db = db;
        this.promises = promises;
        this.load = load;
        this.terms = terms;
    }

    /** @return how many were new */
    int make(MinutesId minutes, DayId day, DealerId dealer, List<PromiseLine> lines) {
        var made = 0;
        for (var line : lines) {
            var owner = line.owner();
            var due = line.due();
            if (owner == null || due == null) continue;
            if (isMade(minutes, key(line))) continue; // the same line twice in one text
            // it was given in the talk: what lies in that week was shown beside the line
            var draft = new PromiseDraft(dealer, owner.side(), owner.id(), line.words(), due, "DAY", day.value());
            var promise = promises.make(draft.knowing());
            keep(minutes, key(line), promise);
            made++;
        }
        return made;
    }

    /** What lies in the owners' weeks already, by the line's number; what a dealer's people have to do nobody here knows (P1). */
    Map<Integer, WeekLoad> weeks(DealerId dealer, List<PromiseLine> lines) {
        var weeks = new HashMap<Integer, WeekLoad>();
        for (var line : lines) {
            var owner = line.owner();
            var due = line.due();
            if (owner == null || due == null || owner.side() == Side.DEALER) continue;
            weeks.put(line.number(), load.ofWeek(dealer, owner.id(), due));
        }
        return weeks;
    }

    Terms terms() {
        return terms.read();
    }

    /** What these minutes have become so far, by {@link #key}. */
    Map<String, PromiseId> of(MinutesId minutes) {
        var made = new HashMap<String, PromiseId>();
        db.sql("select fingerprint, promise_id from minutes_promise where minutes_id = :minutes")
                .param("minutes", minutes.value())
                .query(row -> {
                    made.put(row.getString(1), new PromiseId(row.getLong(2)));
                });
        return made;
    }

    /** Of a line that names nobody: empty. */
    static String key(PromiseLine line) {
        var owner = line.owner();
        return owner == null ? "" : fingerprint(owner.id(), line.words());
    }

    private boolean isMade(MinutesId minutes, String fingerprint) {
        return db.sql("select count(*) from minutes_promise where minutes_id = :minutes and fingerprint = :fingerprint")
                        .param("minutes", minutes.value())
                        .param("fingerprint", fingerprint)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void keep(MinutesId minutes, String fingerprint, PromiseId promise) {
        db.sql("insert into minutes_promise (minutes_id, fingerprint, promise_id) values (:minutes, :fingerprint, :id)")
                .param("minutes", minutes.value())
                .param("fingerprint", fingerprint)
                .param("id", promise.value())
                .update();
    }

    private static String fingerprint(UserId owner, String words) {
        var said = owner + " " + words.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{P}]+", "");
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException notJava) {
            throw new IllegalStateException(notJava);
        }
    }
}

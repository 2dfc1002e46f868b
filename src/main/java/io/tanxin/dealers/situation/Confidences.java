package io.tanxin.dealers.situation;

import io.tanxin.identity.Actors;
import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said in confidence is kept three years, then its content goes; what was typed and never given, three months. */
@Component
public class Confidences {
    static final Period KEPT = Period.ofYears(3);
    private static final Duration DRAFTS = Duration.ofDays(90);
    private static final int MOST = 200;

    private final JdbcClient db;
    private final Drafts drafts;
    private final Actors actors;
    private final AuditTrail audit;
    private final Clock clock;

    Confidences(JdbcClient db, Drafts drafts, Actors actors, AuditTrail audit, Clock clock) {
        this.db = db;
        this.drafts = drafts;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    private record Old(long report, DealerId dealer, int answers) {}

    /** @return of how many reports something was erased */
    @Transactional
    public int erase() {
        drafts.forgetBefore(clock.instant().minus(DRAFTS));
        var before = clock.instant().atZone(ZoneOffset.UTC).minus(KEPT).toInstant();
        return actors.runAs("situation", () -> {
            var old = old(Utc.of(before));
            audit.recordAll(old.stream()
                    .map(one -> new AuditTrail.Deed(
                            "situation.erased",
                            "situation",
                            one.report(),
                            one.dealer(),
                            Map.of("answers", one.answers())))
                    .toList());
            for (var one : old) {
                db.sql("""
                        update situation_answer set number = null, choice = null, words = null, erased_at = :now
                         where report_id = :report and erased_at is null and confided_at < :before
                        """)
                        .param("now", Utc.of(clock.instant()))
                        .param("report", one.report())
                        .param("before", Utc.of(before))
                        .update();
            }
            return old.size();
        });
    }

    private List<Old> old(LocalDateTime before) {
        return db.sql("""
                select a.report_id, r.dealer_id, count(*) as answers
                  from situation_answer a join situation_report r on r.id = a.report_id
                 where if(a.confided_to is not null and a.erased_at is null, a.confided_at, null) < :before
                 group by a.report_id limit :most
                """)
                .param("before", before)
                .param("most", MOST)
                .query((row, n) -> new Old(
                        row.getLong("report_id"), new DealerId(row.getLong("dealer_id")), row.getInt("answers")))
                .list();
    }
}

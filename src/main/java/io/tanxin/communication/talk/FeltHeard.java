package io.tanxin.communication.talk;

import io.tanxin.communication.DayCircle;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.TalkRefused.Reason;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Did you feel heard?" The one who answers chooses who may see it. An answer for a sum is shown singly to nobody: sums count
 * answers for a sum only, of at least five people, and grow by five at a time, so that no single one can be worked out from two
 * looks at it.
 */
@Service
@Transactional
public class FeltHeard {
    private static final int LEAST = 5;

    public enum Circle {
        /** Shown to the dealer's own manager, with the words. */
        MANAGER,
        /** Only inside a sum. Without words: they would give away who wrote them. */
        SUM
    }

    public record Answer(int score, @Nullable String words, Circle circle, Instant at) implements Serializable {}

    public record Shown(
            DealerId dealer,
            String dealerName,
            String by,
            int score,
            @Nullable String words,
            Instant at) implements Serializable {}

    public record Sum(int answers, double average) implements Serializable {}

    private final JdbcClient db;
    private final Talk talk;

    FeltHeard(JdbcClient db, Talk talk) {
        this.db = db;
        this.talk = talk;
    }

    @PreAuthorize("hasAuthority('minutes:answer')")
    public void answer(DayId id, @Nullable DealerId dealer, int score, @Nullable String words, Circle circle) {
        var own = talk.own(talk.begun(id), dealer);
        if (score < 1 || score > 5) throw new IllegalArgumentException("1 to 5");
        var said = circle == Circle.SUM || words == null || words.isBlank() ? null : words.strip();
        TalkRefused.unless(said == null || said.length() <= 1000, Reason.TOO_LONG);
        db.sql("""
                insert into felt_heard (day_id, dealer_id, by_id, score, words, circle, at)
                values (:day, :dealer, :by, :score, :words, :circle, :at)
                on duplicate key update score = :score, words = :words, circle = :circle, at = :at
                """)
                .param("day", id.value())
                .param("dealer", own.value())
                .param("by", talk.me().value())
                .param("score", score)
                .param("words", said)
                .param("circle", circle.name())
                .param("at", talk.now())
                .update();
    }

    /** The reader's own answer, which may be changed. */
    @PreAuthorize("hasAuthority('minutes:answer')")
    @Transactional(readOnly = true)
    public Optional<Answer> mine(DayId id, @Nullable DealerId dealer) {
        var own = talk.own(talk.day(id), dealer);
        return db.sql("""
                select score, words, circle, at from felt_heard
                 where day_id = :day and dealer_id = :dealer and by_id = :me
                """)
                .param("day", id.value())
                .param("dealer", own.value())
                .param("me", talk.me().value())
                .query((row, n) -> new Answer(
                        row.getInt("score"),
                        row.getString("words"),
                        Circle.valueOf(row.getString("circle")),
                        Utc.instant(row.getObject("at", LocalDateTime.class))))
                .optional();
    }

    /**
     * What was said for the manager's eyes, to the manager and who stands in; to a director nothing, but of a talk in confidence: there it was
     * said to the director.
     */
    @PreAuthorize("hasAuthority('days:hold')")
    @Transactional(readOnly = true)
    public List<Shown> shown(DayId id) {
        talk.day(id);
        return db.sql("""
                select f.dealer_id, d.name dealer_name, p.name by_name, f.score, f.words, f.at from felt_heard f
                  join visible_dealer v on v.dealer_id = f.dealer_id and v.viewer_id = :me
                                       and :today between v.from_day and v.to_day
                  join dealer d on d.id = f.dealer_id
                  join person p on p.id = f.by_id
                 where f.day_id = :day and f.circle = 'MANAGER'
                   and (d.manager_id = :me or v.because = 'STAND_IN' or v.because = 'DIRECTOR'
                        and exists (select 1 from communication_day e where e.id = f.day_id and e.confided))
                 order by d.pinyin, f.id
                """)
                .param("day", id.value())
                .param("me", talk.me().value())
                .param("today", talk.today())
                .query((row, n) -> new Shown(
                        new DealerId(row.getLong("dealer_id")),
                        row.getString("dealer_name"),
                        row.getString("by_name"),
                        row.getInt("score"),
                        row.getString("words"),
                        Utc.instant(row.getObject("at", LocalDateTime.class))))
                .list();
    }

    /** Over the reader's dealers, without what is in confidence; empty below five people. */
    @PreAuthorize("hasAuthority('days:hold')")
    @Transactional(readOnly = true)
    public Optional<Sum> sum() {
        return db.sql("""
                with mine as (
                  select f.id, f.by_id, f.score, row_number() over (order by f.id) n, count(*) over () total
                    from felt_heard f
                    join visible_dealer v on v.dealer_id = f.dealer_id and v.viewer_id = :me
                                         and :today between v.from_day and v.to_day
                   where f.circle = 'SUM' and""" + " " + DayCircle.shared("f.day_id") + """
                )
                select count(*) answers, avg(score) average, count(distinct by_id) people
                  from mine where n <= total - total % :least
                """)
                .param("me", talk.me().value())
                .param("today", talk.today())
                .param("least", LEAST)
                .query((row, n) -> row.getInt("people") < LEAST
                        ? Optional.<Sum>empty()
                        : Optional.of(new Sum(row.getInt("answers"), row.getDouble("average"))))
                .single();
    }
}

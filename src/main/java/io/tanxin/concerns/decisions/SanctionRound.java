package io.tanxin.concerns.decisions;

import io.tanxin.concerns.decisions.DecisionLetters.Told;
import io.tanxin.concerns.decisions.Sanction.ShownHow;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Actors;
import io.tanxin.mail.LetterState;
import io.tanxin.mail.LetterTrace;
import io.tanxin.mail.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time alone decides about restrictions: one whose letter went out or was handed over is shown; after the days of notice it
 * begins; after its last day it ends. Each step is a change of the row's state with its letter in one transaction: however many
 * rounds walk or die, it is done once.
 */
@Component
public class SanctionRound {
    private static final Logger log = LoggerFactory.getLogger(SanctionRound.class);
    private static final int BATCH = 200;

    private final JdbcClient db;
    private final SanctionRows rows;
    private final DecisionRows decisions;
    private final DecisionAccess access;
    private final DecisionLetters letters;
    private final Outbox outbox;
    private final Actors actors;
    private final TransactionTemplate transaction;

    SanctionRound(
            JdbcClient db,
            SanctionRows rows,
            DecisionRows decisions,
            DecisionAccess access,
            DecisionLetters letters,
            Outbox outbox,
            Actors actors,
            TransactionTemplate transaction) {
        this.db = db;
        this.rows = rows;
        this.decisions = decisions;
        this.access = access;
        this.letters = letters;
        this.outbox = outbox;
        this.actors = actors;
        this.transaction = transaction;
    }

    private enum Step {
        SHOWN("s.state = 'SIGNED'"),
        BEGAN("s.state = 'SHOWN' and s.begins_on <= :day and (s.asked_at is null or s.looked_at is not null)"),
        ENDED("s.state in ('SIGNED', 'SHOWN', 'IN_EFFECT') and s.until_day < :day");

        private final String when;

        Step(String when) {
            this.when = when;
        }
    }

    private record Due(Sanction sanction, ZoneId zone) {}

    /** @return how many steps it did */
    public int round() {
        // what is over does not begin first
        return actors.runAs("decisions", () -> walk(Step.SHOWN) + walk(Step.ENDED) + walk(Step.BEGAN));
    }

    private int walk(Step step) {
        var done = new int[1];
        var after = Optional.of(0L);
        while (after.isPresent()) {
            var from = after.get();
            after = transaction.execute(status -> batch(step, from, done));
        }
        if (done[0] > 0)
            log.info("Of the restrictions {} {}", done[0], step.name().toLowerCase(Locale.ROOT));
        return done[0];
    }

    /** @return behind which the next batch begins; empty: that was the last */
    private Optional<Long> batch(Step step, long after, int[] done) {
        var due = db.sql("""
                select s.*, d.zone from sanction s join dealer d on d.id = s.dealer_id
                 where %s and s.id > :after order by s.id limit :limit for update of s skip locked
                """.formatted(step.when))
                // wherever the dealer is, its day is not later than that
                .param("day", access.today(ZoneOffset.MAX))
                .param("after", after)
                .param("limit", BATCH)
                .query(SanctionRound::due)
                .list();
        var delivered = step == Step.SHOWN ? delivered(due) : Map.<Long, Instant>of();
        for (var one : due) if (step(step, one, delivered)) done[0]++;
        return due.size() < BATCH
                ? Optional.empty()
                : Optional.of(due.getLast().sanction().id().value());
    }

    private boolean step(Step step, Due due, Map<Long, Instant> delivered) {
        var sanction = due.sanction();
        var today = access.today(due.zone());
        switch (step) {
            case SHOWN -> {
                var at = delivered.get(sanction.id().value());
                if (at == null) return false;
                changed(sanction.shown(at, ShownHow.LETTER, LocalDate.ofInstant(at, due.zone())), step, null);
            }
            case BEGAN -> {
                if (!sanction.mayBegin(today)) return false;
                changed(sanction.began(), step, Told.BEGAN);
            }
            case ENDED -> {
                if (!sanction.isPast(today)) return false;
                changed(sanction.ended(access.now()), step, Told.ENDED);
            }
        }
        return true;
    }

    private void changed(Sanction next, Step step, @Nullable Told told) {
        var kept = rows.save(next);
        var decision = decisions.find(kept.decision()).orElseThrow();
        decisions.step(decision.id(), step.name(), Actor.SYSTEM, access.now(), null, true);
        access.written("restriction." + step.name().toLowerCase(Locale.ROOT), kept, decision);
        if (told != null) letters.told(kept, decision, told, "");
    }

    /** When the first of a restriction's letters reached its reader. One that only waits to be read in the outbox reached nobody. */
    private Map<Long, Instant> delivered(List<Due> due) {
        var first = new HashMap<Long, Instant>();
        var ids = due.stream().map(one -> one.sanction().id().value()).toList();
        for (LetterTrace letter : outbox.statesOf(DecisionLetters.RESTRICTION, ids)) {
            if (letter.state() == LetterState.SENT || letter.state() == LetterState.HANDED_OVER)
                first.merge(letter.subject(), letter.at(), (one, other) -> one.isBefore(other) ? one : other);
        }
        return first;
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(SanctionRows.sanction(row, number), ZoneId.of(row.getString("zone")));
    }
}

package io.tanxin.handed;

import io.tanxin.dealers.Dealers;
import io.tanxin.handed.HandedRefused.Reason;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the colleague says: done, it can't be done and why, it needs longer. Signed in or by the letter's link. Who saw an older
 * state is told by an {@link OptimisticLockingFailureException}.
 */
@Service
@Transactional
public class HandedAnswers {
    static final Duration UNDO = Duration.ofMinutes(1);

    private final HandedRepository rows;
    private final HandedSteps steps;
    private final HandedMornings mornings;
    private final HandedClock moments;
    private final HandedLetters letters;
    private final Dealers dealers;
    private final Actors actors;
    private final CurrentActor actor;
    private final Clock clock;

    HandedAnswers(
            HandedRepository rows,
            HandedSteps steps,
            HandedMornings mornings,
            HandedClock moments,
            HandedLetters letters,
            Dealers dealers,
            Actors actors,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.mornings = mornings;
        this.moments = moments;
        this.letters = letters;
        this.dealers = dealers;
        this.actors = actors;
        this.actor = actor;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('handed:answer')")
    public void done(HandedId id, int seen, @Nullable String words) {
        var said = words == null || words.isBlank() ? null : Handed.words(words);
        var done = rows.save(mine(id, seen).done(said, Utc.of(clock.instant())));
        steps.add(done, HandedStep.Kind.DONE, said);
        letters.answered(done, HandedStep.Kind.DONE);
    }

    @PreAuthorize("hasAuthority('handed:answer')")
    public void cannot(HandedId id, int seen, String why) {
        var cannot = rows.save(mine(id, seen).cannot(why, Utc.of(clock.instant())));
        steps.add(cannot, HandedStep.Kind.CANNOT, cannot.answer());
        letters.answered(cannot, HandedStep.Kind.CANNOT);
    }

    @PreAuthorize("hasAuthority('handed:answer')")
    public void longer(HandedId id, int seen, LocalDate day, String why) {
        var handed = mine(id, seen);
        var next = moments.first(day, mornings.of(handed));
        var later = rows.save(handed.longer(day, why, today(handed), next));
        steps.add(later, HandedStep.Kind.LONGER, later.answer());
        letters.answered(later, HandedStep.Kind.LONGER);
    }

    /** Takes back one's own "done" or "can't", within a minute. */
    @PreAuthorize("hasAuthority('handed:answer')")
    public void undo(HandedId id, int seen) {
        var handed = mine(id, seen);
        HandedRefused.unless(mayUndo(id), Reason.TOO_LATE_TO_UNDO);
        var open = rows.save(handed.reopened(moments.first(handed.due(), mornings.of(handed))));
        steps.add(open, HandedStep.Kind.UNDONE, null);
    }

    /** Asked of what a list shows, without another question to the database. */
    @PreAuthorize("hasAuthority('handed:answer')")
    public boolean mayUndo(HandedRow row) {
        var said = row.state() == HandedState.DONE || row.state() == HandedState.CANNOT;
        var at = row.answeredAt();
        return said && row.mine() && at != null && clock.instant().isBefore(at.plus(UNDO));
    }

    private boolean mayUndo(HandedId id) {
        return steps.last(id)
                .filter(last -> last.kind() == HandedStep.Kind.DONE || last.kind() == HandedStep.Kind.CANNOT)
                .filter(last -> last.by().equals(actor.id()))
                .filter(last -> clock.instant().isBefore(last.at().plus(UNDO)))
                .isPresent();
    }

    /** For anybody but the colleague it is not there. */
    private Handed mine(HandedId id, int seen) {
        var handed = rows.findById(id)
                .filter(one ->
                        actor.get().reaches(id.value()) && one.colleague().equals(actor.id()))
                .orElseThrow(() -> new NotFound("handed"));
        if (handed.version() != seen) throw new OptimisticLockingFailureException("handed " + id + " has changed");
        return handed;
    }

    private LocalDate today(Handed handed) {
        var zone = actors.runAs("handed", () -> dealers.brief(handed.dealer())).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}

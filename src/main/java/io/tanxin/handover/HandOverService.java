package io.tanxin.handover;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.handover.HandOverDetail.Action;
import io.tanxin.handover.HandOverRefused.Reason;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The old manager writes, both sign, the dealer confirms. Whoever signs says which version was read: nobody puts a name to words
 * that were changed meanwhile; the second is told by an {@link OptimisticLockingFailureException}.
 */
@Service
@Transactional
public class HandOverService {
    private final HandOverLetters letters;
    private final HandOverLists lists;
    private final HandOverPost post;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final Clock clock;

    HandOverService(
            HandOverLetters letters,
            HandOverLists lists,
            HandOverPost post,
            DealerAccess access,
            CurrentActor actor,
            Clock clock) {
        this.letters = letters;
        this.lists = lists;
        this.post = post;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    /** What matters to this dealer. The new manager and the dealer read it, so what is internal stays out of it. */
    @PreAuthorize("hasAuthority('handover:sign')")
    public void write(HandOverId id, int seen, String matters) {
        var letter = find(id, seen);
        HandOverRefused.unless(letter.from().equals(actor.id()), Reason.NOT_YOURS);
        letters.save(letter.saying(spoken(matters, HandOverLetter.LONGEST_MATTERS)));
    }

    /** The old or the new manager, each once; for an old one who has left a director. */
    @PreAuthorize("hasAuthority('handover:sign')")
    public void sign(HandOverId id, int seen) {
        var letter = find(id, seen);
        var me = actor.id();
        var may = lists.may(letter);
        HandOverRefused.unless(
                may.contains(Action.SIGN)
                        || may.contains(Action.SIGN_FOR)
                        || letter.from().equals(me)
                        || letter.to().equals(me),
                Reason.NOT_YOURS);
        post.signed(letters.save(letter.to().equals(me) ? letter.signedByTo(now()) : letter.signedByFrom(me, now())));
    }

    /** One of the dealer's people: who looks after it, and what was carried along, is understood. @param words what is missing */
    @PreAuthorize("hasAuthority('handover:confirm')")
    public void confirm(HandOverId id, @Nullable String words) {
        if (!actor.get().reaches(id.value())) throw new NotFound("handover");
        var letter = letters.findById(id).orElseThrow(() -> new NotFound("handover"));
        access.require(letter.dealer());
        var said = spoken(words == null ? "" : words, HandOverLetter.LONGEST_WORDS);
        post.confirmed(letters.save(letter.confirmed(actor.id(), said.isEmpty() ? null : said, now())));
    }

    private HandOverLetter find(HandOverId id, int seen) {
        lists.detail(id);
        var letter = letters.findById(id).orElseThrow(() -> new NotFound("handover"));
        if (letter.version() != seen) throw new OptimisticLockingFailureException("hand-over " + id + " has changed");
        return letter;
    }

    private static String spoken(String words, int longest) {
        var said = words.strip();
        HandOverRefused.unless(said.codePointCount(0, said.length()) <= longest, Reason.TOO_LONG);
        return said;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package io.tanxin.handover;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.handover.HandOverDetail.Action;
import io.tanxin.handover.HandOverLine.Kind;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hand-overs as their readers see them: both managers, who sees the dealer for the company, and the dealer the shared part. */
@Service
@Transactional(readOnly = true)
public class HandOverLists {
    private static final int MINE = 20;

    private final HandOverQueries queries;
    private final HandOverLetters letters;
    private final HandOverLines lines;
    private final People people;
    private final DealerAccess access;
    private final CurrentActor actor;

    HandOverLists(
            HandOverQueries queries,
            HandOverLetters letters,
            HandOverLines lines,
            People people,
            DealerAccess access,
            CurrentActor actor) {
        this.queries = queries;
        this.letters = letters;
        this.lines = lines;
        this.people = people;
        this.access = access;
        this.actor = actor;
    }

    /** The newest first, by key. @param skip small: inside one gap */
    @PreAuthorize("hasAuthority('handover:see')")
    public List<HandOverRow> rows(HandOverFilter filter, HandOverRow.@Nullable Key after, int skip, int limit) {
        return queries.rows(actor.id(), access.today(), filter, after, skip, limit);
    }

    /** @throws NotFound if there is none, or it is neither about the reader nor of a dealer that it sees */
    @PreAuthorize("hasAuthority('handover:see')")
    public HandOverDetail detail(HandOverId id) {
        var row = queries.find(actor.id(), access.today(), id).orElseThrow(() -> new NotFound("handover"));
        var letter = letters.findById(id).orElseThrow();
        return detail(row, letter, letter.matters(), lines.of(id), may(letter));
    }

    /** As the dealer's people read it: what was promised, the next day, the talks; the words once both managers have signed. */
    @PreAuthorize("hasAuthority('handover:confirm')")
    public HandOverDetail mine(HandOverId id) {
        if (!actor.get().reaches(id.value())) throw new NotFound("handover");
        var letter = letters.findById(id).orElseThrow(() -> new NotFound("handover"));
        access.require(letter.dealer());
        return queries.ofDealer(letter.dealer(), MINE).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(row -> shared(row, letter))
                .orElseThrow(() -> new NotFound("handover"));
    }

    /** The newest first. */
    @PreAuthorize("hasAuthority('handover:confirm')")
    public List<HandOverRow> mine(DealerId dealer) {
        access.require(dealer);
        return queries.ofDealer(dealer, MINE);
    }

    /** Under which the acting person's name is missing, or a director's for somebody who has left; the oldest first: for Today. */
    @PreAuthorize("hasAuthority('handover:see')")
    public List<HandOverRow> toSign(int limit) {
        return queries.toSign(actor.id(), access.today(), Math.min(limit, 100));
    }

    /** Without a first talk for long: the acting person's own, and what went up to it; the longest first: for Today. */
    @PreAuthorize("hasAuthority('handover:see')")
    public List<HandOverRow> waitingForTalk(int limit) {
        return queries.waiting(actor.id(), access.today(), Math.min(limit, 100));
    }

    /** The newest of this dealer, for its page. */
    @PreAuthorize("hasAuthority('handover:see')")
    public Optional<HandOverRow> newest(DealerId dealer) {
        access.require(dealer);
        return queries.ofDealer(dealer, 1).stream().findFirst();
    }

    private HandOverDetail shared(HandOverRow row, HandOverLetter letter) {
        var may = letter.isSigned() && !letter.isEnded() && letter.confirmedAt() == null
                ? Set.of(Action.CONFIRM)
                : Set.<Action>of();
        var theirs = lines.of(row.id()).stream()
                .filter(line -> line.kind() != Kind.MEASURE)
                .toList();
        return detail(row, letter, letter.isSigned() ? letter.matters() : null, theirs, may);
    }

    private HandOverDetail detail(
            HandOverRow row,
            HandOverLetter letter,
            @Nullable String matters,
            List<HandOverLine> open,
            Set<Action> may) {
        var by = letter.fromSignedBy();
        var confirmed = letter.confirmedBy();
        var names =
                people.names(Stream.of(by, confirmed).filter(Objects::nonNull).toList());
        return new HandOverDetail(
                row,
                matters,
                by == null || by.equals(letter.from()) ? null : names.get(by),
                confirmed == null ? null : names.get(confirmed),
                letter.confirmedWords(),
                open,
                may,
                access.maySee(actor.id(), letter.dealer()));
    }

    /** What can be done with it, and is this person's to do. */
    Set<Action> may(HandOverLetter letter) {
        var may = EnumSet.noneOf(Action.class);
        if (letter.isEnded()) return may;
        var me = actor.id();
        if (letter.from().equals(me) && !letter.isSigned()) may.add(Action.WRITE);
        if (letter.from().equals(me) && letter.fromSignedAt() == null
                || letter.to().equals(me) && letter.toSignedAt() == null) may.add(Action.SIGN);
        else if (letter.fromSignedAt() == null && answersFor(letter)) may.add(Action.SIGN_FOR);
        return may;
    }

    private boolean answersFor(HandOverLetter letter) {
        return actor.get().is(Role.DIRECTOR) && hasLeft(letter.from()) && access.maySee(actor.id(), letter.dealer());
    }

    private boolean hasLeft(UserId person) {
        return people.find(person).map(Person::state).orElse(Person.State.LEFT) == Person.State.LEFT;
    }
}

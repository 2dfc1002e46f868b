package io.tanxin.history;

import io.tanxin.dealers.Colleagues;
import io.tanxin.dealers.Dealers;
import io.tanxin.history.History.Chapter;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.seals.SealChecking;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Asks every module for its chapter. */
@Service
class HistoryGathering {
    private final List<HistoryPart> parts;
    private final Dealers dealers;
    private final Colleagues colleagues;
    private final SealChecking seals;
    private final People people;
    private final CurrentActor actor;
    private final MessageSource messages;
    private final Clock clock;

    HistoryGathering(
            List<HistoryPart> parts,
            Dealers dealers,
            Colleagues colleagues,
            SealChecking seals,
            People people,
            CurrentActor actor,
            MessageSource messages,
            Clock clock) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(HistoryPart::order))
                .toList();
        this.dealers = dealers;
        this.colleagues = colleagues;
        this.seals = seals;
        this.people = people;
        this.actor = actor;
        this.messages = messages;
        this.clock = clock;
    }

    /** As of one moment, so that what was sealed and what is told fit. @throws NotFound for who does not own the dealer */
    @PreAuthorize("hasAuthority('dealers:own')")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public History gather(DealerId id) {
        var dealer = dealers.brief(id);
        if (!colleagues.mayInvite(id)) throw new NotFound("dealer");
        var who = actor.get();
        var words = new HistoryWords(messages, who.locale(), who.zone());
        var chapters = parts.stream()
                .map(part ->
                        new Chapter(part.name(), words.say("history.part." + part.name()), part.entries(id, words)))
                .toList();
        var chain = seals.whole(id);
        var named = new HashSet<UserId>(chain.people());
        named.add(who.id());
        chapters.forEach(chapter -> chapter.entries().forEach(entry -> collect(entry.data(), named)));
        return new History(dealer, clock.instant(), who.id(), chapters, chain, people.names(named));
    }

    private static void collect(Object value, Set<UserId> named) {
        switch (value) {
            case UserId person -> named.add(person);
            case Map<?, ?> map -> map.values().forEach(one -> collect(one, named));
            case Collection<?> several -> several.forEach(one -> collect(one, named));
            default -> {}
        }
    }
}

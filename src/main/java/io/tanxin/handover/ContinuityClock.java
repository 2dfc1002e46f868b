package io.tanxin.handover;

import io.tanxin.communication.DayAttended;
import io.tanxin.communication.DayClosed;
import io.tanxin.communication.DayScheduled;
import io.tanxin.communication.DealerTalks;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs from the change until the new manager's first real talk, and stops with it in the same transaction: when the day is closed, or
 * when it is said later who came. A day that is opened again was no talk: the clock runs on as if it had never stood.
 */
@Component
@Transactional
class ContinuityClock {
    private final HandOverLetters letters;
    private final DealerTalks talks;
    private final Actors actors;

    ContinuityClock(HandOverLetters letters, DealerTalks talks, Actors actors) {
        this.letters = letters;
        this.talks = talks;
        this.actors = actors;
    }

    @EventListener
    void on(DayClosed closed) {
        look(closed.dealers());
    }

    @EventListener
    void on(DayAttended attended) {
        look(attended.dealers());
    }

    @EventListener
    void on(DayScheduled again) {
        for (var letter : letters.ofTalk(again.day().value())) letters.save(letter.talked(null, null));
    }

    private void look(List<DealerId> dealers) {
        for (var dealer : dealers)
            for (var letter : letters.running(dealer)) {
                var talk = actors.runAs("handover", () -> talks.firstBy(letter.to(), dealer, letter.madeAt()));
                var day = talk.map(one -> one.day().value()).orElse(null);
                if (Objects.equals(day, letter.talk())) continue;
                letters.save(
                        letter.talked(day, talk.map(DealerTalks.Talk::startsAt).orElse(null)));
            }
    }
}

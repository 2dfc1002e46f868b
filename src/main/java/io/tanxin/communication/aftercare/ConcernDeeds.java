package io.tanxin.communication.aftercare;

import io.tanxin.concerns.ConcernConfirmed;
import io.tanxin.concerns.ConcernReopened;
import io.tanxin.dealers.policy.WorthAskingAfter;
import io.tanxin.dealers.policy.WorthAskingAfter.Deed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A settled concern is worth asking after too: did it stay settled? Of what is in confidence nobody is told, so nobody asks. */
@Component
class ConcernDeeds {
    private final ApplicationEventPublisher events;

    ConcernDeeds(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void confirmed(ConcernConfirmed settled) {
        events.publishEvent(new WorthAskingAfter(
                settled.dealer(), Deed.CONCERN, settled.concern().value(), null, settled.day()));
    }

    @EventListener
    void reopened(ConcernReopened again) {
        events.publishEvent(new WorthAskingAfter.NoLonger(
                again.dealer(), Deed.CONCERN, again.concern().value()));
    }
}

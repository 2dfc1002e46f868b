package io.tanxin.communication.aftercare;

import io.tanxin.dealers.policy.WorthAskingAfter;
import io.tanxin.dealers.policy.WorthAskingAfter.Deed;
import io.tanxin.support.SupportRecorded;
import io.tanxin.support.SupportTakenBack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A support is one of the deeds that are worth asking after. */
@Component
class SupportDeeds {
    private final ApplicationEventPublisher events;

    SupportDeeds(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void recorded(SupportRecorded recorded) {
        events.publishEvent(new WorthAskingAfter.Several(recorded.all().stream()
                .map(one -> new WorthAskingAfter(
                        one.dealer(), Deed.SUPPORT, one.support().value(), one.form(), one.day()))
                .toList()));
    }

    @EventListener
    void takenBack(SupportTakenBack gone) {
        events.publishEvent(new WorthAskingAfter.NoLonger(
                gone.dealer(), Deed.SUPPORT, gone.support().value()));
    }
}

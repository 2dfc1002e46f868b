package io.tanxin.support;

import io.tanxin.dealers.ConfidenceEnded;
import io.tanxin.support.balance.Reckoning;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was given in confidence is support like any other from the moment on in which it is shared: summed, and asked after (C6). */
@Component
class SupportShared {
    private final Supports supports;
    private final MonthSums sums;
    private final Reckoning reckoning;
    private final ApplicationEventPublisher events;

    SupportShared(Supports supports, MonthSums sums, Reckoning reckoning, ApplicationEventPublisher events) {
        this.supports = supports;
        this.sums = sums;
        this.reckoning = reckoning;
        this.events = events;
    }

    @EventListener
    void shared(ConfidenceEnded ended) {
        var keys = ended.of(SupportCircle.KIND).stream().map(SupportId::new).toList();
        if (keys.isEmpty()) return;
        var records = supports.findAllById(keys).stream()
                .filter(one -> !one.takenBack())
                .toList();
        if (records.isEmpty()) return;
        sums.added(records);
        records.stream().map(SupportRecord::dealer).distinct().forEach(reckoning::reckon);
        events.publishEvent(SupportRecorded.of(records));
    }
}

package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.DayCircle;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayState;
import io.tanxin.support.ui.LogSupport;
import io.tanxin.ui.Buttons;
import java.time.Clock;
import java.util.Optional;

/** From a talk in confidence on: what was given there is written down as of its circle. Of any other talk the line of every page is enough. */
@SpringComponent
class ConfidedSupport {
    private final LogSupport log;
    private final DayCircle circle;
    private final Clock clock;

    ConfidedSupport(LogSupport log, DayCircle circle, Clock clock) {
        this.log = log;
        this.circle = circle;
        this.clock = clock;
    }

    Optional<Component> of(Component by, DayRow day) {
        if (!day.inConfidence() || day.state() == DayState.CANCELLED || !log.isOffered()) return Optional.empty();
        if (day.startsAt().isAfter(clock.instant())) return Optional.empty();
        var dealer = day.seats().getFirst().dealer();
        return circle.matterOf(day.id())
                .map(matter -> new Buttons.Plain(
                        by.getTranslation("support.log"), click -> log.openInConfidence(by, dealer, matter)));
    }
}

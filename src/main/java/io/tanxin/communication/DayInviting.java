package io.tanxin.communication;

import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.kernel.DealerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A day goes out: its people are asked. */
@Component
class DayInviting {
    private final Days days;
    private final Seats seats;
    private final InvitationDesk desk;
    private final Dealers dealers;
    private final DayCircle circle;
    private final ApplicationEventPublisher events;

    DayInviting(
            Days days,
            Seats seats,
            InvitationDesk desk,
            Dealers dealers,
            DayCircle circle,
            ApplicationEventPublisher events) {
        this.days = days;
        this.seats = seats;
        this.desk = desk;
        this.dealers = dealers;
        this.circle = circle;
        this.events = events;
    }

    CommunicationDay send(CommunicationDay quiet, Instant now) {
        var there = seats.of(quiet.key());
        var invited = there.stream().map(Seat::dealer).toList();
        var scheduled = days.save(at(quiet, address(quiet, invited), now).scheduled(now));
        desk.follow(scheduled, there, true);
        circle.record("day.sent", scheduled, invited.size() == 1 ? invited.getFirst() : null, Map.of());
        events.publishEvent(new DayScheduled(scheduled.key(), invited));
        return scheduled;
    }

    /** A day of a series was laid long ago: where the dealer is now, is found out now. */
    private @Nullable String address(CommunicationDay day, List<DealerId> invited) {
        if (day.series() == null || day.way() != DayWay.VISIT || day.place() != null) return day.place();
        return dealers.briefs(invited).stream()
                .findFirst()
                .map(DealerBrief::place)
                .orElse(null);
    }

    private static CommunicationDay at(CommunicationDay day, @Nullable String place, Instant now) {
        if (day.series() == null || place == null) return day;
        var there = new Schedule(day.startsAt(), day.minutes(), day.schedule().zone(), day.way(), place);
        return day.following(there, day.series(), now);
    }
}

package io.tanxin.communication;

import static io.tanxin.calendar.IcsText.oneLine;
import static io.tanxin.calendar.IcsText.printable;

import io.tanxin.calendar.IcsText;
import io.tanxin.kernel.EmailAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/** A day as calendars read it (M19, M20): RFC 5545 and 5546, instants in UTC, one attendee only. */
record DayCalendar(
        String uid,
        int sequence,
        Schedule schedule,
        String summary,
        String description,
        String organiserName,
        EmailAddress organiser,
        @Nullable String readerName,
        @Nullable EmailAddress reader,
        Answer answer,
        boolean repliesRead,
        Instant stampedAt) {
    DayCalendar countedUp() {
        return new DayCalendar(
                uid,
                sequence + 1,
                schedule,
                summary,
                description,
                organiserName,
                organiser,
                readerName,
                reader,
                answer,
                repliesRead,
                stampedAt);
    }

    String request() {
        return text(ImmutableMethod.REQUEST);
    }

    String cancel() {
        return text(ImmutableMethod.CANCEL);
    }

    /** To be put into a calendar by hand: nobody is asked, nobody answers. */
    String published() {
        return text(ImmutableMethod.PUBLISH);
    }

    private String text(Method method) {
        var event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new Sequence(sequence));
        event.add(new DtStamp(stampedAt));
        event.add(new DtStart<>(schedule.startsAt()));
        event.add(new DtEnd<>(schedule.endsAt()));
        event.add(new Summary(printable(summary)));
        if (!description.isBlank()) event.add(new Description(printable(description)));
        if (schedule.place() != null) event.add(new Location(printable(schedule.place())));
        event.add(
                method == ImmutableMethod.CANCEL ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableTransp.OPAQUE);
        var from = new Organizer(mailto(organiser));
        from.add(new Cn(oneLine(organiserName)));
        event.add(from);
        if (method != ImmutableMethod.PUBLISH && reader != null) event.add(attendee(reader));

        var calendar = new Calendar();
        calendar.add(new ProdId("-//Tanxin//Tanxin 1//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(event);
        return IcsText.of(calendar);
    }

    /** Replies by calendar are not read as long as no mailbox is configured, so none are asked for then. */
    private Attendee attendee(EmailAddress address) {
        var attendee = new Attendee(mailto(address));
        if (readerName != null) attendee.add(new Cn(oneLine(readerName)));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(
                switch (answer) {
                    case NONE, ANOTHER_TIME -> PartStat.NEEDS_ACTION;
                    case COMING -> PartStat.ACCEPTED;
                    case NOT_COMING -> PartStat.DECLINED;
                });
        attendee.add(repliesRead ? Rsvp.TRUE : Rsvp.FALSE);
        return attendee;
    }

    private static URI mailto(EmailAddress address) {
        try {
            return new URI("mailto", address.value(), null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

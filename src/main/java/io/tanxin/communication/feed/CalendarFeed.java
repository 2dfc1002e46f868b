package io.tanxin.communication.feed;

import io.tanxin.calendar.IcsText;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayState;
import io.tanxin.communication.feed.FeedRows.Day;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.Actor;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import io.tanxin.mail.LinkMaker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's days from a year back to a year ahead, whole, each under the UID of its invitation (M22). Nothing in it says when it
 * was asked for, so that the same days are the same text.
 */
@Service
@Transactional(readOnly = true)
public class CalendarFeed {
    private static final int YEARS = 1;

    private final FeedRows rows;
    private final FeedWords words;
    private final DealerAccess dealers;
    private final LinkMaker links;
    private final CurrentActor actor;

    CalendarFeed(FeedRows rows, FeedWords words, DealerAccess dealers, LinkMaker links, CurrentActor actor) {
        this.rows = rows;
        this.words = words;
        this.dealers = dealers;
        this.links = links;
        this.actor = actor;
    }

    /** For the person whose address it is. */
    @PreAuthorize("hasAuthority('calendar:feed')")
    public String text() {
        var reader = actor.get();
        if (!reader.reaches(reader.id().value())) throw new NotFound("calendar");
        var staff = rows.isStaff(reader.id());
        var today = dealers.today();
        var days = rows.between(
                reader.id(),
                staff,
                today,
                begin(today.minusYears(YEARS), reader.zone()),
                begin(today.plusYears(YEARS).plusDays(1), reader.zone()));
        return text(days, staff, reader);
    }

    /** One day, to be put into a calendar by hand. @throws NotFound if it is not the reader's to see */
    @PreAuthorize("hasAuthority('days:see')")
    public String day(DayId day) {
        var reader = actor.get();
        var found = rows.one(reader.id(), reader.isStaff(), dealers.today(), day);
        if (found.isEmpty()) throw new NotFound("day");
        return text(found, reader.isStaff(), reader);
    }

    private String text(List<Day> days, boolean staff, Actor reader) {
        var several = days.stream()
                        .flatMap(day -> day.seats().stream())
                        .filter(FeedRows.Seat::mine)
                        .map(FeedRows.Seat::dealer)
                        .distinct()
                        .count()
                > 1;
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Tanxin//Tanxin 1//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(
                new XProperty("X-WR-CALNAME", IcsText.printable(words.calendarName(reader.name(), reader.locale()))));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), Duration.ofHours(1)));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        for (var day : days) calendar.add(event(day, staff, several, reader));
        if (days.isEmpty()) calendar.add(utc());
        return IcsText.of(calendar);
    }

    /** A calendar without any part is none (RFC 5545, 3.6). */
    private static VTimeZone utc() {
        var standard = new Standard();
        standard.add(new DtStart<>(LocalDate.EPOCH.atStartOfDay()));
        standard.add(new TzOffsetFrom(ZoneOffset.UTC));
        standard.add(new TzOffsetTo(ZoneOffset.UTC));
        var zone = new VTimeZone(new ComponentList<>(List.of(standard)));
        zone.add(new TzId("UTC"));
        return zone;
    }

    private VEvent event(Day day, boolean staff, boolean several, Actor reader) {
        var event = new VEvent(false);
        event.add(new Uid(day.uid()));
        event.add(new Sequence(day.sequence()));
        event.add(new DtStamp(day.changedAt()));
        event.add(new DtStart<>(day.schedule().startsAt()));
        event.add(new DtEnd<>(day.schedule().endsAt()));
        event.add(new Summary(IcsText.printable(words.summary(day, staff, several, reader.locale()))));
        event.add(new Description(IcsText.printable(words.description(day, staff, reader.locale()))));
        if (day.schedule().place() != null)
            event.add(new Location(IcsText.printable(day.schedule().place())));
        event.add(new Url(links.page(page(day, staff))));
        event.add(
                switch (day.state()) {
                    case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
                    case SCHEDULED, CLOSED -> ImmutableStatus.VEVENT_CONFIRMED;
                    case DRAFT, PLANNED -> ImmutableStatus.VEVENT_TENTATIVE;
                });
        var free = day.state() == DayState.CANCELLED || words.isFree(day, staff);
        event.add(free ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        return event;
    }

    /** A day that its series has only planned has no page for the dealer yet. */
    private static String page(Day day, boolean staff) {
        if (staff) return "/days/" + day.id();
        return day.state() == DayState.PLANNED ? "/my/days" : "/my/days/" + day.id();
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}

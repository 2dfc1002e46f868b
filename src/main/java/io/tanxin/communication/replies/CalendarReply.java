package io.tanxin.communication.replies;

import io.tanxin.kernel.EmailAddress;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar program says to an invitation (RFC 5546): its reply, or its counter-proposal.
 *
 * @param sequence of the invitation that it answers; null when it does not say
 * @param stampedAt when the person answered, if it says so
 * @param attendee who answers
 * @param status {@code ACCEPTED}, {@code DECLINED}, {@code TENTATIVE} ...
 * @param words the person's own, or null
 * @param start a date and time; of a counter-proposal the wished one
 * @param occurrence the one of a series that it is about, by its start; of us it got no series, but some programs name it all the same
 */
record CalendarReply(
        Method method,
        String uid,
        @Nullable Integer sequence,
        @Nullable Instant stampedAt,
        EmailAddress attendee,
        String status,
        @Nullable String words,
        @Nullable When start,
        @Nullable When occurrence) {

    enum Method {
        REPLY,
        COUNTER
    }

    /** A moment, or an hour of the clock where the reader is. */
    record When(@Nullable Instant moment, @Nullable LocalDateTime hour) {
        Instant in(ZoneId zone) {
            if (moment != null) return moment;
            return Objects.requireNonNull(hour).atZone(zone).toInstant();
        }
    }

    /** Empty: it is something else, or nothing that can be read. */
    static Optional<CalendarReply> of(String text) {
        try {
            return of(new CalendarBuilder().build(new StringReader(text)));
        } catch (IOException | ParserException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<CalendarReply> of(Calendar calendar) {
        var method = method(value(calendar, "METHOD").orElse(""));
        var event = calendar.getComponents().stream()
                .filter(VEvent.class::isInstance)
                .map(VEvent.class::cast)
                .findFirst();
        if (method.isEmpty() || event.isEmpty()) return Optional.empty();
        var attendees = event.get().getProperties("ATTENDEE");
        var uid = value(event.get(), "UID");
        // a reply is one person's
        if (attendees.size() != 1 || uid.isEmpty()) return Optional.empty();
        var who = (Property) attendees.getFirst();
        return address(who.getValue())
                .map(address -> new CalendarReply(
                        method.get(),
                        uid.get(),
                        value(event.get(), "SEQUENCE")
                                .map(CalendarReply::number)
                                .orElse(null),
                        when(event.get(), "DTSTAMP").map(When::moment).orElse(null),
                        address,
                        who.getParameter("PARTSTAT")
                                .map(status -> status.getValue().toUpperCase(Locale.ROOT))
                                .orElse(""),
                        value(event.get(), "COMMENT")
                                .filter(words -> !words.isBlank())
                                .orElse(null),
                        when(event.get(), "DTSTART").orElse(null),
                        when(event.get(), "RECURRENCE-ID").orElse(null)));
    }

    private static Optional<Method> method(String name) {
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "REPLY" -> Optional.of(Method.REPLY);
            case "COUNTER" -> Optional.of(Method.COUNTER);
            default -> Optional.empty();
        };
    }

    private static Optional<EmailAddress> address(String value) {
        return EmailAddress.of(value.replaceFirst("(?i)^mailto:", "").strip());
    }

    private static @Nullable Integer number(String written) {
        return written.matches("\\d{1,9}") ? Integer.valueOf(written) : null;
    }

    private static Optional<String> value(PropertyContainer of, String name) {
        Optional<Property> found = of.getProperty(name);
        return found.map(Property::getValue);
    }

    private static Optional<When> when(VEvent event, String name) {
        Optional<Property> found = event.getProperty(name);
        return found.filter(DateProperty.class::isInstance).flatMap(CalendarReply::when);
    }

    private static Optional<When> when(Property property) {
        Temporal at = ((DateProperty<?>) property).getDate();
        Function<Instant, Optional<When>> moment = instant -> Optional.of(new When(instant, null));
        return switch (at) {
            case null -> Optional.empty();
            case Instant instant -> moment.apply(instant);
            case ZonedDateTime zoned -> moment.apply(zoned.toInstant());
            case OffsetDateTime offset -> moment.apply(offset.toInstant());
            case LocalDateTime hour -> Optional.of(new When(null, hour));
            default -> Optional.empty();
        };
    }
}

package io.tanxin.communication;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.InvitationRows.Asked;
import io.tanxin.kernel.Listed;
import io.tanxin.mail.mailbox.Mailbox;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A day in the words of a reader's language and zone, for letters, calendars, and the page behind a link (M9). */
@Component
class DayWords {
    private final MessageSource messages;
    private final Mailbox mailbox;
    private final Clock clock;

    DayWords(MessageSource messages, Mailbox mailbox, Clock clock) {
        this.messages = messages;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    Map<String, Object> model(CommunicationDay day, String organiser, Locale locale, ZoneId zone) {
        var dates = new Dates(locale, zone);
        var model = new HashMap<String, Object>();
        model.put("title", title(day, locale));
        model.put("time", dates.dayTimeYear(day.startsAt()));
        model.put("zone", dates.zoneName(day.startsAt()));
        model.put("minutes", day.minutes());
        model.put("way", word("words.way." + day.way(), locale));
        model.put("place", day.place() == null ? "" : day.place());
        model.put("organiser", organiser);
        model.put("repliesRead", mailbox.address().isPresent());
        model.put(
                "was",
                day.toldStartsAt() == null || day.toldStartsAt().equals(day.startsAt())
                        ? ""
                        : dates.dayTimeYear(day.toldStartsAt()));
        model.put("reason", day.cancelReason() == null ? "" : day.cancelReason());
        return model;
    }

    /** Its own title, else what it is for. */
    String title(CommunicationDay day, Locale locale) {
        if (day.title() != null) return day.title();
        var kind = word("words.kind." + day.kind(), locale);
        return kind.substring(0, 1).toUpperCase(locale) + kind.substring(1);
    }

    String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /**
     * Replies go to the organiser that the event names (M19): the portal's mailbox once there is one, which reads them; until then
     * the manager's own address, and none are asked for. Null when neither is there: a calendar's event needs one.
     */
    @Nullable DayCalendar calendar(Asked asked, Locale locale) {
        var organiser = asked.organiser();
        var read = mailbox.address();
        var address = read.orElse(organiser.email());
        if (address == null) return null;
        var description = new StringBuilder(word(
                read.isPresent() ? "mail.communication.calendar.reply" : "mail.communication.calendar.answer", locale));
        if (!asked.otherGuests().isEmpty()) {
            description
                    .append('\n')
                    .append(word("mail.communication.guests", locale, Listed.in(locale, asked.otherGuests())));
        }
        return new DayCalendar(
                asked.day().uid(),
                asked.day().sequence(),
                asked.day().schedule(),
                word("mail.communication.calendar.summary", locale, title(asked.day(), locale), organiser.name()),
                description.toString(),
                organiser.name(),
                address,
                asked.personName(),
                asked.personEmail(),
                asked.invitation().answer(),
                read.isPresent(),
                clock.instant());
    }
}

package io.tanxin.communication.feed;

import io.tanxin.communication.Answer;
import io.tanxin.communication.feed.FeedRows.Day;
import io.tanxin.communication.feed.FeedRows.Seat;
import io.tanxin.kernel.Listed;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a day says in somebody's calendar: to a dealer as its invitation does, to the company's people with the dealers and their answers. */
@Component
class FeedWords {
    private final MessageSource messages;

    FeedWords(MessageSource messages) {
        this.messages = messages;
    }

    String calendarName(String reader, Locale locale) {
        return say("communication.feed.name", locale, reader);
    }

    /** @param several the reader belongs to several dealers and has to tell them apart */
    String summary(Day day, boolean staff, boolean several, Locale locale) {
        var mine = names(day, true, locale);
        var summary = staff
                ? say("communication.feed.summary", locale, title(day, locale), mine)
                : say("mail.communication.calendar.summary", locale, title(day, locale), day.organiser())
                        + (several ? " (" + mine + ")" : "");
        return switch (day.state()) {
            case CANCELLED -> say("communication.feed.cancelled", locale, summary);
            case DRAFT -> say("communication.feed.draft", locale, summary);
            case PLANNED -> say("communication.feed.planned", locale, summary);
            case SCHEDULED, CLOSED -> summary;
        };
    }

    String description(Day day, boolean staff, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(say("words.way." + day.schedule().way(), locale));
        if (staff) {
            for (var seat : day.seats()) {
                if (seat.mine()) lines.add(seat.dealer() + ": " + say("words.answer." + seat.answer(), locale));
            }
        }
        var others = names(day, false, locale);
        if (day.showsGuests() && !others.isEmpty()) lines.add(say("mail.communication.guests", locale, others));
        return String.join("\n", lines);
    }

    /** Whoever said no keeps the time for other things. */
    boolean isFree(Day day, boolean staff) {
        return !staff && day.seats().stream().filter(Seat::mine).allMatch(seat -> seat.answer() == Answer.NOT_COMING);
    }

    private String title(Day day, Locale locale) {
        if (day.title() != null) return day.title();
        var kind = say("words.kind." + day.kind(), locale);
        return kind.substring(0, 1).toUpperCase(locale) + kind.substring(1);
    }

    private static String names(Day day, boolean mine, Locale locale) {
        return Listed.in(
                locale,
                day.seats().stream()
                        .filter(seat -> seat.mine() == mine)
                        .map(Seat::dealer)
                        .toList());
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

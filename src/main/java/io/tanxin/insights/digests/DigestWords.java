package io.tanxin.insights.digests;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.DayRow;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import io.tanxin.promises.PromiseRow;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Talks and promises as a digest lists them, in its reader's language and zone (M9). */
@Component
class DigestWords {
    private final MessageSource messages;

    DigestWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A list's first lines. @param more how many it leaves out */
    record Section(List<Line> lines, int more) {}

    /** @param quiet what stands behind the words; may be empty */
    record Line(String when, String words, String quiet, String url) {}

    Facts of(Reader reader, LinkMaker links) {
        return new Facts(messages, reader.locale(), new Dates(reader.locale(), reader.zone()), links);
    }

    record Facts(MessageSource messages, Locale locale, Dates dates, LinkMaker links) {
        private static final int SHOWN = 12;

        Section days(List<DayRow> days) {
            return section(days.stream()
                    .map(day -> new Line(
                            dates.dayAndTime(day.startsAt()),
                            day.dealerNames(locale),
                            title(day),
                            links.page("/days/" + day.id()).toString()))
                    .toList());
        }

        /** For a dealer: with whom, not which dealer. */
        Section daysOfDealer(List<DayRow> days) {
            return section(days.stream()
                    .map(day -> new Line(
                            dates.dayAndTime(day.startsAt()),
                            title(day),
                            day.organiserName(),
                            links.page("/my/days/" + day.id()).toString()))
                    .toList());
        }

        Section promises(List<PromiseRow> promises) {
            return section(promises.stream()
                    .map(one -> new Line(
                            dates.weekday(one.due()),
                            one.words(),
                            one.dealerName(),
                            links.page("/promises/" + one.id()).toString()))
                    .toList());
        }

        Section promisesOfDealer(List<PromiseRow> promises) {
            return section(promises.stream()
                    .map(one -> new Line(
                            dates.weekday(one.due()),
                            one.words(),
                            one.ownerName(),
                            links.page("/my/promises").toString()))
                    .toList());
        }

        private String title(DayRow day) {
            return day.title() != null ? day.title() : messages.getMessage("words.kind." + day.kind(), null, locale);
        }

        private static Section section(List<Line> lines) {
            return new Section(lines.stream().limit(SHOWN).toList(), Math.max(0, lines.size() - SHOWN));
        }
    }
}

package io.tanxin.communication.ui;

import io.tanxin.communication.Answer;
import io.tanxin.communication.CalendarPeriod;
import io.tanxin.communication.CalendarPeriod.Entry;
import io.tanxin.communication.CalendarQueries.Rest;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayState;
import io.tanxin.communication.ui.CalendarSheet.Item;
import io.tanxin.communication.ui.CalendarSheet.Shade;
import io.tanxin.ui.Glyph;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Days, and the dates on which people rest, as the sheet of a calendar shows them. */
record CalendarFace(DayFace face, Instant now) implements Serializable {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /** Whether it can still be moved. */
    boolean isMovable(DayRow day) {
        return day.startsAt().isAfter(now) && day.state().isAhead();
    }

    /** Some of them want an answer of a talk to come. */
    boolean isUnanswered(DayRow day) {
        return day.state() == DayState.SCHEDULED && day.startsAt().isAfter(now) && day.saying(Answer.NONE) > 0;
    }

    /** Time, whose, what for, how it stands: in one sentence. */
    String words(Entry entry) {
        var day = entry.day();
        var words = new ArrayList<String>();
        words.add(face.clock(day.startsAt()));
        words.add(day.dealerNames(face.locale()));
        words.add(face.title(day));
        words.add(face.badge(day, now).words());
        if (day.repeats()) words.add(face.say("communication.calendar.repeats"));
        if (entry.overlaps() > 0) words.add(overlap(entry));
        return String.join(face.say("ui.comma"), words);
    }

    String overlap(Entry entry) {
        return face.say("communication.calendar.overlaps", entry.overlaps() + 1);
    }

    /** @param rest of a date with more days than are shown: so many more */
    List<Item> items(CalendarPeriod period, boolean wholeDay) {
        var items = new ArrayList<Item>();
        var shown = new HashMap<LocalDate, Integer>();
        for (var entry : period.entries()) {
            shown.merge(local(entry.day().startsAt()).toLocalDate(), 1, Integer::sum);
            items.add(item(entry));
        }
        period.counts().forEach((date, count) -> {
            var more = count - shown.getOrDefault(date, 0);
            if (more > 0) items.add(more(date, more, wholeDay));
        });
        return items;
    }

    /** @param several countries, so that each says its own */
    List<Shade> shades(List<Rest> rests, boolean several) {
        return rests.stream()
                .map(rest -> {
                    var named = rest.name();
                    var name = named == null ? "" : named.name(face.locale());
                    var look = named == null ? "rests" : rest.working() ? "works" : "holiday";
                    return new Shade(
                            rest.date().toString(),
                            look,
                            several && named != null ? name + " · " + rest.country() : name);
                })
                .toList();
    }

    /** The hours of a week that hold its talks, and no less than a working day. */
    int firstHour(CalendarPeriod period) {
        return period.entries().stream()
                .mapToInt(entry -> local(entry.day().startsAt()).getHour())
                .reduce(7, Math::min);
    }

    int lastHour(CalendarPeriod period) {
        return period.entries().stream()
                .mapToInt(entry -> {
                    var end = local(entry.day().endsAt());
                    var sameDay = end.toLocalDate()
                            .equals(local(entry.day().startsAt()).toLocalDate());
                    return sameDay ? end.getHour() + (end.getMinute() > 0 ? 1 : 0) : 24;
                })
                .reduce(20, Math::max);
    }

    private Item item(Entry entry) {
        var day = entry.day();
        var marks = new ArrayList<String>();
        if (isUnanswered(day)) marks.add("?");
        if (entry.overlaps() > 0) marks.add("×" + (entry.overlaps() + 1));
        return new Item(
                day.id().value(),
                MINUTE.format(local(day.startsAt())),
                MINUTE.format(local(day.endsAt())),
                face.clock(day.startsAt()),
                day.dealerNames(face.locale()),
                KindFace.styleName(day.kind()) + " is-" + face.stateName(day),
                (day.state() == DayState.CLOSED ? Glyph.CHECK : KindFace.glyph(day.kind())).styleName(),
                day.repeats() ? Glyph.REPEAT.styleName() : "",
                String.join(" ", marks),
                words(entry),
                "days/" + day.id(),
                isMovable(day));
    }

    private Item more(LocalDate date, int more, boolean wholeDay) {
        var words = face.say("communication.calendar.more", more);
        var at = wholeDay ? date.toString() : MINUTE.format(date.atTime(LocalTime.of(23, 59)));
        return new Item(0, at, at, "", words, "more", "", "", "", words, "calendar?view=list&date=" + date, false);
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, face.zone());
    }
}

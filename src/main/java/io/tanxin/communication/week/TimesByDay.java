package io.tanxin.communication.week;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.week.MyWeek.Time;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Times to choose from, by the reader's days. @param day as the reader reads it */
public record TimesByDay(String day, List<Choice> times) implements Serializable {

    /** @param clock the hour; {@code whole} with its day, for who hears one alone */
    public record Choice(SlotId id, String clock, String whole) implements Serializable {}

    public static List<TimesByDay> of(List<Time> times, Dates dates) {
        var days = new LinkedHashMap<LocalDate, List<Choice>>();
        for (var time : times) {
            days.computeIfAbsent(LocalDate.ofInstant(time.startsAt(), dates.zone()), day -> new ArrayList<>())
                    .add(new Choice(time.id(), dates.time(time.startsAt()), dates.dayAndTime(time.startsAt())));
        }
        return days.entrySet().stream()
                .map(one -> new TimesByDay(dates.weekday(one.getKey()), List.copyOf(one.getValue())))
                .toList();
    }
}

package io.tanxin.calendar;

import io.tanxin.calendar.HolidayFile.Fault;
import io.tanxin.calendar.HolidayFile.Problem;
import io.tanxin.calendar.HolidayFile.Row;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarParserFactory;
import net.fortuna.ical4j.data.ContentHandlerContext;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;

/** A calendar of whole-day events. What is worked on says so at the end of its name: 国庆节(班), National Day (workday). */
final class HolidayIcs {
    private static final Pattern MARK = Pattern.compile("\\s*[(（](.{1,16})[)）]\\s*$");
    private static final Pattern WORKS = Pattern.compile("(?i)班|work|make-?up");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final int LONGEST = 60;

    private HolidayIcs() {}

    static HolidayFile read(String text) {
        try {
            var calendar = new CalendarBuilder(
                            CalendarParserFactory.getInstance().get(),
                            // what is not asked for may be wrong: calendars of holidays are often written by hand
                            new ContentHandlerContext()
                                    .withSuppressInvalidProperties(true)
                                    .withIgnoredPropertyNames(List.of("DTSTAMP", "CREATED", "LAST-MODIFIED")),
                            TimeZoneRegistryFactory.getInstance().createRegistry())
                    .build(new StringReader(text));
            List<VEvent> events = calendar.getComponents(Component.VEVENT);
            var rows = new ArrayList<Row>();
            var faults = new ArrayList<Fault>();
            for (int n = 0; n < events.size(); n++) {
                var problem = add(events.get(n), rows);
                if (problem.isPresent()) faults.add(new Fault(n + 1, problem.get(), summary(events.get(n))));
            }
            return faults.isEmpty() ? new HolidayFile.Read(rows) : new HolidayFile.Faulty(faults);
        } catch (IOException | ParserException | RuntimeException noCalendar) {
            return new HolidayFile.Unreadable();
        }
    }

    private static Optional<Problem> add(VEvent event, List<Row> rows) {
        if (event.getProperty(Property.RRULE).isPresent()) return Optional.of(Problem.REPEATS);
        DtStart<Temporal> start = event.getDateTimeStart();
        if (start == null || !(start.getDate() instanceof LocalDate from)) return Optional.of(Problem.TIMED);
        DtEnd<Temporal> end = event.getDateTimeEnd();
        var to = end != null && end.getDate() instanceof LocalDate day ? day : from.plusDays(1);
        if (to.isAfter(from.plusDays(LONGEST))) return Optional.of(Problem.TOO_LONG);
        var name = MARK.matcher(summary(event)).replaceFirst("");
        if (name.isBlank()) return Optional.of(Problem.NO_NAME);
        var cut = name.length() <= 60 ? name : name.substring(0, 60);
        var chinese = HAN.matcher(cut).find();
        from.datesUntil(to.isAfter(from) ? to : from.plusDays(1))
                .forEach(day -> rows.add(new Row(day, works(event), chinese ? null : cut, chinese ? cut : null)));
        return Optional.empty();
    }

    private static boolean works(VEvent event) {
        var mark = MARK.matcher(summary(event));
        return mark.find() && WORKS.matcher(mark.group(1)).find()
                || summary(event).matches("(?i).*(调休上班|补班|make-?up (work)?day).*");
    }

    private static String summary(VEvent event) {
        return event.<Summary>getProperty(Property.SUMMARY)
                .map(Summary::getValue)
                .orElse("")
                .strip();
    }
}

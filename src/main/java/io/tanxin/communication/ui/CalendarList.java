package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.CalendarPeriod.Entry;
import io.tanxin.communication.DayRow;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calendar as a list, date by date: for the phone, for screen readers, and for dates too full for a sheet. */
class CalendarList extends Div {
    private static final int PAGE = 40;

    private final CalendarFace face;
    private final SerializableBiFunction<DayRow.@Nullable Key, Integer, List<Entry>> rows;
    private final SerializableFunction<LocalDate, String> holiday;
    private final SerializableConsumer<DayRow> move;
    private final Buttons.Plain more;
    private @Nullable LocalDate date;
    private UnorderedList list = new UnorderedList();
    private DayRow.@Nullable Key last;

    /** @param holiday what a date is, or nothing */
    CalendarList(
            CalendarFace face,
            SerializableBiFunction<DayRow.@Nullable Key, Integer, List<Entry>> rows,
            SerializableFunction<LocalDate, String> holiday,
            SerializableConsumer<DayRow> move) {
        this.face = face;
        this.rows = rows;
        this.holiday = holiday;
        this.move = move;
        addClassName("calendar-list");
        more = new Buttons.Plain(getTranslation("communication.calendar.later"), click -> next());
        add(more);
        next();
        if (last == null) {
            removeAll();
            add(new EmptyState(Glyph.CALENDAR, getTranslation("communication.calendar.none")));
        }
    }

    private void next() {
        var page = rows.apply(last, PAGE);
        for (var entry : page) {
            var on = LocalDate.ofInstant(entry.day().startsAt(), face.face().zone());
            if (!on.equals(date)) begin(on);
            list.add(line(entry));
            last = entry.day().key();
        }
        more.setVisible(page.size() == PAGE);
    }

    private void begin(LocalDate on) {
        date = on;
        list = new UnorderedList();
        var heading = new H3(new Dates(face.face().locale(), face.face().zone()).weekday(on));
        var rest = holiday.apply(on);
        if (!rest.isEmpty()) {
            var named = new Span(rest);
            named.addClassName("text-bad");
            heading.add(named);
        }
        addComponentAtIndex(getComponentCount() - 1, new Section(heading, list));
    }

    private ListItem line(Entry entry) {
        var day = entry.day();
        var at = new Span(face.face().clock(day.startsAt()));
        at.addClassName("day-time");
        var names = new Anchor("days/" + day.id(), day.dealerNames(getLocale()));
        names.addClassName("row-link");
        var kind = new Span(
                KindFace.glyph(day.kind()).create(), new Span(face.face().title(day)));
        kind.addClassNames("kind-word", KindFace.styleName(day.kind()));
        var how = new Div(kind);
        if (day.repeats()) how.add(new RepeatsMark());
        how.add(quiet(face.face().how(day)));
        how.addClassName("row");
        var what = new Div(names, how);
        what.addClassName("day-what");
        var item = new ListItem(at, what, new StatusBadge(face.face().badge(day, face.now())));
        if (entry.overlaps() > 0) {
            item.add(new StatusBadge(StatusBadge.Tone.BAD, face.overlap(entry)));
        }
        if (face.isMovable(day)) item.add(moving(day));
        return item;
    }

    private Component moving(DayRow day) {
        var button = new Buttons.Plain(getTranslation("communication.days.move"), click -> move.accept(day));
        button.setAriaLabel(getTranslation("communication.calendar.moveOf", day.dealerNames(getLocale())));
        return button;
    }

    private static Span quiet(String words) {
        var quiet = new Span(words);
        quiet.addClassName("quiet");
        return quiet;
    }
}

package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tanxin.calendar.RecurrenceWords;
import io.tanxin.communication.series.SeriesDraft;
import io.tanxin.communication.series.SeriesPreview;
import io.tanxin.communication.series.SeriesPreview.Shown;
import io.tanxin.ui.Glyph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A series before it is made: its rhythm in a sentence, the next twelve days in words and in small months (M25). */
final class SeriesPreviewBox extends Div {
    private static final int NEXT = 12;

    private final transient RecurrenceWords words;
    private final DayFace face;

    SeriesPreviewBox(RecurrenceWords words, DayFace face) {
        this.words = words;
        this.face = face;
        addClassName("series-preview");
        setVisible(false);
    }

    void show(SeriesDraft draft, SeriesPreview preview, Predicate<LocalDate> rests) {
        removeAll();
        var sentence = new Paragraph(capital(words.of(draft.recurrence(), face.locale())));
        sentence.addClassName("series-sentence");
        sentence.getElement().setAttribute("role", "status");
        var next = next(preview.days());
        var list = new OrderedList();
        list.addClassName("series-dates");
        list.getElement().setAttribute("aria-label", getTranslation("communication.series.next"));
        var zone = new DayFace(this, face.locale(), draft.recurrence().zone());
        next.forEach(shown -> list.add(item(shown, draft, zone)));
        var months = new MiniMonths(face.locale());
        months.show(next, rests);
        var later = preview.days().stream()
                .skip(next.size())
                .filter(shown -> shown.overlap() != null)
                .count();
        var both = new Div(list, months);
        both.addClassName("series-days");
        add(sentence, both);
        if (later > 0) add(new Paragraph(getTranslation("communication.series.laterOverlaps", later)));
        setVisible(true);
    }

    /** Twelve that take place, and what is left out among them. */
    private static List<Shown> next(List<Shown> days) {
        var next = new ArrayList<Shown>();
        int held = 0;
        for (var shown : days) {
            if (held == NEXT) break;
            next.add(shown);
            if (!shown.day().isLeftOut()) held++;
        }
        return next;
    }

    private ListItem item(Shown shown, SeriesDraft draft, DayFace zone) {
        var day = shown.day();
        var at = day.at();
        var when = new Span(
                at == null
                        ? zone.date(day.date())
                        : zone.time(at.atZone(draft.recurrence().zone()).toInstant()));
        var item = new ListItem(when);
        if (at == null) item.addClassName("left-out");
        if (day.rest() != null) item.add(note(Glyph.CALENDAR, why(shown, zone), at == null ? "quiet" : "text-warn"));
        var overlap = shown.overlap();
        if (overlap != null) item.add(note(Glyph.ALERT, zone.problem(overlap), "text-warn"));
        return item;
    }

    private String why(Shown shown, DayFace zone) {
        var day = shown.day();
        var rest = day.rest();
        var name = rest == null ? null : face.locale().getLanguage().equals("zh") ? rest.nameZh() : rest.nameEn();
        var reason = name == null ? getTranslation("communication.series.dayOff") : name;
        if (day.isLeftOut()) return getTranslation("communication.series.leftOut", reason);
        var at = day.at();
        return at != null && at.toLocalDate().equals(day.date())
                ? getTranslation("communication.series.keptOn", reason)
                : getTranslation("communication.series.insteadOf", zone.date(day.date()), reason);
    }

    private static Span note(Glyph glyph, String words, String look) {
        var note = new Span(glyph.create(), new Span(words));
        note.addClassNames("series-note", look);
        return note;
    }

    private String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(face.locale()) + sentence.substring(1);
    }
}

package io.tanxin.dealers.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tanxin.calendar.Dates;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.seals.SealCheck;
import io.tanxin.seals.SealCheck.Broken;
import io.tanxin.seals.SealCheck.Whole;
import io.tanxin.seals.SealMark;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import java.time.ZoneId;
import java.util.ArrayList;

/** "Sealed 12 Mar 2026 · 3f9a 21c4 · Check": quiet below what was agreed; what a check found stands below it in words. */
public class SealLine extends Div {
    private final Dates dates;
    private final Div found = new Div();

    public SealLine(SealMark mark, DealerSeals seals, ZoneId zone) {
        dates = new Dates(getLocale(), zone);
        addClassName("seal-line");
        found.addClassName("seal-found");
        found.getElement().setAttribute("role", "status");
        var words = new Span(getTranslation(
                "seals.sealed", dates.dayYear(mark.at().atZone(zone).toLocalDate()), mark.shortPrint()));
        var dealer = mark.dealer();
        var check = new Buttons.Plain(getTranslation("seals.check"), click -> show(seals.check(dealer)));
        check.setAriaLabel(getTranslation("seals.check.told"));
        var line = new Div(Glyph.LOCK.create(), words, check);
        line.addClassNames("seal-words", "quiet");
        add(line);
        var erased = mark.erased();
        if (erased != null) {
            var day = dates.dayYear(erased.at().atZone(zone).toLocalDate());
            var told = new Div(getTranslation("seals.erased", day, erased.because()));
            told.addClassName("quiet");
            add(told);
        }
        add(found);
    }

    private void show(SealCheck check) {
        found.removeAll();
        found.removeClassNames("ok", "bad");
        switch (check) {
            case Whole whole -> {
                found.addClassName("ok");
                found.add(Glyph.CHECK.create(), new Span(whole(whole)));
            }
            case Broken broken -> {
                found.addClassName("bad");
                found.add(Glyph.ALERT.create(), new Span(broken(broken)));
            }
        }
    }

    private String whole(Whole whole) {
        var words = new ArrayList<String>();
        words.add(getTranslation("seals.whole", whole.seals()));
        var newest = whole.newest();
        if (newest != null)
            words.add(getTranslation("seals.whole.newest", dates.dayAndTime(newest.at()), newest.print()));
        if (whole.erased() > 0) words.add(getTranslation("seals.whole.erased", whole.erased()));
        return String.join(" ", words);
    }

    private String broken(Broken broken) {
        var fault = getTranslation("seals.fault." + broken.fault());
        var subject = broken.subject();
        var at = broken.at();
        if (subject == null || at == null) return getTranslation("seals.broken.gone", broken.number(), fault);
        return getTranslation(
                "seals.broken",
                broken.number(),
                getTranslation("seals.kind." + subject.kind()),
                dates.dayTimeYear(at),
                fault);
    }
}

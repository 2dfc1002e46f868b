package io.tanxin.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.admin.HolidayAdmin;
import io.tanxin.calendar.Dates;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import io.tanxin.ui.Toast;

/** Which years were replaced, by whom and from where; the latest of a year can be taken back. */
class HolidayChanges extends Div {
    private final transient HolidayAdmin admin;
    private final Dates dates;
    private final SerializableFunction<String, String> country;
    private final SerializableRunnable changed;

    /** @param country a country's name by its code */
    HolidayChanges(
            HolidayAdmin admin,
            Dates dates,
            SerializableFunction<String, String> country,
            SerializableRunnable changed) {
        this.admin = admin;
        this.dates = dates;
        this.country = country;
        this.changed = changed;
    }

    void show() {
        removeAll();
        var all = admin.changes();
        if (all.isEmpty()) {
            var none = new Paragraph(getTranslation("calendar.changes.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        var list = new UnorderedList();
        all.forEach(one -> list.add(line(one)));
        add(list);
    }

    private ListItem line(HolidayAdmin.Change one) {
        var change = one.change();
        var how = new Span(
                getTranslation("calendar.changes.by", change.source(), one.byName(), dates.dayTimeYear(change.at())));
        how.addClassName("quiet");
        var item = new ListItem(new Span(country.apply(change.country()) + " " + change.year()), how);
        if (change.undone()) {
            item.add(new StatusBadge(new Look(Tone.NEUTRAL, Glyph.UNDO, getTranslation("calendar.changes.undone"))));
        } else if (change.last()) {
            item.add(new Buttons.Plain(getTranslation("calendar.changes.undo"), click -> {
                if (admin.undo(change.id())) Toast.success(this, "calendar.changes.isUndone");
                changed.run();
            }));
        }
        return item;
    }
}

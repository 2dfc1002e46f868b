package io.tanxin.communication.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.series.SeriesChange.Scope;
import io.tanxin.communication.series.SeriesTrial.Outlook;
import io.tanxin.ui.Glyph;
import org.jspecify.annotations.Nullable;

/** For a day of a series: this one, this and all that follow, all; and what the series would be then (M24). */
final class ScopePart extends Div {
    private final transient SeriesActions series;
    private final DayFace face;
    private final RadioButtonGroup<Scope> scope = new RadioButtonGroup<>();
    private final Div outlook = new Div();
    private final Checkbox along = new Checkbox();
    private @Nullable Outlook shown;

    ScopePart(SeriesActions series, DayFace face) {
        this.series = series;
        this.face = face;
        addClassName("scope-part");
        scope.setLabel(getTranslation("communication.series.scope"));
        scope.setItems(Scope.values());
        scope.setItemLabelGenerator(one -> getTranslation("communication.series.scope." + one));
        scope.setValue(Scope.THIS);
        scope.addClassName("scopes");
        outlook.addClassName("scope-outlook");
        outlook.getElement().setAttribute("role", "status");
        along.setVisible(false);
        add(scope, outlook, along);
    }

    void onChange(SerializableRunnable changed) {
        scope.addValueChangeListener(change -> changed.run());
    }

    Scope value() {
        return scope.getValue();
    }

    boolean isOne() {
        return scope.getValue() == Scope.THIS;
    }

    /** What the series would be if this day went there. */
    void show(@Nullable Schedule to) {
        outlook.removeAll();
        along.setVisible(false);
        shown = to == null || isOne() ? null : series.outlook(to, value());
        if (shown == null) return;
        outlook.add(new Paragraph(getTranslation(
                "communication.series.becomes", series.words(shown.draft().recurrence(), face.locale()))));
        var overlaps = shown.preview().overlaps();
        if (overlaps > 0) {
            var note =
                    new Span(Glyph.ALERT.create(), new Span(getTranslation("communication.series.overlaps", overlaps)));
            note.addClassNames("series-note", "text-warn");
            outlook.add(note);
        }
        along.setLabel(getTranslation(
                "communication.series.alongByHand", shown.byHand().size()));
        along.setVisible(!shown.byHand().isEmpty());
    }

    boolean takesAlong() {
        return along.isVisible() && along.getValue();
    }

    @Nullable Outlook outlook() {
        return shown;
    }
}

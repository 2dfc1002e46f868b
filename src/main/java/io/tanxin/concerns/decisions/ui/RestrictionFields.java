package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.tanxin.concerns.decisions.SanctionDraft;
import io.tanxin.concerns.decisions.SanctionKind;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import java.time.LocalDate;

/** A restriction being proposed: all that is written here the dealer reads. */
@StyleSheet("concerns.css") // its dialog opens on a dealer's page, too
final class RestrictionFields extends Div {
    private final RadioButtonGroup<SanctionKind> kind = new RadioButtonGroup<>();
    private final TextArea what = words("decisions.restriction.what", 500);
    private final TextArea why = words("decisions.restriction.why", 1000);
    private final TextArea tried = words("decisions.restriction.tried", 1000);
    private final DatePicker from = DateWords.in(new DatePicker(getTranslation("decisions.restriction.from")));
    private final DatePicker until = DateWords.in(new DatePicker(getTranslation("decisions.restriction.until")));

    RestrictionFields(int notice, LocalDate today) {
        addClassName("decision-option");
        kind.setLabel(getTranslation("decisions.restriction.kind"));
        kind.setItems(SanctionKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("words.sanctionKind." + one));
        tried.setHelperText(getTranslation("decisions.restriction.triedHelp"));
        from.setMin(today);
        from.setValue(today.plusDays(notice));
        until.setMin(today.plusDays(notice));
        var told = new Paragraph(getTranslation("decisions.restriction.told", notice));
        told.addClassName("quiet");
        var days = new Div(from, until);
        days.addClassName("row");
        add(told, kind, what, why, tried, days);
    }

    boolean isSound() {
        kind.setErrorMessage(getTranslation("ui.required"));
        kind.setInvalid(kind.isEmpty());
        var sound = !kind.isInvalid();
        for (var field : new TextArea[] {what, why, tried}) {
            field.setErrorMessage(getTranslation("ui.required"));
            field.setInvalid(field.getValue().isBlank());
            sound &= !field.isInvalid();
        }
        Needed.mark(from, getTranslation("ui.required"));
        Needed.mark(until, getTranslation("ui.required"));
        return sound && !from.isInvalid() && !until.isInvalid();
    }

    SanctionDraft draft() {
        return new SanctionDraft(
                kind.getValue(), what.getValue(), why.getValue(), tried.getValue(), from.getValue(), until.getValue());
    }

    private TextArea words(String key, int most) {
        var words = new TextArea(getTranslation(key));
        words.setMaxLength(most);
        words.setMinRows(2);
        words.setWidthFull();
        return words;
    }
}

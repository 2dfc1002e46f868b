package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.policy.Temptation;
import io.tanxin.dealers.policy.TemptationDraft;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import java.time.LocalDate;

/** What a dealer was tempted by, when, and what was decided. */
@Route(
        value = "note-temptation",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class TemptationDialog extends Dialog {
    private final Select<Temptation.Kind> kind = new Select<>();
    private final DatePicker day = DateWords.in(new DatePicker(getTranslation("policies.temptations.day")));
    private final TextArea words = area("policies.temptations.words");
    private final TextArea decision = area("policies.temptations.decision");

    TemptationDialog(LocalDate today, SerializableConsumer<TemptationDraft> note) {
        setHeaderTitle(getTranslation("policies.temptations.note"));
        setWidth("min(34rem, 96vw)");
        setCloseOnOutsideClick(false);
        kind.setLabel(getTranslation("policies.temptations.kind"));
        kind.setItems(Temptation.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("policies.temptation." + one));
        day.setMax(today);
        day.setValue(today);
        day.setRequiredIndicatorVisible(true);
        var form = new Div(kind, day, words, decision);
        form.addClassName("day-form");
        add(form);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("dealers.save"), click -> save(note)));
    }

    private TextArea area(String key) {
        var area = new TextArea(getTranslation(key));
        area.setMaxLength(TemptationDraft.LONGEST);
        area.setRequiredIndicatorVisible(true);
        return area;
    }

    private void save(SerializableConsumer<TemptationDraft> note) {
        var needed = getTranslation("ui.required");
        if (words.getValue().isBlank()) words.clear();
        if (decision.getValue().isBlank()) decision.clear();
        Needed.mark(kind, needed);
        Needed.mark(day, needed);
        Needed.mark(words, needed);
        Needed.mark(decision, needed);
        if (kind.isInvalid() || day.isInvalid() || words.isInvalid() || decision.isInvalid()) return;
        note.accept(new TemptationDraft(kind.getValue(), day.getValue(), words.getValue(), decision.getValue()));
        close();
    }
}

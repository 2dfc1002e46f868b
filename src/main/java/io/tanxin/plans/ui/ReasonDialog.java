package io.tanxin.plans.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.router.Route;
import io.tanxin.plans.Because;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Needed;
import org.jspecify.annotations.Nullable;

/** Why something goes another way than agreed: from where it came, and in words. */
@Route(
        value = "plan-reason",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class ReasonDialog extends Dialog {

    ReasonDialog(String title, String hint, String button, SerializableBiConsumer<Because, String> then) {
        this(title, hint, button, null, then);
    }

    /** @param day asked for beside it; null: none is */
    ReasonDialog(
            String title,
            String hint,
            String button,
            @Nullable DatePicker day,
            SerializableBiConsumer<Because, String> then) {
        setHeaderTitle(title);
        var because = new RadioButtonGroup<Because>();
        because.setLabel(getTranslation("plans.because"));
        because.setItems(Because.values());
        because.setItemLabelGenerator(one -> getTranslation("words.because." + one));
        because.setRequiredIndicatorVisible(true);
        var why = new TextArea(getTranslation("plans.why"));
        why.setMaxLength(1000);
        why.setMinRows(3);
        why.setRequiredIndicatorVisible(true);
        var line = new Paragraph(hint);
        line.addClassName("quiet");
        var body = new Div(line);
        if (day != null) body.add(day);
        body.add(because, why);
        body.addClassName("plan-form");
        add(body);
        var ok = new Buttons.Accent(button, click -> {
            because.setErrorMessage(getTranslation("ui.required"));
            because.setInvalid(because.isEmpty());
            why.setErrorMessage(getTranslation("ui.required"));
            why.setInvalid(why.getValue().isBlank());
            if (day != null) Needed.mark(day, getTranslation("ui.required"));
            if (because.isInvalid() || why.isInvalid() || day != null && day.isInvalid()) return;
            close();
            then.accept(because.getValue(), why.getValue());
        });
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), ok);
        setWidth("min(30rem, 94vw)");
    }
}

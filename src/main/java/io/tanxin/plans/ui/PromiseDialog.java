package io.tanxin.plans.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.router.Route;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import java.time.LocalDate;

/** What the acting person promises the dealer for a measure, and until when. */
@Route(
        value = "plan-promise",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class PromiseDialog extends Dialog {

    PromiseDialog(LocalDate today, SerializableBiConsumer<String, LocalDate> then) {
        setHeaderTitle(getTranslation("plans.do.promise"));
        var words = new TextArea(getTranslation("promises.words"));
        words.setMaxLength(500);
        words.setMinRows(2);
        words.setRequiredIndicatorVisible(true);
        var due = DateWords.in(new DatePicker(getTranslation("promises.due")));
        due.setMin(today);
        due.setRequiredIndicatorVisible(true);
        var body = new Div(words, due);
        body.addClassName("plan-form");
        add(body);
        var ok = new Buttons.Accent(getTranslation("plans.save"), click -> {
            words.setErrorMessage(getTranslation("ui.required"));
            words.setInvalid(words.getValue().isBlank());
            Needed.mark(due, getTranslation("ui.required"));
            if (words.isInvalid() || due.isInvalid()) return;
            close();
            then.accept(words.getValue(), due.getValue());
        });
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), ok);
        setWidth("min(30rem, 94vw)");
    }
}

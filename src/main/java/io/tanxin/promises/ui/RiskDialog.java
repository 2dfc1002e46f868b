package io.tanxin.promises.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Route;
import io.tanxin.promises.PromiseDetail;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.Risk;
import io.tanxin.promises.load.Terms;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.MoneyField;
import io.tanxin.ui.Needed;
import java.time.LocalDate;

/** A promise may be late: what was said to the other side and when, which other way there is, and what it would cost to keep it (P3). */
@Route(
        value = "promise-risk",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class RiskDialog extends Dialog {
    private static final int LONGEST = 1000;
    private final boolean ours;
    private final TextArea told = words("promises.atRisk.label");
    private final DatePicker toldOn;
    private final TextArea alternatives = words("promises.atRisk.alternatives");
    private final MoneyField cost;
    private final SerializableConsumer<Risk> then;

    RiskDialog(PromiseDetail detail, Terms terms, SerializableConsumer<Risk> then) {
        this.then = then;
        var row = detail.row();
        ours = row.side() == Side.COMPANY;
        var today = row.due().minusDays(row.daysLeft());
        toldOn = DateWords.in(new DatePicker(getTranslation("promises.atRisk.toldOn"), today));
        toldOn.setMin(detail.madeOn());
        toldOn.setMax(today);
        toldOn.setRequiredIndicatorVisible(true);
        told.setRequiredIndicatorVisible(true);
        alternatives.setRequiredIndicatorVisible(ours);
        cost = new MoneyField(
                getTranslation("promises.atRisk.cost"), terms.approveAbove().currency());
        cost.setHelperText(
                getTranslation("promises.atRisk.costHelp", terms.approveAbove().in(getLocale())));
        cost.setVisible(ours);
        setHeaderTitle(getTranslation("promises.atRisk.title"));
        var promise = new Paragraph(row.words());
        promise.addClassName("promise-quote");
        var body = new Div(promise, told, toldOn, alternatives, cost);
        body.addClassName("promise-form");
        add(body);
        var ok = new Buttons.Accent(getTranslation("promises.atRisk.button"), click -> ok());
        ok.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("promises.cancel"), click -> close()), ok);
        setWidth("min(32rem, 94vw)");
        told.focus();
    }

    private void ok() {
        var required = getTranslation("promises.form.required");
        blank(told, required);
        if (ours) blank(alternatives, required);
        Needed.mark(toldOn, required);
        if (told.isInvalid() || alternatives.isInvalid() || toldOn.isInvalid() || cost.isInvalid()) return;
        close();
        LocalDate day = toldOn.getValue();
        then.accept(new Risk(told.getValue(), day, alternatives.getValue(), cost.getValue()));
    }

    private static void blank(TextArea field, String required) {
        field.setErrorMessage(required);
        field.setInvalid(field.getValue().isBlank());
    }

    private TextArea words(String key) {
        var field = new TextArea(getTranslation(key));
        field.setMaxLength(LONGEST);
        field.setMinRows(2);
        field.setWidthFull();
        return field;
    }
}

package io.tanxin.support.rules.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.support.rules.CheckSheet;
import io.tanxin.ui.Buttons;
import java.util.Arrays;

/** Who checked signs: what signing means, how long the visit took, and as what it counts among the support. */
@Route(
        value = "check-sign",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class SignDialog extends Dialog {
    private static final int MOST = 600;

    SignDialog(CheckSheet sheet, SerializableBiConsumer<Integer, SupportForm> signed) {
        setHeaderTitle(getTranslation("rules.sign.title"));
        var meaning = new Paragraph(getTranslation("rules.sign.companyMeaning"));
        var minutes = new IntegerField(getTranslation("support.log.minutes"));
        minutes.setMin(0);
        minutes.setMax(MOST);
        minutes.setStep(15);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(sheet.minutes());
        minutes.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("support.log.minutesBad"))
                .setMinErrorMessage(getTranslation("support.log.minutesBad"))
                .setMaxErrorMessage(getTranslation("support.log.minutesBad"))
                .setStepErrorMessage(""));
        var form = new Select<SupportForm>();
        form.setLabel(getTranslation("rules.sign.form"));
        form.setItems(Arrays.stream(SupportForm.values())
                .filter(one -> !one.isMaterial())
                .toList());
        form.setItemLabelGenerator(one -> getTranslation("words.supportForm." + one));
        form.setValue(sheet.form());
        form.setHelperText(getTranslation("rules.sign.formHint"));
        add(meaning, minutes, form);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("rules.sign.button"), click -> {
                            if (minutes.isInvalid()) return;
                            close();
                            signed.accept(minutes.getValue() == null ? 0 : minutes.getValue(), form.getValue());
                        }));
        setWidth("min(30rem, 94vw)");
    }
}

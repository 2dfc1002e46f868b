package io.tanxin.admin.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.seals.SealErasing;
import io.tanxin.ui.Buttons;

/** Erasing has no way back, and its reason is read by both sides: so it is asked for, and not ticked. */
class AskReason extends Dialog {
    private final TextArea reason = new TextArea();

    AskReason(SerializableConsumer<String> erase) {
        setHeaderTitle(getTranslation("seals.admin.erase.title"));
        setWidth("min(34rem, 96vw)");
        reason.setLabel(getTranslation("seals.admin.because"));
        reason.setHelperText(getTranslation("seals.admin.because.help"));
        reason.setWidthFull();
        reason.setMaxLength(SealErasing.LONGEST);
        reason.setRequired(true);
        reason.setManualValidation(true);
        reason.setErrorMessage(getTranslation("seals.admin.because.needed"));
        add(new Paragraph(getTranslation("seals.admin.erase.told")), reason);
        var deed = new Buttons.Accent(getTranslation("seals.admin.erase.do"), click -> {
            reason.setInvalid(reason.getValue().isBlank());
            if (reason.isInvalid()) {
                reason.focus();
                return;
            }
            close();
            erase.accept(reason.getValue());
        });
        deed.addThemeVariants(ButtonVariant.ERROR);
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), deed);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) reason.focus();
        });
    }
}

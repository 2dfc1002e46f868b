package io.tanxin.portal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import io.tanxin.dealers.Contacts.Saved;
import io.tanxin.dealers.Newcomer;
import io.tanxin.dealers.Words;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.Phones;
import io.tanxin.ui.Buttons;
import java.util.Locale;

/** A colleague whom the owner lets in: only the name is needed. */
class InviteDialog extends Dialog {
    private final Binder<Newcomer> binder = new Binder<>(Newcomer.class);
    private final TextField email = new TextField(getTranslation("portal.colleagues.email"));
    private final SerializableFunction<Newcomer, Saved> save;
    private final SerializableConsumer<Saved> saved;

    InviteDialog(SerializableFunction<Newcomer, Saved> save, SerializableConsumer<Saved> saved) {
        this.save = save;
        this.saved = saved;
        setHeaderTitle(getTranslation("portal.colleagues.invite"));
        setWidth("min(34rem, 96vw)");
        setCloseOnOutsideClick(false);
        var form = new FormLayout(name(), phone(), email(), language());
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("26rem", 2));
        var sees = new Paragraph(getTranslation("portal.colleagues.sees"));
        sees.addClassName("quiet");
        add(form, sees);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("portal.colleagues.do"), click -> invite()));
    }

    private TextField name() {
        var name = new TextField(getTranslation("portal.colleagues.name"));
        binder.forField(name)
                .asRequired(getTranslation("ui.required"))
                .withValidator(given -> given.strip().length() <= 120, getTranslation("dealers.tooLong", 120))
                .withValidator(Words::isFit, getTranslation("dealers.unfit"))
                .bind("name");
        name.setAutofocus(true);
        return name;
    }

    private TextField phone() {
        var phone = new TextField(getTranslation("portal.colleagues.phone"));
        phone.getElement().setAttribute("inputmode", "tel");
        binder.forField(phone)
                .withValidator(
                        given -> given.isBlank() || Phones.e164(given).isPresent(), getTranslation("dealers.badPhone"))
                .withNullRepresentation("")
                .bind("phone");
        return phone;
    }

    private TextField email() {
        email.setHelperText(getTranslation("portal.colleagues.emailHelp"));
        email.getElement().setAttribute("inputmode", "email");
        binder.forField(email)
                .withConverter(
                        given -> given.isBlank() ? null : EmailAddress.of(given).orElseThrow(),
                        kept -> kept == null ? "" : kept.value(),
                        getTranslation("dealers.badMail"))
                .bind("email");
        return email;
    }

    private Select<Locale> language() {
        var language = new Select<Locale>();
        language.setLabel(getTranslation("portal.colleagues.language"));
        language.setItems(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        language.setValue(getLocale().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        binder.forField(language).bind("locale");
        return language;
    }

    private void invite() {
        Newcomer draft;
        try {
            draft = binder.writeRecord();
        } catch (ValidationException shownAtTheFields) {
            return;
        }
        var answer = save.apply(draft);
        if (answer instanceof Saved.MailTaken) {
            email.setErrorMessage(getTranslation("portal.colleagues.mailTaken"));
            email.setInvalid(true);
            email.focus();
            return;
        }
        close();
        saved.accept(answer);
    }
}

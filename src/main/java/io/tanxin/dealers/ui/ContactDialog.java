package io.tanxin.dealers.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import io.tanxin.dealers.ContactDraft;
import io.tanxin.dealers.Contacts.Saved;
import io.tanxin.dealers.Words;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.Phones;
import io.tanxin.ui.Buttons;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person at a dealer, to be filled in: only the name is needed. */
class ContactDialog extends Dialog {
    private final Binder<ContactDraft> binder = new Binder<>(ContactDraft.class);
    private final TextField name = new TextField(getTranslation("dealers.contact.name"));
    private final TextField title = new TextField(getTranslation("dealers.contact.title"));
    private final TextField phone = new TextField(getTranslation("dealers.contact.phone"));
    private final TextField email = new TextField(getTranslation("dealers.contact.email"));
    private final Checkbox owner = new Checkbox(getTranslation("dealers.contact.owner"));
    private final Checkbox invited = new Checkbox(getTranslation("dealers.contact.invited"));
    private final Select<Locale> locale = new Select<>();
    private final SerializableFunction<ContactDraft, Saved> save;
    private final SerializableConsumer<Saved> saved;

    /** @param before null: a new person */
    ContactDialog(
            @Nullable ContactDraft before,
            SerializableFunction<ContactDraft, Saved> save,
            SerializableConsumer<Saved> saved) {
        this.save = save;
        this.saved = saved;
        setHeaderTitle(getTranslation(before == null ? "dealers.contact.new" : "dealers.contact.edit"));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        var form = new FormLayout(name, title, phone, email, locale, owner, invited);
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("26rem", 2));
        email.setHelperText(getTranslation("dealers.contact.emailHelp"));
        bind();
        add(form);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("dealers.save"), click -> trySave()));
        if (before != null) binder.readRecord(before);
        else locale.setValue(getLocale().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        name.setAutofocus(before == null);
    }

    private void bind() {
        binder.forField(name)
                .asRequired(getTranslation("ui.required"))
                .withValidator(given -> given.strip().length() <= 120, getTranslation("dealers.tooLong", 120))
                .withValidator(Words::isFit, getTranslation("dealers.unfit"))
                .bind("name");
        binder.forField(title)
                .withValidator(given -> given.length() <= 80, getTranslation("dealers.tooLong", 80))
                .withValidator(Words::isFit, getTranslation("dealers.unfit"))
                .withNullRepresentation("")
                .bind("title");
        binder.forField(phone)
                .withValidator(
                        given -> given.isBlank() || Phones.e164(given).isPresent(), getTranslation("dealers.badPhone"))
                .withNullRepresentation("")
                .bind("phone");
        binder.forField(email)
                .withConverter(
                        given -> given.isBlank() ? null : EmailAddress.of(given).orElseThrow(),
                        kept -> kept == null ? "" : kept.value(),
                        getTranslation("dealers.badMail"))
                .bind("email");
        locale.setLabel(getTranslation("dealers.contact.language"));
        locale.setItems(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
        locale.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        binder.forField(locale).bind("locale");
        binder.forField(owner).bind("owner");
        binder.forField(invited).bind("invited");
    }

    private void trySave() {
        ContactDraft draft;
        try {
            draft = binder.writeRecord();
        } catch (ValidationException shownAtTheFields) {
            return;
        }
        switch (save.apply(draft)) {
            case Saved.MailTaken(var taken) -> {
                email.setErrorMessage(getTranslation("dealers.mailTaken", taken));
                email.setInvalid(true);
                email.focus();
            }
            case Saved done -> {
                close();
                saved.accept(done);
            }
        }
    }
}

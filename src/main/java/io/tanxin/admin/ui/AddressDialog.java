package io.tanxin.admin.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.identity.PeopleAdmin;
import io.tanxin.identity.Person;
import io.tanxin.identity.PersonDraft;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import io.tanxin.ui.Buttons;
import java.util.Objects;

/** Another mail address for the reader of a letter that did not arrive; then the letter goes again. */
final class AddressDialog extends Dialog {
    private final transient PeopleAdmin people;
    private final UserId reader;
    private final SerializableRunnable corrected;
    private final EmailField email = new EmailField();

    AddressDialog(PeopleAdmin people, UserId reader, SerializableRunnable corrected) {
        this.people = people;
        this.reader = reader;
        this.corrected = corrected;
        var person = people.get(reader);
        setHeaderTitle(getTranslation("outbox.correct"));
        email.setLabel(getTranslation("outbox.correct.of", person.name()));
        email.setValue(Objects.toString(person.email(), ""));
        email.setMaxLength(254);
        email.setManualValidation(true);
        email.setWidthFull();
        var line = new Paragraph(getTranslation("outbox.correct.line"));
        line.addClassName("quiet");
        add(email, line);
        var save = new Buttons.Accent(getTranslation("outbox.correct.save"), click -> save());
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), save);
        setWidth("min(28rem, 94vw)");
        email.focus();
    }

    private void save() {
        var address = EmailAddress.of(email.getValue());
        if (address.isEmpty()) {
            problem("identity.problem.email");
            return;
        }
        var person = people.get(reader);
        switch (people.save(reader, person.version(), with(person, address.get()))) {
            case PeopleAdmin.Answer.Saved saved -> {
                close();
                corrected.run();
            }
            case PeopleAdmin.Answer.EmailTaken taken -> problem("identity.problem.emailTaken");
            case PeopleAdmin.Answer.UserNameTaken taken -> problem("identity.problem.userNameTaken");
            case PeopleAdmin.Answer.Outdated outdated -> problem("identity.problem.outdated");
            case PeopleAdmin.Answer.LastAdministrator last -> problem("identity.problem.lastAdministrator");
        }
    }

    private void problem(String key) {
        email.setInvalid(true);
        email.setErrorMessage(getTranslation(key));
    }

    private static PersonDraft with(Person person, EmailAddress address) {
        return new PersonDraft(
                person.side(),
                person.name(),
                address,
                person.userName(),
                person.phone(),
                person.title(),
                person.locale(),
                person.zone(),
                person.signIn(),
                person.roles(),
                person.department());
    }
}

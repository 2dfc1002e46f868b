package io.tanxin.identity.kept.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import io.tanxin.identity.PeopleAdmin;
import io.tanxin.identity.PeopleFilter;
import io.tanxin.identity.Person;
import io.tanxin.identity.PersonLine;
import io.tanxin.identity.kept.KeptRequests;
import io.tanxin.kernel.UserId;
import io.tanxin.ui.Buttons;
import java.util.Optional;

/** For whom is asked, how they asked, and how it was made sure that it was them. */
final class AskForDialog extends Dialog {
    private final ComboBox<PersonLine> person = new ComboBox<>();
    private final TextArea how = new TextArea();

    AskForDialog(PeopleAdmin people, SerializableBiConsumer<UserId, String> ask) {
        setHeaderTitle(getTranslation("kept.admin.ask"));
        setWidth("min(34rem, 96vw)");
        person.setLabel(getTranslation("kept.admin.person"));
        person.setHelperText(getTranslation("kept.admin.person.help"));
        person.setWidthFull();
        person.setManualValidation(true);
        person.setItemLabelGenerator(PersonLine::name);
        person.setItems(query -> people
                .rows(
                        new PeopleFilter(
                                query.getFilter().orElse(""), Optional.empty(), Optional.empty(), Optional.empty()),
                        null,
                        query.getOffset(),
                        query.getLimit())
                .stream());
        how.setLabel(getTranslation("kept.admin.how"));
        how.setHelperText(getTranslation("kept.admin.how.help"));
        how.setWidthFull();
        how.setMaxLength(KeptRequests.LONGEST_HOW);
        how.setManualValidation(true);
        how.setErrorMessage(getTranslation("ui.required"));
        add(new Paragraph(getTranslation("kept.admin.ask.told")), person, how);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("kept.admin.ask.do"), click -> {
                            if (!isSound()) return;
                            ask.accept(person.getValue().id(), how.getValue());
                            close();
                        }));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) person.focus();
        });
    }

    private boolean isSound() {
        var chosen = person.getValue();
        var canSignIn = chosen != null && chosen.signIn() && chosen.state() == Person.State.ACTIVE;
        person.setErrorMessage(getTranslation(canSignIn ? "kept.admin.asksThemselves" : "ui.required"));
        person.setInvalid(chosen == null || canSignIn);
        how.setInvalid(how.getValue().isBlank());
        if (person.isInvalid()) person.focus();
        else if (how.isInvalid()) how.focus();
        return !person.isInvalid() && !how.isInvalid();
    }
}

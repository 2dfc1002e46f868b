package io.tanxin.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.tanxin.calendar.Dates;
import io.tanxin.identity.Languages;
import io.tanxin.identity.PeopleAdmin;
import io.tanxin.identity.PeopleAdmin.Answer;
import io.tanxin.identity.Person;
import io.tanxin.kernel.UserId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.CopyShareQr;
import io.tanxin.ui.Toast;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One person beside the list: its fields, and the ways in and out. */
final class PersonPane extends Div {
    private final transient PeopleAdmin people;
    private final transient Consumer<UserId> saved;
    private final transient Runnable closed;
    private final ZoneId zone;

    PersonPane(PeopleAdmin people, @Nullable UserId id, ZoneId zone, Consumer<UserId> saved, Runnable closed) {
        this.people = people;
        this.saved = saved;
        this.closed = closed;
        this.zone = zone;
        addClassName("person-pane");
        if (id == null) show(null, Person.Side.COMPANY);
        else {
            var person = people.get(id);
            show(person, person.side());
        }
    }

    private void show(@Nullable Person person, Person.Side side) {
        removeAll();
        var form = new PersonForm(side);
        if (person == null) form.show(Languages.nearest(getLocale()), zone);
        else form.show(person);
        var buttons = new Div(
                new Buttons.Accent(getTranslation("identity.save"), click -> save(form, person)),
                new Buttons.Plain(getTranslation("ui.close"), click -> closed.run()));
        buttons.addClassName("row");
        add(new H2(person == null ? getTranslation("identity.people.new") : person.name()), form, buttons);
        if (person != null) add(access(person));
    }

    private void save(PersonForm form, @Nullable Person person) {
        form.draft()
                .map(draft -> person == null ? people.add(draft) : people.save(person.id(), person.version(), draft))
                .ifPresent(answer -> answered(answer, form));
    }

    private void answered(Answer answer, @Nullable PersonForm form) {
        switch (answer) {
            case Answer.Saved(UserId id) -> {
                Toast.success(this, "identity.saved");
                saved.accept(id);
            }
            case Answer.EmailTaken() -> Optional.ofNullable(form).ifPresent(PersonForm::emailTaken);
            case Answer.UserNameTaken() -> Optional.ofNullable(form).ifPresent(PersonForm::userNameTaken);
            case Answer.Outdated() -> Toast.failure(this, "identity.problem.outdated");
            case Answer.LastAdministrator() -> Toast.failure(this, "identity.problem.lastAdministrator");
        }
    }

    private Component access(Person person) {
        var part = new Div(new H3(getTranslation("identity.access")));
        part.addClassName("person-access");
        var buttons = new Div();
        buttons.addClassName("row");
        var active = person.state() == Person.State.ACTIVE;
        if (active && person.signIn()) {
            if (person.email() != null)
                buttons.add(new Buttons.Soft(getTranslation("identity.welcome"), click -> welcome(person)));
            buttons.add(new Buttons.Plain(getTranslation("identity.signInLink"), click -> link(person)));
        }
        if (active) {
            buttons.add(new Buttons.Plain(getTranslation("identity.lock"), click -> move(person, Person.State.LOCKED)));
            buttons.add(new Buttons.Plain(getTranslation("identity.leave"), click -> move(person, Person.State.LEFT)));
        } else {
            buttons.add(
                    new Buttons.Plain(getTranslation("identity.unlock"), click -> move(person, Person.State.ACTIVE)));
        }
        part.add(buttons, devices(person));
        return part;
    }

    private void welcome(Person person) {
        if (people.welcome(person.id())) Toast.success(this, "identity.welcomed", person.name());
    }

    /** Each one is new and in the audit trail, so it is made only when asked for. */
    private void link(Person person) {
        var link = people.signInLink(person.id()).toString();
        var dialog = new Dialog(getTranslation("identity.signInLink.title", person.name()));
        var once = new Paragraph(getTranslation("identity.signInLink.once"));
        dialog.add(once, new CopyShareQr("", link));
        dialog.setMaxWidth(30, Unit.REM);
        dialog.getFooter().add(new Buttons.Plain(getTranslation("ui.close"), click -> dialog.close()));
        dialog.open();
    }

    private void move(Person person, Person.State state) {
        answered(people.move(person.id(), state), null);
    }

    private Component devices(Person person) {
        var devices = people.devices(person.id());
        var list = new Div();
        if (devices.isEmpty()) return list;
        var dates = new Dates(getLocale(), zone);
        list.add(new Paragraph(getTranslation("identity.devices")));
        devices.forEach(device -> list.add(new Paragraph(device.label() + ": "
                + getTranslation("identity.devices.used", dates.dayTimeYear(device.lastUsed())))));
        list.add(new Buttons.Plain(getTranslation("identity.signOutEverywhere"), click -> {
            people.signOutEverywhere(person.id());
            Toast.success(this, "identity.signedOutEverywhere");
            saved.accept(person.id());
        }));
        return list;
    }
}

package io.tanxin.identity.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.converter.Converter;
import io.tanxin.identity.Department;
import io.tanxin.identity.Languages;
import io.tanxin.identity.Person;
import io.tanxin.identity.PersonDraft;
import io.tanxin.identity.Role;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.Phones;
import io.tanxin.ui.ZoneField;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person's fields. Hands over a finished draft; knows no service. */
final class PersonForm extends FormLayout {
    private static final String[] ROLES = {Role.MANAGER, Role.DIRECTOR, Role.COLLEAGUE, Role.ADMINISTRATOR};

    private final Binder<Written> binder = new Binder<>(Written.class);
    private final TextField name = new TextField(getTranslation("identity.name"));
    private final EmailField email = new EmailField(getTranslation("identity.email"));
    private final TextField userName = new TextField(getTranslation("identity.userName"));
    private final TextField phone = new TextField(getTranslation("identity.phone"));
    private final TextField title = new TextField(getTranslation("identity.jobTitle"));
    private final Select<Department> department = new Select<>();
    private final Select<Locale> language = new Select<>();
    private final ZoneField zone = new ZoneField(getTranslation("identity.zone"));
    private final Checkbox signIn = new Checkbox(getTranslation("identity.maySignIn"));
    private final CheckboxGroup<String> roles = new CheckboxGroup<>(getTranslation("identity.roles"));
    private final Person.Side side;

    /** What stands in the fields. */
    public record Written(
            String name,
            @Nullable EmailAddress email,
            @Nullable String userName,
            @Nullable String phone,
            @Nullable String title,
            Locale locale,
            ZoneId zone,
            boolean signIn,
            Set<String> roles,
            @Nullable Department department) {}

    PersonForm(Person.Side side) {
        this.side = side;
        setAutoResponsive(true);
        setAutoRows(true);
        setExpandColumns(true);
        setExpandFields(true);
        language.setLabel(getTranslation("identity.language"));
        language.setItems(Languages.ALL);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        department.setLabel(getTranslation("identity.department"));
        department.setHelperText(getTranslation("identity.departmentHelp"));
        department.setEmptySelectionAllowed(true);
        department.setEmptySelectionCaption(getTranslation("identity.noDepartment"));
        department.setItemLabelGenerator(
                one -> getTranslation(one == null ? "identity.noDepartment" : "words.department." + one));
        department.setItems(Department.values());
        department.setVisible(side == Person.Side.COMPANY);
        roles.setItems(ROLES);
        roles.setItemLabelGenerator(role -> getTranslation("words.role." + role));
        roles.setVisible(side == Person.Side.COMPANY);
        name.setMaxLength(120);
        email.setMaxLength(254);
        phone.setMaxLength(32);
        title.setMaxLength(80);
        add(name, title, email, userName, phone, department, language, zone);
        add(roles, 2);
        add(signIn, 2);
        bind();
    }

    private void bind() {
        binder.forField(name)
                .asRequired(getTranslation("identity.problem.name"))
                .withValidator(text -> PersonDraft.isName(text.strip()), getTranslation("identity.problem.name"))
                .bind("name");
        binder.forField(email)
                .withConverter(Converter.from(this::address, kept -> kept == null ? "" : kept.value()))
                .bind("email");
        binder.forField(userName)
                .withNullRepresentation("")
                .withValidator(
                        text -> text == null || PersonDraft.isUserName(text.strip()),
                        getTranslation("identity.problem.userName"))
                .bind("userName");
        binder.forField(phone)
                .withNullRepresentation("")
                .withValidator(
                        text -> text == null || Phones.e164(text).isPresent(), getTranslation("identity.problem.phone"))
                .bind("phone");
        binder.forField(title).withNullRepresentation("").bind("title");
        binder.forField(language).bind("locale");
        binder.forField(zone).asRequired(getTranslation("ui.required")).bind("zone");
        binder.forField(signIn)
                .withValidator(
                        may -> !may || !email.isEmpty() || !userName.isEmpty() || !phone.isEmpty(),
                        getTranslation("identity.problem.noWayIn"))
                .bind("signIn");
        binder.forField(roles)
                .withValidator(
                        chosen -> side == Person.Side.DEALER || !signIn.getValue() || !chosen.isEmpty(),
                        getTranslation("identity.problem.noRole"))
                .bind("roles");
        binder.forField(department).bind("department");
    }

    private Result<EmailAddress> address(@Nullable String written) {
        if (written == null || written.isBlank()) return Result.ok(null);
        return EmailAddress.of(written)
                .map(Result::ok)
                .orElseGet(() -> Result.error(getTranslation("identity.problem.email")));
    }

    /** A new one. */
    void show(Locale locale, ZoneId zone) {
        binder.readRecord(new Written("", null, null, null, null, locale, zone, true, Set.of(), null));
    }

    void show(Person person) {
        var shown = Optional.ofNullable(person.phone()).map(Phones::shown).orElse(null);
        binder.readRecord(new Written(
                person.name(),
                person.email(),
                person.userName(),
                shown,
                person.title(),
                Languages.nearest(person.locale()),
                person.zone(),
                person.signIn(),
                person.roles(),
                person.department()));
    }

    /** Empty: something is wrong, and the field says what. */
    Optional<PersonDraft> draft() {
        try {
            var written = binder.writeRecord();
            return Optional.of(new PersonDraft(
                    side,
                    written.name(),
                    written.email(),
                    written.userName(),
                    written.phone(),
                    written.title(),
                    written.locale(),
                    written.zone(),
                    written.signIn(),
                    side == Person.Side.DEALER ? Set.of() : written.roles(),
                    written.department()));
        } catch (ValidationException wrong) {
            wrong.getFieldValidationErrors().stream()
                    .findFirst()
                    .ifPresent(problem -> ((com.vaadin.flow.component.Focusable<?>) problem.getField()).focus());
            return Optional.empty();
        }
    }

    void emailTaken() {
        email.setErrorMessage(getTranslation("identity.problem.emailTaken"));
        email.setInvalid(true);
        email.focus();
    }

    void userNameTaken() {
        userName.setErrorMessage(getTranslation("identity.problem.userNameTaken"));
        userName.setInvalid(true);
        userName.focus();
    }
}

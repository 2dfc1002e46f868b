package io.tanxin.identity;

import io.tanxin.kernel.EmailAddress;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Makes the first administrator, with the code from the log. At any other time there is no such page. */
@Controller
class FirstAdministratorPage {
    private final FirstAdministrator first;
    private final People people;
    private final Passwords passwords;
    private final Actors actors;
    private final AuditTrail audit;
    private final LinkPages pages;
    private final TransactionTemplate change;

    FirstAdministratorPage(
            FirstAdministrator first,
            People people,
            Passwords passwords,
            Actors actors,
            AuditTrail audit,
            LinkPages pages,
            TransactionTemplate change) {
        this.first = first;
        this.people = people;
        this.passwords = passwords;
        this.actors = actors;
        this.audit = audit;
        this.pages = pages;
        this.change = change;
    }

    @GetMapping("/sign-in/first")
    ModelAndView show() {
        return first.expected() ? new ModelAndView("identity/first") : pages.wrong();
    }

    @PostMapping("/sign-in/first")
    synchronized ModelAndView make(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password) {
        if (!first.expected()) return pages.wrong();
        var problem = problem(code, name, email, password);
        if (problem.isEmpty()) problem = make(name, new EmailAddress(email), password);
        if (problem.isPresent()) {
            return new ModelAndView(
                    "identity/first",
                    Map.of("problem", problem.get(), "name", name, "email", email),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        first.made();
        return new ModelAndView(new RedirectView("/sign-in?changed"));
    }

    private Optional<String> problem(String code, String name, String email, String password) {
        if (!first.isCode(code)) return Optional.of("identity.first.wrongCode");
        if (!PersonDraft.isName(name.strip())) return Optional.of("identity.problem.name");
        if (EmailAddress.of(email).isEmpty()) return Optional.of("identity.problem.email");
        return Passwords.problem(password, Stream.of(name, email, email.split("@")[0]))
                .map(problem -> "identity.password." + problem);
    }

    private Optional<String> make(String name, EmailAddress email, String password) {
        var draft = new PersonDraft(
                Person.Side.COMPANY,
                name,
                email,
                null,
                null,
                null,
                LocaleContextHolder.getLocale(),
                ZoneId.of("Asia/Shanghai"),
                true,
                Set.of(Role.ADMINISTRATOR));
        try {
            actors.runAs(
                    "first-administrator",
                    () -> change.executeWithoutResult(status -> {
                        var id = people.add(draft);
                        audit.record("person.added", "person", id.value(), null, Map.of("roles", Role.ADMINISTRATOR));
                        passwords.set(id, password);
                    }));
            return Optional.empty();
        } catch (DuplicateKeyException taken) {
            return Optional.of("identity.problem.emailTaken");
        }
    }
}

package io.tanxin.identity;

import io.tanxin.identity.Links.Opened;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The sign-in page and those beside it: light, without script. Who posts what is handled by {@link SecurityConfiguration}. */
@Controller
class SignInPages {
    private final CurrentActor actor;
    private final Links links;
    private final LinkPages pages;
    private final People people;
    private final Passwords passwords;
    private final SignInLetters letters;
    private final LocaleResolver language;

    SignInPages(
            CurrentActor actor,
            Links links,
            LinkPages pages,
            People people,
            Passwords passwords,
            SignInLetters letters,
            LocaleResolver language) {
        this.actor = actor;
        this.links = links;
        this.pages = pages;
        this.people = people;
        this.passwords = passwords;
        this.letters = letters;
        this.language = language;
    }

    @GetMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam Map<String, String> query, HttpServletRequest request, HttpServletResponse response) {
        var here = actor.find().filter(who -> who.kind() == Actor.Kind.PERSON);
        if (here.isPresent()) return to(Landing.of(here.get()));
        var wanted = query.get("lang");
        if (wanted != null) language.setLocale(request, response, Locale.forLanguageTag(wanted));
        var said = Stream.of("sent", "out", "changed", "error", "dead", "again")
                .filter(query::containsKey)
                .findFirst()
                .orElse("");
        return new ModelAndView("identity/sign-in", Map.of("said", said, "languages", Languages.ALL));
    }

    /** Shows only: the link is used when its button is pressed (M16). */
    @GetMapping("/login/ott")
    ModelAndView link(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request) {
        return switch (links.open(token, SignInLinks.PURPOSE)) {
            case Opened.Alive(Link link) -> {
                var model = new HashMap<String, Object>();
                model.put("token", token);
                if (to != null && Landing.isOurs(to)) model.put("to", to);
                model.put("name", speakTo(request, link).map(Person::name).orElse(""));
                yield new ModelAndView("identity/link", model);
            }
            case Opened.Dead(Link link, Links.Why why) -> {
                speakTo(request, link);
                yield pages.dead(why);
            }
            case Opened.Wrong() -> pages.wrong();
        };
    }

    @GetMapping("/sign-in/forgotten")
    String forgotten() {
        return "identity/forgotten";
    }

    /** The same answer whether there is such a person or not. */
    @PostMapping("/sign-in/forgotten")
    ModelAndView sendNewPassword(@RequestParam(defaultValue = "") String username) {
        letters.newPassword(username);
        return to("/sign-in?sent");
    }

    @GetMapping("/sign-in/new-password")
    ModelAndView newPassword(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return newPassword(token, request, null);
    }

    @PostMapping("/sign-in/new-password")
    ModelAndView setPassword(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        if (!(links.open(token, NewPasswordLetter.PURPOSE) instanceof Opened.Alive(Link link)))
            return newPassword(token, request, null);
        if (!password.equals(again)) return newPassword(token, request, Passwords.Problem.DIFFERENT);
        // the problem first, so that a password that will not do does not use up the link
        var problem = passwords.set(link.person(), password);
        if (problem.isPresent()) return newPassword(token, request, problem.get());
        return to("/sign-in?changed");
    }

    /** Forwarded to by the throttle. */
    @RequestMapping("/sign-in/wait")
    ModelAndView waitAWhile(HttpServletRequest request) {
        var minutes = Optional.ofNullable(request.getAttribute("minutes"));
        return minutes.isEmpty()
                ? to("/sign-in")
                : new ModelAndView("identity/wait", Map.of("minutes", minutes.get()), HttpStatus.TOO_MANY_REQUESTS);
    }

    private ModelAndView newPassword(String token, HttpServletRequest request, Passwords.@Nullable Problem problem) {
        return switch (links.open(token, NewPasswordLetter.PURPOSE)) {
            case Opened.Alive(Link link) -> {
                var model = new HashMap<String, Object>();
                model.put("token", token);
                speakTo(request, link).ifPresent(person -> model.put("userName", signInName(person)));
                if (problem != null) model.put("problem", problem.name());
                yield new ModelAndView(
                        "identity/new-password",
                        model,
                        problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Opened.Dead(Link link, Links.Why why) -> {
                speakTo(request, link);
                yield pages.dead(why);
            }
            case Opened.Wrong() -> pages.wrong();
        };
    }

    private Optional<Person> speakTo(HttpServletRequest request, Link link) {
        var person = people.find(link.person());
        person.ifPresent(reader -> PageLanguage.of(request, reader.locale()));
        return person;
    }

    static String signInName(Person person) {
        if (person.email() != null) return person.email().value();
        return person.userName() == null ? "" : person.userName();
    }

    private static ModelAndView to(String path) {
        return new ModelAndView(new RedirectView(path));
    }
}

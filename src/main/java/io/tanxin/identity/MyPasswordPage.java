package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Another password for who is signed in. A light page, so that hashing holds up no screen. */
@Controller
class MyPasswordPage {
    private final CurrentActor actor;
    private final People people;
    private final Passwords passwords;

    MyPasswordPage(CurrentActor actor, People people, Passwords passwords) {
        this.actor = actor;
        this.people = people;
        this.passwords = passwords;
    }

    @GetMapping("/me/password")
    ModelAndView show(HttpServletRequest request) {
        return page(request, null);
    }

    /** The one in use is asked for, if there is one: an unattended screen is not enough. */
    @PostMapping("/me/password")
    ModelAndView change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        var me = actor.id();
        if (!passwords.isRight(me, current)) return page(request, "CURRENT");
        if (!password.equals(again)) return page(request, Passwords.Problem.DIFFERENT.name());
        Optional<Passwords.Problem> problem = passwords.set(me, password);
        if (problem.isPresent()) return page(request, problem.get().name());
        return new ModelAndView(new RedirectView("/sign-in?changed"));
    }

    private ModelAndView page(HttpServletRequest request, @Nullable String problem) {
        UserId me = actor.id();
        PageLanguage.of(request, actor.get().locale());
        var model = new HashMap<String, Object>();
        model.put("asksCurrent", passwords.has(me));
        model.put("userName", people.find(me).map(SignInPages::signInName).orElse(""));
        if (problem != null) model.put("problem", problem);
        return new ModelAndView(
                "identity/my-password", model, problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

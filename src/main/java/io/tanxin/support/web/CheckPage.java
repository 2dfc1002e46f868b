package io.tanxin.support.web;

import io.tanxin.calendar.Dates;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Link;
import io.tanxin.identity.LinkPages;
import io.tanxin.support.rules.CheckId;
import io.tanxin.support.rules.CheckService;
import io.tanxin.support.rules.CheckState;
import io.tanxin.support.rules.Checks;
import io.tanxin.support.rules.RulesRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A shop check to be signed without sign-in: read here, signed by the one button. Looking changes nothing (M16). */
@Controller
class CheckPage {
    private static final String PURPOSE = "SHOP_CHECK";

    private final LinkPages pages;
    private final Checks checks;
    private final CheckService service;
    private final CurrentActor actor;

    CheckPage(LinkPages pages, Checks checks, CheckService service, CurrentActor actor) {
        this.pages = pages;
        this.checks = checks;
        this.service = service;
        this.actor = actor;
    }

    @GetMapping("/p/{token}/check")
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> page(token, link, "", false, null));
    }

    @PostMapping("/p/{token}/check")
    ModelAndView sign(
            @PathVariable String token,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> {
            try {
                var id = new CheckId(link.subject());
                if (checks.isWrittenAgain(id)) return new ModelAndView("support/check-again");
                service.sign(id, seen, words);
                return page(token, link, "", true, null);
            } catch (RulesRefused refused) {
                return page(token, link, words, false, refused.key());
            } catch (OptimisticLockingFailureException changed) {
                return page(token, link, words, false, "rules.said.checkMeanwhile");
            }
        });
    }

    private ModelAndView page(String token, Link link, String words, boolean said, @Nullable String failure) {
        var id = new CheckId(link.subject());
        if (checks.isWrittenAgain(id)) return new ModelAndView("support/check-again");
        var sheet = checks.sheet(id);
        var who = actor.get();
        var model = new HashMap<String, @Nullable Object>();
        model.put("token", token);
        model.put("sheet", sheet);
        model.put("day", new Dates(who.locale(), who.zone()).dayYear(sheet.day()));
        model.put(
                "photos",
                sheet.rules().stream().mapToInt(rule -> rule.photos().size()).sum());
        model.put("open", sheet.state() == CheckState.TO_SIGN);
        model.put("words", words);
        model.put("said", said);
        model.put("failure", failure);
        return new ModelAndView("support/check", model);
    }
}

package io.tanxin.support.web;

import io.tanxin.calendar.Dates;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Link;
import io.tanxin.identity.LinkPages;
import io.tanxin.support.SupportId;
import io.tanxin.support.SupportRefused;
import io.tanxin.support.effect.Effects;
import io.tanxin.support.effect.Helped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Did it help?" without sign-in: the letter's button picks the answer, the one here gives it. Looking changes nothing (M16); as
 * long as the link lives the dealer may think better of it.
 */
@Controller
class HelpedPage {
    private static final String PURPOSE = "HELPED";

    private final LinkPages pages;
    private final Effects effects;
    private final CurrentActor actor;

    HelpedPage(LinkPages pages, Effects effects, CurrentActor actor) {
        this.pages = pages;
        this.effects = effects;
        this.actor = actor;
    }

    @GetMapping("/p/{token}/helped")
    ModelAndView show(
            @PathVariable String token, @RequestParam(defaultValue = "") String v, HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> page(token, link, v, "", false, null));
    }

    @PostMapping("/p/{token}/helped")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> {
            var helped = helped(answer);
            if (helped.isEmpty()) return page(token, link, answer, words, false, null);
            try {
                effects.answer(new SupportId(link.subject()), helped.get(), words);
                return page(token, link, answer, words, true, null);
            } catch (SupportRefused refused) {
                return page(token, link, answer, words, false, refused.key());
            }
        });
    }

    private ModelAndView page(
            String token, Link link, String picked, String words, boolean said, @Nullable String failure) {
        var row = effects.asked(new SupportId(link.subject()));
        var who = actor.get();
        var before = row.helped();
        var model = new HashMap<String, @Nullable Object>();
        model.put("token", token);
        model.put("row", row);
        model.put("day", new Dates(who.locale(), who.zone()).dayYear(row.day()));
        model.put(
                "picked",
                picked.isEmpty() && before != null ? before.name().toLowerCase(java.util.Locale.ROOT) : picked);
        model.put("words", words.isEmpty() ? row.helpedWords() : words);
        model.put("said", said);
        model.put("failure", failure);
        return new ModelAndView("support/helped", model);
    }

    private static Optional<Helped> helped(String answer) {
        return Arrays.stream(Helped.values())
                .filter(one -> one.name().equalsIgnoreCase(answer))
                .findFirst();
    }
}

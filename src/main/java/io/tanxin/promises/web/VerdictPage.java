package io.tanxin.promises.web;

import io.tanxin.calendar.Dates;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Link;
import io.tanxin.identity.LinkPages;
import io.tanxin.promises.PromiseDetail;
import io.tanxin.promises.PromiseDetail.Action;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRefused;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.PromiseState;
import io.tanxin.promises.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Was it kept?" without sign-in: the letter's button picks the answer, the one here gives it. Looking changes nothing (M16);
 * when the word is given the link is dead but for the minute in which it can be taken back.
 */
@Controller
class VerdictPage {
    private static final String PURPOSE = "VERDICT";

    private final LinkPages pages;
    private final PromiseLists lists;
    private final PromiseService promises;
    private final CurrentActor actor;

    VerdictPage(LinkPages pages, PromiseLists lists, PromiseService promises, CurrentActor actor) {
        this.pages = pages;
        this.lists = lists;
        this.promises = promises;
        this.actor = actor;
    }

    @GetMapping("/p/{token}")
    ModelAndView show(
            @PathVariable String token, @RequestParam(defaultValue = "") String v, HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> page(token, link, v, "", null));
    }

    @PostMapping("/p/{token}")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> {
            var verdict = "yes".equals(answer) ? Verdict.YES : Verdict.NO;
            if (verdict == Verdict.NO && (!"no".equals(answer) || words.isBlank())) {
                return page(token, link, answer, words, "promises.refused.NO_WORDS");
            }
            return change(token, link, answer, words, () -> promises.verdict(promise(link), version, verdict, words));
        });
    }

    @PostMapping("/p/{token}/undo")
    ModelAndView undo(
            @PathVariable String token, @RequestParam(defaultValue = "0") int version, HttpServletRequest request) {
        return pages.open(
                request,
                token,
                PURPOSE,
                link -> change(token, link, "", "", () -> promises.undo(promise(link), version)));
    }

    private ModelAndView change(String token, Link link, String picked, String words, Runnable change) {
        try {
            change.run();
            return new ModelAndView("redirect:/p/" + token);
        } catch (PromiseRefused refused) {
            return page(token, link, picked, words, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            return page(token, link, picked, words, "promises.page.changed");
        }
    }

    private ModelAndView page(String token, Link link, String picked, String words, @Nullable String failure) {
        var detail = lists.toJudge(promise(link));
        var model = new HashMap<String, Object>();
        model.put("token", token);
        model.put("row", detail.row());
        if (!detail.may().contains(Action.JUDGE)) return answered(detail, model);
        var who = actor.get();
        model.put(
                "due", new Dates(who.locale(), who.zone()).dayYear(detail.row().due()));
        model.put("picked", picked);
        model.put("words", words);
        model.put("failure", failure);
        return new ModelAndView("promises/verdict", model);
    }

    private static ModelAndView answered(PromiseDetail detail, HashMap<String, Object> model) {
        var undo = detail.may().contains(Action.UNDO);
        model.put("undo", undo);
        model.put(
                "kept",
                EnumSet.of(PromiseState.KEPT, PromiseState.KEPT_LATE)
                        .contains(detail.row().state()));
        return new ModelAndView("promises/answered", model, undo ? HttpStatus.OK : HttpStatus.GONE);
    }

    private static PromiseId promise(Link link) {
        return new PromiseId(link.subject());
    }
}

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
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
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
 * "Is another day all right?" without sign-in, in two taps like the verdict: the letter's button picks, the one here says it (M16).
 * A yes ends the old promise and the link with it; a no can be taken back within a minute.
 */
@Controller
class NewDayPage {
    private static final String PURPOSE = "NEW_DAY";

    private final LinkPages pages;
    private final PromiseLists lists;
    private final PromiseService promises;
    private final CurrentActor actor;

    NewDayPage(LinkPages pages, PromiseLists lists, PromiseService promises, CurrentActor actor) {
        this.pages = pages;
        this.lists = lists;
        this.promises = promises;
        this.actor = actor;
    }

    @GetMapping("/p/{token}/day")
    ModelAndView show(
            @PathVariable String token, @RequestParam(defaultValue = "") String v, HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> page(token, link, v, "", null));
    }

    @PostMapping("/p/{token}/day")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> switch (answer) {
            case "yes" -> change(token, link, answer, words, () -> promises.agreeDay(promise(link), version));
            case "no" ->
                words.isBlank()
                        ? page(token, link, answer, words, "promises.refused.NO_WORDS")
                        : change(token, link, answer, words, () -> promises.declineDay(promise(link), version, words));
            default -> page(token, link, "", words, null);
        });
    }

    @PostMapping("/p/{token}/day/undo")
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
            var said = page(token, link, "", "", null);
            said.addObject("said", true);
            said.setStatus(HttpStatus.OK);
            return said;
        } catch (PromiseRefused refused) {
            return page(token, link, picked, words, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            return page(token, link, picked, words, "promises.page.changed");
        }
    }

    private ModelAndView page(String token, Link link, String picked, String words, @Nullable String failure) {
        var detail = lists.askedForDay(promise(link));
        var row = detail.row();
        var who = actor.get();
        var dates = new Dates(who.locale(), who.zone());
        var model = new HashMap<String, @Nullable Object>();
        model.put("token", token);
        model.put("row", row);
        model.put("due", dates.dayYear(row.due()));
        model.put("newDue", row.proposedDue() == null ? null : dates.dayYear(row.proposedDue()));
        model.put("said", false);
        if (!detail.may().contains(Action.AGREE_DAY)) return answered(detail, model);
        model.put("why", detail.whyAnotherDay());
        model.put("picked", picked);
        model.put("words", words);
        model.put("failure", failure);
        return new ModelAndView("promises/new-day", model);
    }

    private static ModelAndView answered(PromiseDetail detail, Map<String, @Nullable Object> model) {
        var undo = detail.may().contains(Action.UNDO);
        model.put("undo", undo);
        model.put("agreed", detail.row().state() == PromiseState.RENEGOTIATED);
        return new ModelAndView("promises/new-day-answered", model, undo ? HttpStatus.OK : HttpStatus.GONE);
    }

    private static PromiseId promise(Link link) {
        return new PromiseId(link.subject());
    }
}
